import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { may } from '../../core/access/field-audience.js';
import { StaleSourceType } from '../../core/basis/stale-source.type.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { AvailableTransitionType } from '../../core/workflow/available-transition.type.js';
import { PublicEvent } from '../events/index.js';
import { Person, PeopleLoader } from '../people/index.js';
import { DeploymentPlan, PlanRelease } from './deployment-plan.entity.js';
import { DeploymentLoader } from './deployment.loader.js';
import { PlanReader } from './plan-reader.service.js';
import { PlanPost, PlanSector } from './plan-post.entity.js';
import { DeploymentBreachType } from './pool.types.js';

@Resolver(() => PublicEvent)
export class EventDeploymentResolver {
  constructor(private readonly loader: DeploymentLoader) {}

  @ResolveField(() => DeploymentPlan, { nullable: true, description: 'For police eyes.' })
  deploymentPlan(
    @CurrentActor() actor: Actor,
    @Context() context: GraphqlContext,
    @Parent() event: PublicEvent,
  ): Promise<DeploymentPlan | null> | null {
    return may(actor, 'deployment.read') ? this.loader.planOfEvent(context, event.id) : null;
  }
}

@Resolver(() => DeploymentPlan)
export class DeploymentPlanFieldsResolver {
  constructor(
    private readonly loader: DeploymentLoader,
    private readonly reader: PlanReader,
    private readonly people: PeopleLoader,
  ) {}

  @ResolveField(() => [PlanSector])
  sectors(@Context() context: GraphqlContext, @Parent() plan: DeploymentPlan) {
    return this.loader.sectors(context, plan.id);
  }

  @ResolveField(() => [PlanPost])
  posts(@Context() context: GraphqlContext, @Parent() plan: DeploymentPlan) {
    return this.loader.posts(context, plan.id);
  }

  @ResolveField(() => [PlanRelease], { description: 'Earlier and present ready numbers.' })
  releases(@Context() context: GraphqlContext, @Parent() plan: DeploymentPlan) {
    return this.loader.releases(context, plan.id);
  }

  @ResolveField(() => Person, { nullable: true })
  startedBy(@Context() context: GraphqlContext, @Parent() plan: DeploymentPlan) {
    return this.people.person(context, plan.startedBy);
  }

  @ResolveField(() => Person, { nullable: true })
  readyBy(@Context() context: GraphqlContext, @Parent() plan: DeploymentPlan) {
    return plan.readyBy ? this.people.person(context, plan.readyBy) : null;
  }

  @ResolveField(() => [StaleSourceType], { description: 'What changed since it was built.' })
  staleness(@CurrentActor() actor: Actor, @Parent() plan: DeploymentPlan) {
    return this.reader.staleness(actor, plan);
  }

  @ResolveField(() => [DeploymentBreachType], { description: 'Rules its assignments break now.' })
  breaches(@CurrentActor() actor: Actor, @Parent() plan: DeploymentPlan) {
    return this.reader.breaches(actor, plan);
  }

  @ResolveField(() => [AvailableTransitionType])
  availableTransitions(@CurrentActor() actor: Actor, @Parent() plan: DeploymentPlan) {
    return this.reader.transitionsOf(actor, plan);
  }
}

@Resolver(() => PlanRelease)
export class PlanReleaseFieldsResolver {
  constructor(private readonly people: PeopleLoader) {}

  @ResolveField(() => Person, { nullable: true })
  readyBy(@Context() context: GraphqlContext, @Parent() release: PlanRelease) {
    return this.people.person(context, release.readyBy);
  }
}
