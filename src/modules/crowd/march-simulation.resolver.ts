import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../core/access/allow.js';
import { onArgument } from '../../core/rule-input-error.js';
import { MarchSimulationInput } from './march-simulation.inputs.js';
import { simulateMarch } from './march-simulation.rules.js';
import { MarchSimulation } from './march-simulation.types.js';

/** A march without a dossier: what a planner tries out. */
@Resolver()
export class MarchSimulationResolver {
  @Allow('calculations.use')
  @Query(() => MarchSimulation, { description: 'A march on its streets, minute by minute.' })
  simulateMarch(@Args('input') input: MarchSimulationInput): MarchSimulation {
    return onArgument('input', () => simulateMarch(input));
  }
}
