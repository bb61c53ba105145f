import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../core/access/allow.js';
import { onArgument } from '../../core/rule-input-error.js';
import { CalculationsService } from './calculations.service.js';
import { RiskMatrixInput } from './calculations.inputs.js';
import { RiskMatrixAnswer } from './calculations.types.js';

/** Calculations without a dossier: what a planner tries out. */
@Resolver()
export class CalculationsResolver {
  constructor(private readonly calculations: CalculationsService) {}

  @Allow('calculations.use')
  @Query(() => RiskMatrixAnswer, { description: 'The 5 × 5 matrix for one hazard or a register.' })
  riskMatrix(@Args('input') input: RiskMatrixInput): RiskMatrixAnswer {
    return onArgument('input', () => this.calculations.riskMatrix(input));
  }
}
