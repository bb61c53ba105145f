import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { groupByKey, oneByKey } from '../../core/graphql/loaders.js';
import type { Attachment } from './attachment.entity.js';
import { AttachmentService } from './attachment.service.js';
import type { EventSignal, Tolerance } from './event-signal.entity.js';
import { EventSignalService } from './event-signal.service.js';
import type { DateReservation } from './reservation.entity.js';
import { ReservationService } from './reservation.service.js';

const ATTACHMENTS = {};
const SIGNALS = {};
const TOLERANCES = {};
const RESERVATIONS = {};

type Found<Row> = (actor: Actor, ids: readonly string[]) => Promise<Row[]>;

/** What hangs on a dossier by the way it came in, one statement per operation. */
@Injectable()
export class IntakeLoader {
  constructor(
    private readonly files: AttachmentService,
    private readonly heard: EventSignalService,
    private readonly days: ReservationService,
  ) {}

  attachments(context: GraphqlContext, eventId: string): Promise<Attachment[]> {
    return many(context, ATTACHMENTS, eventId, (actor, ids) => this.files.ofEvents(actor, ids));
  }

  signals(context: GraphqlContext, eventId: string): Promise<EventSignal[]> {
    return many(context, SIGNALS, eventId, (actor, ids) => this.heard.signalsOf(actor, ids));
  }

  tolerances(context: GraphqlContext, eventId: string): Promise<Tolerance[]> {
    return many(context, TOLERANCES, eventId, (actor, ids) => this.heard.tolerancesOf(actor, ids));
  }

  reservation(context: GraphqlContext, eventId: string): Promise<DateReservation | null> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(RESERVATIONS, async (ids) =>
        oneByKey(ids, await this.days.ofEvents(actor, ids), (row) => row.eventId),
      )
      .load(eventId);
  }
}

function many<Row extends { eventId: string }>(
  context: GraphqlContext,
  key: object,
  eventId: string,
  find: Found<Row>,
): Promise<Row[]> {
  const actor = context.actor as Actor;
  return context.loaders
    .get(key, async (ids: readonly string[]) =>
      groupByKey(ids, await find(actor, ids), (row) => row.eventId),
    )
    .load(eventId);
}
