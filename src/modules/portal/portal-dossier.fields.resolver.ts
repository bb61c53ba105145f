import { ResolveField, Resolver } from '@nestjs/graphql';
import { actorOf } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { Messages } from '../../core/messages.js';
import { EventLoader } from '../events/index.js';
import { MandateLoader } from '../mandates/index.js';
import { ConditionLoader, ConditionSide } from '../negotiations/index.js';
import {
  ApplicationQuestionsService,
  type MissingText,
  PermitsLoader,
  nextStep,
} from '../permits/index.js';
import { portalCondition } from './portal-condition.rules.js';
import { PortalCondition } from './portal-condition.type.js';
import { PortalDeadlineService } from './portal-deadline.service.js';
import {
  portalAdvice,
  portalApplication,
  portalChange,
  portalCommune,
  portalFindings,
} from './portal-dossier.rules.js';
import {
  PortalApplication,
  PortalCommune,
  PortalDeadline,
  PortalDossier,
  PortalFinding,
  PortalMissingPart,
  PortalNextStep,
  PortalStep,
} from './portal-dossier.type.js';
import { withMandate } from './portal-mandate.rules.js';
import { PortalAdviceExtract, PortalChange } from './portal-round.type.js';

/** What hangs on a dossier at the organiser's door. */
@Resolver(() => PortalDossier)
export class PortalDossierFieldsResolver {
  constructor(
    private readonly eventLoader: EventLoader,
    private readonly questions: ApplicationQuestionsService,
    private readonly permits: PermitsLoader,
    private readonly conditionLoader: ConditionLoader,
    private readonly deadlineService: PortalDeadlineService,
    private readonly messages: Messages,
    private readonly mandates: MandateLoader,
  ) {}

  @ResolveField(() => [PortalCommune])
  async communes(
    dossier: PortalDossier,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalCommune[]> {
    return (await this.permits.communesOf(context, dossier.id)).map(portalCommune);
  }

  @ResolveField(() => PortalApplication, { nullable: true })
  async application(
    dossier: PortalDossier,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalApplication | null> {
    const application = await this.permits.application(context, dossier.id);
    if (!application) return null;
    const set = await this.questions.setOf(actorOf(context), application);
    return portalApplication(application, set);
  }

  @ResolveField(() => [PortalMissingPart], { description: 'What a submission still needs.' })
  async missing(
    dossier: PortalDossier,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<MissingText[]> {
    const actor = actorOf(context);
    const event = await this.eventLoader.event(context, dossier.id);
    const application = await this.permits.application(context, dossier.id);
    if (!event || !application) return [];
    const communes = await this.permits.communesOf(context, dossier.id);
    const codes = communes.map((commune) => commune.code);
    const missing = await this.questions.missing(actor, application, event, codes);
    return this.questions.say(actor.language, missing, event.startAt);
  }

  @ResolveField(() => PortalNextStep, { description: 'What comes next, and who has it now.' })
  async nextStep(
    dossier: PortalDossier,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalNextStep> {
    const actor = actorOf(context);
    const conditions = await this.conditionLoader.ofEvent(context, dossier.id);
    const application = await this.permits.application(context, dossier.id);
    const changes = await this.permits.changesOf(context, dossier.id);
    const step = nextStep({
      state: dossier.state,
      missing: (await this.missing(dossier, _args, context)).length,
      openConditions: conditions.filter(({ openSide }) => openSide === ConditionSide.police).length,
      latenessUnexplained: application?.late === true && !application.lateReason,
      changeOpen: changes.some(({ state }) => state === 'proposed'),
    });
    const text = this.messages.text(actor.language, 'permits', `nextStep.${step.code}`);
    const [strictest] =
      dossier.state === 'draft' ? await this.deadlines(dossier, _args, context) : [];
    return { ...step, text, dueOn: strictest?.latest ?? null };
  }

  @ResolveField(() => [PortalDeadline], { description: 'Strictest rule first.' })
  async deadlines(
    dossier: PortalDossier,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalDeadline[]> {
    const actor = actorOf(context);
    const event = await this.eventLoader.event(context, dossier.id);
    const application = await this.permits.application(context, dossier.id);
    return event ? this.deadlineService.of(actor, event, application) : [];
  }

  @ResolveField(() => [PortalFinding], { description: 'Restriction zones inside or near.' })
  async findings(
    dossier: PortalDossier,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalFinding[]> {
    const event = await this.eventLoader.event(context, dossier.id);
    return event ? portalFindings(await this.eventLoader.restrictionFindings(context, event)) : [];
  }

  @ResolveField(() => [PortalCondition])
  async conditions(
    dossier: PortalDossier,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalCondition[]> {
    return (await this.conditionLoader.ofEvent(context, dossier.id)).map(portalCondition);
  }

  @ResolveField(() => [PortalAdviceExtract], { description: 'Advice marked for the organiser.' })
  async advice(
    dossier: PortalDossier,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalAdviceExtract[]> {
    return (await this.permits.extractsOf(context, dossier.id)).map(portalAdvice);
  }

  @ResolveField(() => [PortalChange])
  async changes(
    dossier: PortalDossier,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalChange[]> {
    return (await this.permits.changesOf(context, dossier.id)).map(portalChange);
  }

  @ResolveField(() => [PortalStep], { description: 'Steps the organiser may take now.' })
  async availableSteps(
    dossier: PortalDossier,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalStep[]> {
    const event = await this.eventLoader.event(context, dossier.id);
    const steps = event ? await this.eventLoader.transitions(context, event) : [];
    const powers = await this.mandates.powers(context, dossier.id);
    return withMandate(steps, powers.includes('sign'));
  }
}
