import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { groupByKey, oneByKey } from '../../core/graphql/loaders.js';
import type { AvailableTransition } from '../../core/workflow/workflow.js';
import type { FilingDeadlineType, RestrictionFinding } from '../places/index.js';
import type { ClassConfirmationRecord, ClassModel } from './class-model.entity.js';
import { ClassModelService } from './class-model.service.js';
import type { EventAssessment } from './event-assessment.entity.js';
import type { EventCommune } from './event-commune.entity.js';
import type { EventClassProposal } from './event-insight.types.js';
import { EventInsightService } from './event-insight.service.js';
import { EventService } from './event.service.js';
import type { PublicEvent } from './public-event.entity.js';

const EVENT = {};
const COMMUNES = {};
const ASSESSMENT = {};
const FINDINGS = {};
const DEADLINES = {};
const MODEL = {};
const CONFIRMATION = {};
const NUMBERED = {};

/** Dossiers and what belongs to them, one statement per operation. */
@Injectable()
export class EventLoader {
  constructor(
    private readonly events: EventService,
    private readonly insight: EventInsightService,
    private readonly models: ClassModelService,
  ) {}

  event(context: GraphqlContext, id: string): Promise<PublicEvent | null> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(EVENT, async (ids) =>
        oneByKey(ids, await this.events.byIds(actor, ids), (row) => row.id),
      )
      .load(id);
  }

  communes(context: GraphqlContext, eventId: string): Promise<EventCommune[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(COMMUNES, async (ids) =>
        groupByKey(ids, await this.events.communesOf(actor, ids), (row) => row.eventId),
      )
      .load(eventId);
  }

  assessment(context: GraphqlContext, eventId: string): Promise<EventAssessment | null> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(ASSESSMENT, async (ids) =>
        oneByKey(ids, await this.insight.assessments(actor, ids), (row) => row.eventId),
      )
      .load(eventId);
  }

  restrictionFindings(context: GraphqlContext, event: PublicEvent): Promise<RestrictionFinding[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .ofRows(FINDINGS, (rows: readonly PublicEvent[]) =>
        this.insight.restrictionFindingsOf(actor, rows),
      )
      .load(event);
  }

  /** Before anything was filed. */
  filingDeadlines(context: GraphqlContext, event: PublicEvent): Promise<FilingDeadlineType[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .ofRows(DEADLINES, (rows: readonly PublicEvent[]) =>
        this.insight.filingDeadlinesOf(actor, rows, null),
      )
      .load(event);
  }

  /** The model in force in the zone of the reader. */
  classModel(context: GraphqlContext): Promise<ClassModel> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(MODEL, async (zones) => {
        const model = await this.models.current(actor);
        return zones.map(() => model);
      })
      .load(actor.zoneId);
  }

  /** A model by its number, such as the one a class was confirmed by. */
  classModelNumbered(context: GraphqlContext, number: number): Promise<ClassModel | null> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(NUMBERED, async (numbers) => {
        const models = await this.models.byNumbers(actor, numbers.map(Number));
        return oneByKey(numbers, models, (model) => String(model.number));
      })
      .load(String(number));
  }

  classConfirmation(
    context: GraphqlContext,
    eventId: string,
  ): Promise<ClassConfirmationRecord | null> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(CONFIRMATION, async (ids) =>
        oneByKey(ids, await this.models.confirmationsOf(actor, ids), (row) => row.eventId),
      )
      .load(eventId);
  }

  async classProposal(context: GraphqlContext, event: PublicEvent): Promise<EventClassProposal> {
    return this.insight.classProposal(event, {
      assessment: await this.assessment(context, event.id),
      communes: await this.communes(context, event.id),
      findings: await this.restrictionFindings(context, event),
      model: await this.classModel(context),
    });
  }

  async transitions(context: GraphqlContext, event: PublicEvent): Promise<AvailableTransition[]> {
    const actor = context.actor as Actor;
    return this.events.transitionsOf(actor, event, await this.communes(context, event.id));
  }
}
