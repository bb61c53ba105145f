import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { groupByKey, oneByKey } from '../../core/graphql/loaders.js';
import type { EventAssessment } from './event-assessment.entity.js';
import type { EventCommune } from './event-commune.entity.js';
import { EventInsightService } from './event-insight.service.js';
import { EventService } from './event.service.js';
import type { PublicEvent } from './public-event.entity.js';

const EVENT = {};
const COMMUNES = {};
const ASSESSMENT = {};

/** Dossiers and what belongs to them, one statement per operation. */
@Injectable()
export class EventLoader {
  constructor(
    private readonly events: EventService,
    private readonly insight: EventInsightService,
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
}
