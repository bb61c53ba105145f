import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { may } from '../../core/access/field-audience.js';
import { CurrentActor, actorOf } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { AvailableTransitionType } from '../../core/workflow/available-transition.type.js';
import type { AvailableTransition } from '../../core/workflow/workflow.js';
import { TranslationStateType } from './decision-reference.entity.js';
import { AuthorityDecision } from './decision.entity.js';
import { PermitsLoader } from './permits.loader.js';
import { TrafficNotice } from './traffic-notice.entity.js';
import {
  DraftNoticeInput,
  NoticeStepInput,
  ReviseNoticeInput,
  TrafficMeasureType,
} from './traffic-notice.inputs.js';
import { translationStates } from './traffic-notice.rules.js';
import { TrafficNoticeService, factsOf } from './traffic-notice.service.js';
import { noticeWorkflow } from './traffic-notice.workflow.js';

@Resolver(() => TrafficNotice)
export class TrafficNoticeResolver {
  constructor(private readonly notices: TrafficNoticeService) {}

  @Allow('notices.prepare')
  @Mutation(() => TrafficNotice, { description: 'Writes the public notice of a decision.' })
  draftTrafficNotice(@CurrentActor() actor: Actor, @Args('input') input: DraftNoticeInput) {
    return this.notices.draft(actor, input);
  }

  @Allow('notices.prepare')
  @Mutation(() => TrafficNotice, { description: 'Rewrites it; its check is void then.' })
  reviseTrafficNotice(@CurrentActor() actor: Actor, @Args('input') input: ReviseNoticeInput) {
    return this.notices.revise(actor, input);
  }

  @Allow('notices.check')
  @Mutation(() => TrafficNotice, { description: 'Both languages say the same.' })
  checkTrafficNotice(@CurrentActor() actor: Actor, @Args('input') input: NoticeStepInput) {
    return this.notices.check(actor, input);
  }

  @Allow('notices.prepare')
  @Mutation(() => TrafficNotice, { description: 'Publishes it; anybody may read it then.' })
  publishTrafficNotice(@CurrentActor() actor: Actor, @Args('input') input: NoticeStepInput) {
    return this.notices.publish(actor, input);
  }

  @ResolveField(() => [TrafficMeasureType])
  measures(notice: TrafficNotice): TrafficMeasureType[] {
    return notice.measures;
  }

  @ResolveField(() => [TranslationStateType])
  translations({ translation, checkedByName }: TrafficNotice): TranslationStateType[] {
    return translationStates(translation, checkedByName);
  }

  @ResolveField(() => [AvailableTransitionType])
  availableTransitions(
    notice: TrafficNotice,
    _args: unknown,
    context: GraphqlContext,
  ): AvailableTransition[] {
    return noticeWorkflow.available(notice.state, factsOf(actorOf(context), notice));
  }
}

@Resolver(() => AuthorityDecision)
export class DecisionNoticeResolver {
  constructor(private readonly loader: PermitsLoader) {}

  @ResolveField(() => TrafficNotice, { nullable: true, description: 'Its traffic part.' })
  trafficNotice(
    decision: AuthorityDecision,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<TrafficNotice | null> | null {
    return may(actorOf(context), 'notices.read')
      ? this.loader.noticeOf(context, decision.id)
      : null;
  }
}
