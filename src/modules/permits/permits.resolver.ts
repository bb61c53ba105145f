import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import { PublicEvent } from '../events/index.js';
import { RequestAdviceInput } from './advice.inputs.js';
import { AdviceRoundService } from './advice-round.service.js';
import { ChangeRequest } from './change-request.entity.js';
import { AnswerChangeInput } from './change-request.inputs.js';
import { ChangeRequestService } from './change-request.service.js';

@Resolver()
export class PermitsResolver {
  constructor(
    private readonly advice: AdviceRoundService,
    private readonly changes: ChangeRequestService,
  ) {}

  @Allow('advice.request')
  @Mutation(() => PublicEvent, { description: 'Asks advisers and admits them to the dossier.' })
  requestAdvice(
    @CurrentActor() actor: Actor,
    @Args('input') input: RequestAdviceInput,
  ): Promise<PublicEvent> {
    return this.advice.request(actor, input);
  }

  @Allow('events.change')
  @Mutation(() => ChangeRequest, {
    description: 'Accepts a change the organiser proposed, and changes the facts, or refuses it.',
  })
  answerChange(
    @CurrentActor() actor: Actor,
    @Args('input') input: AnswerChangeInput,
  ): Promise<ChangeRequest> {
    return this.changes.answer(actor, input);
  }
}
