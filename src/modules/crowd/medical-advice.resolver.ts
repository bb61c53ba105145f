import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { may } from '../../core/access/field-audience.js';
import { actorOf, CurrentActor } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { groupByKey } from '../../core/graphql/loaders.js';
import { PublicEvent } from '../events/index.js';
import { PeopleLoader, Person } from '../people/index.js';
import { CareFigures, MedicalAdvice } from './medical-advice.entity.js';
import {
  RecordCareFiguresInput,
  RecordMedicalAdviceInput,
  SaveMedicalQuestionnaireInput,
} from './medical-advice.inputs.js';
import { MedicalAdviceService } from './medical-advice.service.js';
import { EventMedicalCover, MedicalQuestionnaire } from './medical-dossier.types.js';
import { MedicalQuestionnaireService } from './medical-questionnaire.service.js';

const COVERS = {};
const ADVICES = {};
const FIGURES = {};

/** The medical side of a dossier, for police eyes. */
@Resolver(() => PublicEvent)
export class MedicalAdviceResolver {
  constructor(
    private readonly advices: MedicalAdviceService,
    private readonly questionnaires: MedicalQuestionnaireService,
  ) {}

  @Allow('risk.read')
  @Query(() => MedicalQuestionnaire, { description: 'What the medical service is told.' })
  medicalQuestionnaire(
    @CurrentActor() actor: Actor,
    @Args('eventId', { type: () => ID }) eventId: string,
  ): Promise<MedicalQuestionnaire> {
    return this.questionnaires.read(actor, eventId);
  }

  @Allow('risk.prepare')
  @Mutation(() => MedicalQuestionnaire, { description: 'Answers given replace those before.' })
  saveMedicalQuestionnaire(
    @CurrentActor() actor: Actor,
    @Args('input') input: SaveMedicalQuestionnaireInput,
  ): Promise<MedicalQuestionnaire> {
    return this.questionnaires.save(actor, input);
  }

  @Allow('risk.prepare')
  @Mutation(() => PublicEvent, { description: 'Keeps the advice of the medical service.' })
  recordMedicalAdvice(
    @CurrentActor() actor: Actor,
    @Args('input') input: RecordMedicalAdviceInput,
  ): Promise<PublicEvent> {
    return this.advices.recordAdvice(actor, input);
  }

  @Allow('risk.prepare')
  @Mutation(() => PublicEvent, { description: 'Keeps how many needed care.' })
  recordCareFigures(
    @CurrentActor() actor: Actor,
    @Args('input') input: RecordCareFiguresInput,
  ): Promise<PublicEvent> {
    return this.advices.recordCare(actor, input);
  }

  @ResolveField(() => EventMedicalCover, { nullable: true })
  medicalCover(event: PublicEvent, _args: unknown, context: GraphqlContext) {
    const actor = actorOf(context);
    if (!may(actor, 'risk.read')) return null;
    const load = (rows: readonly PublicEvent[]) => this.questionnaires.coversOf(actor, rows);
    return context.loaders.ofRows<PublicEvent, EventMedicalCover>(COVERS, load).load(event);
  }

  @ResolveField(() => [MedicalAdvice], { description: 'The latest first; that one counts.' })
  medicalAdvices(event: PublicEvent, _args: unknown, context: GraphqlContext) {
    const actor = actorOf(context);
    if (!may(actor, 'risk.read')) return [];
    return context.loaders
      .get(ADVICES, async (ids) =>
        groupByKey(ids, await this.advices.advicesOf(actor, ids), ({ eventId }) => eventId),
      )
      .load(event.id);
  }

  @ResolveField(() => [CareFigures], { description: 'The latest first.' })
  careFigures(event: PublicEvent, _args: unknown, context: GraphqlContext) {
    const actor = actorOf(context);
    if (!may(actor, 'risk.read')) return [];
    return context.loaders
      .get(FIGURES, async (ids) =>
        groupByKey(ids, await this.advices.figuresOf(actor, ids), ({ eventId }) => eventId),
      )
      .load(event.id);
  }
}

@Resolver(() => MedicalAdvice)
export class MedicalAdviceFieldsResolver {
  constructor(private readonly people: PeopleLoader) {}

  @ResolveField(() => Person, { nullable: true })
  recordedBy({ recordedBy }: MedicalAdvice, _args: unknown, context: GraphqlContext) {
    return this.people.person(context, recordedBy);
  }
}
