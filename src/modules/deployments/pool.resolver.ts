import { Args, Int, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { type Page, PageOf } from '../../core/graphql/page.js';
import { onArgument } from '../../core/rule-input-error.js';
import { DeploymentLoader } from './deployment.loader.js';
import { UnitListArgs, WorkingTimeInput } from './pool.inputs.js';
import { PoolService } from './pool.service.js';
import { UnitEngagementType, UnitQualificationType, WorkingTimeType } from './pool.types.js';
import { Officer, Unit } from './unit.entity.js';

const UnitPage = PageOf(Unit, 'Unit');

@Resolver(() => Unit)
export class PoolResolver {
  constructor(
    private readonly pool: PoolService,
    private readonly loader: DeploymentLoader,
  ) {}

  @Allow('deployment.read')
  @Query(() => UnitPage, { description: 'The pool of units, by code.' })
  units(@CurrentActor() actor: Actor, @Args() args: UnitListArgs): Promise<Page<Unit>> {
    return this.pool.units(actor, args.filter ?? {}, args);
  }

  @Allow('calculations.use')
  @Query(() => WorkingTimeType, { description: 'Working time of the shifts of one person.' })
  workingTime(
    @CurrentActor() actor: Actor,
    @Args('input') input: WorkingTimeInput,
  ): WorkingTimeType {
    return onArgument('input', () => this.pool.workingTime(actor, input.shifts));
  }

  @ResolveField(() => Int, { description: 'Available members; a platoon counts its sections.' })
  async presentStrength(unit: Unit, _args: unknown, context: GraphqlContext): Promise<number> {
    return (await this.loader.strength(context, unit.id)).presentStrength;
  }

  @ResolveField(() => [UnitQualificationType])
  async qualifications(unit: Unit, _args: unknown, context: GraphqlContext) {
    return (await this.loader.strength(context, unit.id)).qualifications;
  }

  @ResolveField(() => [Officer], { description: 'Members, those of the sections included.' })
  async members(unit: Unit, _args: unknown, context: GraphqlContext) {
    return (await this.loader.strength(context, unit.id)).members;
  }

  @ResolveField(() => [UnitEngagementType], { description: 'What it does in any event.' })
  engagements(unit: Unit, _args: unknown, context: GraphqlContext) {
    return this.loader.engagements(context, unit.id);
  }
}
