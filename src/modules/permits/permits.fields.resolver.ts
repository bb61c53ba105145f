import { ResolveField, Resolver } from '@nestjs/graphql';
import { actorOf } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { EventLoader, PublicEvent } from '../events/index.js';
import { QuestionSet } from '../intake/index.js';
import { Application } from './application.entity.js';
import { ApplicationQuestionsService, type MissingText } from './application-questions.service.js';
import { ChangeRequest } from './change-request.entity.js';
import { MissingPartType } from './missing-part.type.js';
import { PermitsLoader } from './permits.loader.js';

/** The permit side of a dossier at the desk. */
@Resolver(() => PublicEvent)
export class PermitsFieldsResolver {
  constructor(private readonly loader: PermitsLoader) {}

  @ResolveField(() => Application, { nullable: true, description: 'Null without applicant.' })
  application(event: PublicEvent, _args: unknown, context: GraphqlContext) {
    return this.loader.application(context, event.id);
  }

  @ResolveField(() => [ChangeRequest], { description: 'Changes the organiser proposed.' })
  changeRequests(event: PublicEvent, _args: unknown, context: GraphqlContext) {
    return this.loader.changesOf(context, event.id);
  }
}

@Resolver(() => Application)
export class ApplicationFieldsResolver {
  constructor(
    private readonly questions: ApplicationQuestionsService,
    private readonly events: EventLoader,
    private readonly loader: PermitsLoader,
  ) {}

  @ResolveField(() => [MissingPartType], { description: 'In the language of the reader.' })
  async missing(
    application: Application,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<MissingText[]> {
    const actor = actorOf(context);
    const event = await this.events.event(context, application.eventId);
    if (!event) return [];
    const communes = await this.loader.communesOf(context, event.id);
    const codes = communes.map((commune) => commune.code);
    const missing = await this.questions.missing(actor, application, event, codes);
    return this.questions.say(actor.language, missing, event.startAt);
  }

  @ResolveField(() => QuestionSet, { nullable: true, description: 'The edition it keeps.' })
  questionSet(
    application: Application,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<QuestionSet | null> {
    return this.questions.setOf(actorOf(context), application);
  }
}
