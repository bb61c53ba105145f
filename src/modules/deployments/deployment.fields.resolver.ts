import { ResolveField, Resolver } from '@nestjs/graphql';
import { may } from '../../core/access/field-audience.js';
import { StaleSourceType } from '../../core/basis/stale-source.type.js';
import { actorOf } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { AvailableTransitionType } from '../../core/workflow/available-transition.type.js';
import { PublicEvent } from '../events/index.js';
import { Person, PeopleLoader } from '../people/index.js';
import { DeploymentPlan, PlanRelease } from './deployment-plan.entity.js';
import { DeploymentLoader } from './deployment.loader.js';
import { PlanPost, PlanSector } from './plan-post.entity.js';
import { DeploymentBreachType } from './pool.types.js';

@Resolver(() => PublicEvent)
export class EventDeploymentResolver {
  constructor(private readonly loader: DeploymentLoader) {}

  @ResolveField(() => DeploymentPlan, { nullable: true, description: 'For police eyes.' })
  deploymentPlan(
    event: PublicEvent,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<DeploymentPlan | null> | null {
    const actor = actorOf(context);
    return may(actor, 'deployment.read') ? this.loader.planOfEvent(context, event.id) : null;
  }
}

@Resolver(() => DeploymentPlan)
export class DeploymentPlanFieldsResolver {
  constructor(
    private readonly loader: DeploymentLoader,
    private readonly people: PeopleLoader,
  ) {}

  @ResolveField(() => [PlanSector])
  sectors(plan: DeploymentPlan, _args: unknown, context: GraphqlContext) {
    return this.loader.sectors(context, plan.id);
  }

  @ResolveField(() => [PlanPost])
  posts(plan: DeploymentPlan, _args: unknown, context: GraphqlContext) {
    return this.loader.posts(context, plan.id);
  }

  @ResolveField(() => [PlanRelease], { description: 'Earlier and present ready numbers.' })
  releases(plan: DeploymentPlan, _args: unknown, context: GraphqlContext) {
    return this.loader.releases(context, plan.id);
  }

  @ResolveField(() => Person, { nullable: true })
  startedBy(plan: DeploymentPlan, _args: unknown, context: GraphqlContext) {
    return this.people.person(context, plan.startedBy);
  }

  @ResolveField(() => Person, { nullable: true })
  readyBy(plan: DeploymentPlan, _args: unknown, context: GraphqlContext) {
    return plan.readyBy ? this.people.person(context, plan.readyBy) : null;
  }

  @ResolveField(() => [StaleSourceType], { description: 'What changed since it was built.' })
  staleness(plan: DeploymentPlan, _args: unknown, context: GraphqlContext) {
    return this.loader.staleness(context, plan);
  }

  @ResolveField(() => [DeploymentBreachType], { description: 'Rules its assignments break now.' })
  breaches(plan: DeploymentPlan, _args: unknown, context: GraphqlContext) {
    return this.loader.breaches(context, plan.id);
  }

  @ResolveField(() => [AvailableTransitionType])
  availableTransitions(plan: DeploymentPlan, _args: unknown, context: GraphqlContext) {
    return this.loader.transitions(context, plan);
  }
}

@Resolver(() => PlanRelease)
export class PlanReleaseFieldsResolver {
  constructor(private readonly people: PeopleLoader) {}

  @ResolveField(() => Person, { nullable: true })
  readyBy(release: PlanRelease, _args: unknown, context: GraphqlContext) {
    return this.people.person(context, release.readyBy);
  }
}
