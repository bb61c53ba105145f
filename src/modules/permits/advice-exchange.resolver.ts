import { Args, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { may } from '../../core/access/field-audience.js';
import { CurrentActor, actorOf } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { AdviceFile, AdviceMessage } from './advice-exchange.entity.js';
import {
  AdviceFileStepInput,
  AdviceMessageInput,
  AdviceReadInput,
} from './advice-exchange.inputs.js';
import { openQuestion, unreadBy } from './advice-exchange.rules.js';
import { AdviceFileService } from './advice-file.service.js';
import { AdviceMessageService } from './advice-message.service.js';
import { Advice } from './advice.entity.js';
import { AdviceLoader } from './advice.loader.js';
import { mayReadExchange } from './advice.policy.js';
import { AdviceService } from './advice.service.js';

/** Messages and files inside a request for advice, at the desk. */
@Resolver(() => Advice)
export class AdviceExchangeResolver {
  constructor(
    private readonly advice: AdviceService,
    private readonly messageService: AdviceMessageService,
    private readonly fileService: AdviceFileService,
    private readonly loader: AdviceLoader,
  ) {}

  @Allow('advice.request')
  @Query(() => [Advice], { description: 'Requests in which a service waits for an answer.' })
  async adviceQuestions(@CurrentActor() actor: Actor): Promise<Advice[]> {
    const open = await this.messageService.openQuestions(actor);
    const ids = [...new Set(open.map(({ adviceId }) => adviceId))];
    const found = await this.advice.byIds(actor, ids);
    return ids.flatMap((wanted) => found.find(({ id }) => id === wanted) ?? []);
  }

  @Allow('advice.request')
  @Mutation(() => Advice, { description: 'Writes to the service; the term runs on.' })
  sendAdviceMessage(
    @CurrentActor() actor: Actor,
    @Args('input') { adviceId, ...words }: AdviceMessageInput,
  ): Promise<Advice> {
    return this.messageService.send(actor, { requestId: adviceId, ...words });
  }

  @Allow('advice.request')
  @Mutation(() => Advice, { description: 'Says that what the service wrote is read.' })
  markAdviceRead(
    @CurrentActor() actor: Actor,
    @Args('input') { adviceId }: AdviceReadInput,
  ): Promise<Advice> {
    return this.messageService.markRead(actor, adviceId);
  }

  @Allow('advice.request')
  @Mutation(() => Advice, { description: 'Takes a file of the desk off the request.' })
  removeAdviceFile(
    @CurrentActor() actor: Actor,
    @Args('input') input: AdviceFileStepInput,
  ): Promise<Advice> {
    return this.fileService.remove(actor, input);
  }

  @ResolveField(() => [AdviceMessage], { description: 'What both sides wrote, the oldest first.' })
  messages(advice: Advice, _args: unknown, context: GraphqlContext): Promise<AdviceMessage[]> | [] {
    return mayRead(context, advice) ? this.loader.messagesOf(context, advice.id) : [];
  }

  @ResolveField(() => Int, { description: 'Messages of the service the desk has not read.' })
  async unreadMessages(advice: Advice, _args: unknown, context: GraphqlContext): Promise<number> {
    if (!mayRead(context, advice)) return 0;
    return unreadBy('desk', await this.loader.messagesOf(context, advice.id));
  }

  @ResolveField(() => AdviceMessage, { nullable: true, description: 'What the service waits for.' })
  async openQuestion(
    advice: Advice,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<AdviceMessage | null> {
    if (advice.state !== 'asked' || !mayRead(context, advice)) return null;
    return openQuestion(await this.loader.messagesOf(context, advice.id));
  }

  @ResolveField(() => [AdviceFile], { description: 'Files beside question and answer.' })
  files(advice: Advice, _args: unknown, context: GraphqlContext): Promise<AdviceFile[]> | [] {
    return mayRead(context, advice) ? this.loader.filesOf(context, advice.id) : [];
  }
}

function mayRead(context: GraphqlContext, advice: Advice): boolean {
  return mayReadExchange(advice, may(actorOf(context), 'advice.readPolice'));
}
