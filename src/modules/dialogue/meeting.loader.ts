import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { DocumentStore } from '../../core/documents/document-store.js';
import type { StoredDocument } from '../../core/documents/stored-document.entity.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { groupByKey, oneByKey } from '../../core/graphql/loaders.js';
import type {
  LedMeeting,
  Meeting,
  MeetingAction,
  MeetingMinutes,
  MeetingPolicePart,
  MinutesComment,
  NamedMinutes,
} from './meeting.entity.js';
import { MeetingService } from './meeting.service.js';

const MEETING = {};
const OF_EVENT = {};
const LED = {};
const NAMED = {};
const MINUTES = {};
const COMMENTS = {};
const POLICE_PARTS = {};
const ACTIONS = {};
const ACTIONS_OF_EVENT = {};
const DOCUMENTS = {};

/** Meetings and what hangs on them, one statement a kind and operation. */
@Injectable()
export class MeetingLoader {
  constructor(
    private readonly meetings: MeetingService,
    private readonly documents: DocumentStore,
  ) {}

  meeting(context: GraphqlContext, id: string): Promise<Meeting | null> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(MEETING, async (ids) =>
        oneByKey(ids, await this.meetings.byIds(actor, ids), (row) => row.id),
      )
      .load(id);
  }

  /** With who of the police leads it; for the desk. */
  led(context: GraphqlContext, id: string): Promise<LedMeeting | null> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(LED, async (ids) =>
        oneByKey(ids, await this.meetings.ledBy(actor, ids), (row) => row.id),
      )
      .load(id);
  }

  /** With the names of police in them; for the desk. */
  named(context: GraphqlContext, minutesId: string): Promise<NamedMinutes | null> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(NAMED, async (ids) =>
        oneByKey(ids, await this.meetings.namedMinutes(actor, ids), (row) => row.id),
      )
      .load(minutesId);
  }

  ofEvent(context: GraphqlContext, eventId: string): Promise<Meeting[]> {
    return many(context, OF_EVENT, eventId, 'eventId', (actor, ids) =>
      this.meetings.ofEvents(actor, ids),
    );
  }

  /** Versions of minutes the reader's door may read, the first one first. */
  minutesOf(context: GraphqlContext, meetingId: string): Promise<MeetingMinutes[]> {
    return many(context, MINUTES, meetingId, 'meetingId', (actor, ids) =>
      this.meetings.minutesOf(actor, ids),
    );
  }

  commentsOf(context: GraphqlContext, minutesId: string): Promise<MinutesComment[]> {
    return many(context, COMMENTS, minutesId, 'minutesId', (actor, ids) =>
      this.meetings.commentsOf(actor, ids),
    );
  }

  policePartsOf(context: GraphqlContext, meetingId: string): Promise<MeetingPolicePart[]> {
    return many(context, POLICE_PARTS, meetingId, 'meetingId', (actor, ids) =>
      this.meetings.policePartsOf(actor, ids),
    );
  }

  actionsOf(context: GraphqlContext, meetingId: string): Promise<MeetingAction[]> {
    return many(context, ACTIONS, meetingId, 'meetingId', (actor, ids) =>
      this.meetings.actionsOf(actor, ids),
    );
  }

  actionsOfEvent(context: GraphqlContext, eventId: string): Promise<MeetingAction[]> {
    return many(context, ACTIONS_OF_EVENT, eventId, 'eventId', (actor, ids) =>
      this.meetings.actionsOfEvents(actor, ids),
    );
  }

  documentsOf(context: GraphqlContext, minutesId: string): Promise<StoredDocument[]> {
    return many(context, DOCUMENTS, minutesId, 'subjectId', (_actor, ids) =>
      this.documents.ofSubjects(ids),
    );
  }
}

function many<Row, Key extends keyof Row>(
  context: GraphqlContext,
  token: object,
  id: string,
  key: Key,
  find: (actor: Actor, ids: readonly string[]) => Promise<Row[]>,
): Promise<Row[]> {
  const actor = context.actor as Actor;
  return context.loaders
    .get(token, async (ids) => groupByKey(ids, await find(actor, ids), (row) => row[key] as string))
    .load(id);
}
