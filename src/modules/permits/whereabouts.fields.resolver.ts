import { ResolveField, Resolver } from '@nestjs/graphql';
import { actorOf } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { Messages } from '../../core/messages.js';
import { PublicEvent } from '../events/index.js';
import { ConditionLoader, ConditionSide } from '../negotiations/index.js';
import { ApplicationQuestionsService } from './application-questions.service.js';
import { nextStep } from './next-step.rules.js';
import { PermitsLoader } from './permits.loader.js';
import { WhereaboutsService } from './whereabouts.service.js';
import { Whereabouts } from './whereabouts.type.js';

/** Nobody else can do anything about a dossier without organiser. */
const WITHOUT_ORGANISER = { code: 'withoutOrganiser', waitingFor: 'eventCell' } as const;

/** Where a dossier is, at the desk. */
@Resolver(() => PublicEvent)
export class WhereaboutsFieldsResolver {
  constructor(
    private readonly loader: PermitsLoader,
    private readonly conditions: ConditionLoader,
    private readonly questions: ApplicationQuestionsService,
    private readonly service: WhereaboutsService,
    private readonly messages: Messages,
  ) {}

  @ResolveField(() => Whereabouts, { description: 'Who has it now, what comes next, and when.' })
  async whereabouts(
    event: PublicEvent,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<Whereabouts> {
    const actor = actorOf(context);
    const application = await this.loader.application(context, event.id);
    const communes = await this.loader.communesOf(context, event.id);
    const codes = communes.map((commune) => commune.code);
    const missing = application
      ? await this.questions.missing(actor, application, event, codes)
      : [];
    const conditions = await this.conditions.ofEvent(context, event.id);
    const changes = await this.loader.changesOf(context, event.id);
    const usual = nextStep({
      state: event.state,
      missing: missing.length,
      openConditions: conditions.filter(({ openSide }) => openSide === ConditionSide.police).length,
      latenessUnexplained: application?.late === true && !application.lateReason,
      changeOpen: changes.some(({ state }) => state === 'proposed'),
    });
    const alone = event.organisationId === null && usual.waitingFor === 'organiser';
    const step = alone ? WITHOUT_ORGANISER : usual;
    const text = this.messages.text(actor.language, 'permits', `nextStep.${step.code}`);
    const found = await this.service.forecast(actor, event, application);
    const forecast = found && {
      from: found.range?.from ?? null,
      to: found.range?.to ?? null,
      explanation: found.explanation,
    };
    return { ...step, text, forecast };
  }
}
