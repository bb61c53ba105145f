import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import { type Page, PageOf } from '../../core/graphql/page.js';
import { AdviceConditionService } from './advice-condition.service.js';
import { Advice } from './advice.entity.js';
import { AdviceTask } from './advice-follow-up.entity.js';
import {
  AdviceTaskStepInput,
  ChangePartnerServiceInput,
  RevokeAdviceLinkInput,
  SendAdviceLinkInput,
  SetAsideAdviceConditionInput,
  SettleAdviceTaskInput,
  TakeOverAdviceConditionInput,
} from './advice-follow-up.inputs.js';
import {
  AdviceBoardArgs,
  AdviceStepInput,
  AskAdviceAgainInput,
  ExtendAdviceInput,
  WithdrawAdviceInput,
} from './advice.inputs.js';
import { AdviceLink } from './advice-link.entity.js';
import { AdviceLinkService } from './advice-link.service.js';
import { AdviceReminderService } from './advice-reminder.service.js';
import { AdviceRoundService } from './advice-round.service.js';
import { AdviceService } from './advice.service.js';
import { AdviceTaskService } from './advice-task.service.js';
import { AdviceTheme, PartnerService } from './partner-service.entity.js';
import { PartnerServiceService } from './partner-service.service.js';

const AdvicePage = PageOf(Advice, 'Advice');

/** The advice round at the desk. */
@Resolver()
export class AdviceResolver {
  constructor(
    private readonly advice: AdviceService,
    private readonly round: AdviceRoundService,
    private readonly reminders: AdviceReminderService,
    private readonly links: AdviceLinkService,
    private readonly tasks: AdviceTaskService,
    private readonly conditions: AdviceConditionService,
    private readonly services: PartnerServiceService,
  ) {}

  @Allow('advice.readPolice')
  @Query(() => AdvicePage, { description: 'Requests over all dossiers, overdue ones first.' })
  adviceBoard(@CurrentActor() actor: Actor, @Args() args: AdviceBoardArgs): Promise<Page<Advice>> {
    return this.advice.board(actor, args);
  }

  @Allow('advice.request')
  @Query(() => [AdviceTask], { description: 'Open tasks after unfavourable advice.' })
  adviceTasks(@CurrentActor() actor: Actor): Promise<AdviceTask[]> {
    return this.tasks.openTasks(actor);
  }

  @Allow('reference.read')
  @Query(() => [AdviceTheme], { description: 'Themes that hold today.' })
  adviceThemes(@CurrentActor() actor: Actor): Promise<AdviceTheme[]> {
    return this.services.themes(actor);
  }

  @Allow('reference.read')
  @Query(() => [PartnerService], { description: 'How each service is asked, as it holds today.' })
  partnerServices(@CurrentActor() actor: Actor): Promise<PartnerService[]> {
    return this.services.services(actor);
  }

  @Allow('advice.settings')
  @Mutation(() => PartnerService, { description: 'Changes how a service is asked.' })
  changePartnerService(
    @CurrentActor() actor: Actor,
    @Args('input') input: ChangePartnerServiceInput,
  ): Promise<PartnerService> {
    return this.services.change(actor, input);
  }

  @Allow('advice.request')
  @Mutation(() => Advice, { description: 'Opens a new round; the earlier answers stay.' })
  askAdviceAgain(
    @CurrentActor() actor: Actor,
    @Args('input') input: AskAdviceAgainInput,
  ): Promise<Advice> {
    return this.round.askAgain(actor, input);
  }

  @Allow('advice.request')
  @Mutation(() => Advice, { description: 'Gives a service more time, with the reason.' })
  extendAdvice(
    @CurrentActor() actor: Actor,
    @Args('input') input: ExtendAdviceInput,
  ): Promise<Advice> {
    return this.round.extend(actor, input);
  }

  @Allow('advice.request')
  @Mutation(() => Advice, { description: 'Reminds a service, at most once a day.' })
  remindAdvice(
    @CurrentActor() actor: Actor,
    @Args('input') input: AdviceStepInput,
  ): Promise<Advice> {
    return this.reminders.remind(actor, input);
  }

  @Allow('advice.request')
  @Mutation(() => Advice, { description: 'Takes an open question back, with the reason.' })
  withdrawAdvice(
    @CurrentActor() actor: Actor,
    @Args('input') input: WithdrawAdviceInput,
  ): Promise<Advice> {
    return this.round.withdraw(actor, input);
  }

  @Allow('advice.request')
  @Mutation(() => Advice, { description: 'Mails a link without account; a former one ends.' })
  sendAdviceLink(
    @CurrentActor() actor: Actor,
    @Args('input') input: SendAdviceLinkInput,
  ): Promise<Advice> {
    return this.links.send(actor, input);
  }

  @Allow('advice.request')
  @Mutation(() => AdviceLink, { description: 'Ends a link at once.' })
  revokeAdviceLink(
    @CurrentActor() actor: Actor,
    @Args('input') input: RevokeAdviceLinkInput,
  ): Promise<AdviceLink> {
    return this.links.revoke(actor, input);
  }

  @Allow('advice.request')
  @Mutation(() => AdviceTask, { description: 'Takes a task over.' })
  takeAdviceTask(
    @CurrentActor() actor: Actor,
    @Args('input') input: AdviceTaskStepInput,
  ): Promise<AdviceTask> {
    return this.tasks.take(actor, input);
  }

  @Allow('advice.request')
  @Mutation(() => AdviceTask, { description: 'Says what was decided about unfavourable advice.' })
  settleAdviceTask(
    @CurrentActor() actor: Actor,
    @Args('input') input: SettleAdviceTaskInput,
  ): Promise<AdviceTask> {
    return this.tasks.settle(actor, input);
  }

  @Allow('conditions.negotiate')
  @Mutation(() => Advice, { description: 'Puts a condition an adviser proposed on the table.' })
  takeOverAdviceCondition(
    @CurrentActor() actor: Actor,
    @Args('input') input: TakeOverAdviceConditionInput,
  ): Promise<Advice> {
    return this.conditions.takeOver(actor, input);
  }

  @Allow('conditions.negotiate')
  @Mutation(() => Advice, { description: 'Sets a condition an adviser proposed aside.' })
  setAsideAdviceCondition(
    @CurrentActor() actor: Actor,
    @Args('input') input: SetAsideAdviceConditionInput,
  ): Promise<Advice> {
    return this.conditions.setAside(actor, input);
  }
}
