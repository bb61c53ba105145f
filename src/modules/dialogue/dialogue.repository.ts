import { Injectable } from '@nestjs/common';
import { Db } from '../../core/database/db.js';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import { DialogueFile } from './dialogue-file.entity.js';
import {
  DeskSignature,
  DialogueMessage,
  DialogueReading,
  DialogueTranslation,
} from './dialogue-message.entity.js';
import type { DialogueSide } from './dialogue.rules.js';

const messages = new Table(DialogueMessage);
const readings = new Table(DialogueReading);
const translations = new Table(DialogueTranslation);
const signatures = new Table(DeskSignature);
const files = new Table(DialogueFile);

/** A dossier in which the organiser wrote something nobody at the desk read. */
export interface WaitingDialogue {
  readonly eventId: string;
  readonly count: number;
  readonly since: string;
}

/** SQL of what both sides write to each other. */
@Injectable()
export class DialogueRepository {
  constructor(
    private readonly db: Db,
    private readonly rows: Rows,
  ) {}

  /** Until the transaction ends nobody else adds to the dialogue of this dossier. */
  async takeTurn(eventId: string): Promise<void> {
    await this.db.query('select pg_advisory_xact_lock(hashtextextended($1, 1188))', [eventId]);
  }

  message(id: string): Promise<DialogueMessage> {
    return this.rows.one(messages, 'id = $1', [id]);
  }

  messagesOf(eventIds: readonly string[]): Promise<DialogueMessage[]> {
    return this.rows.list(messages, 'event_id = any($1)', [eventIds], 'event_id, position');
  }

  insertMessage(message: DialogueMessage): Promise<DialogueMessage> {
    return this.rows.insert(messages, message);
  }

  async markRead(ids: readonly string[], readAt: string): Promise<void> {
    await this.db.query(
      'update dialogue_message set read_at = $2 where id = any($1) and read_at is null',
      [ids, readAt],
    );
  }

  unread(
    from: DialogueSide,
    eventIds: readonly string[],
  ): Promise<{ eventId: string; count: number }[]> {
    return this.db.query(
      'select event_id as "eventId", count(*)::int as count from dialogue_message ' +
        'where side = $1 and event_id = any($2) and read_at is null group by event_id',
      [from, eventIds],
    );
  }

  /** How many messages of organisers wait, by dossier; in one dossier or in all. */
  waitingCounts(eventId: string | null): Promise<{ eventId: string; count: number }[]> {
    return this.db.query(
      'select event_id as "eventId", count(*)::int as count from dialogue_message ' +
        "where side = 'organiser' and read_at is null and ($1::uuid is null or event_id = $1) " +
        'group by event_id',
      [eventId],
    );
  }

  /** Dossiers in which something of the organiser waits to be read, the oldest first. */
  waiting(limit: number): Promise<WaitingDialogue[]> {
    return this.db.query<WaitingDialogue>(
      'select event_id as "eventId", count(*)::int as count, min(sent_at) as since ' +
        "from dialogue_message where side = 'organiser' and read_at is null " +
        `group by event_id order by min(sent_at), event_id limit ${Math.trunc(limit)}`,
    );
  }

  readingsOf(messageIds: readonly string[]): Promise<DialogueReading[]> {
    return this.rows.list(readings, 'message_id = any($1)', [messageIds], 'read_at, id');
  }

  /** What a person has read already of these messages. */
  async readBy(personId: string, messageIds: readonly string[]): Promise<Set<string>> {
    const where = 'person_id = $1 and message_id = any($2)';
    const found = await this.rows.list(readings, where, [personId, messageIds]);
    return new Set(found.map(({ messageId }) => messageId));
  }

  /** Who of police wrote last in a dossier; null when nobody did. */
  async lastWriter(eventId: string): Promise<string | null> {
    const [last] = await this.db.query<{ personId: string }>(
      'select s.person_id as "personId" from desk_signature s ' +
        'join dialogue_message m on m.id = s.message_id ' +
        'where m.event_id = $1 order by m.position desc limit 1',
      [eventId],
    );
    return last?.personId ?? null;
  }

  insertReadings(list: readonly DialogueReading[]): Promise<void> {
    return this.rows.insertMany(readings, list);
  }

  translationsOf(messageIds: readonly string[]): Promise<DialogueTranslation[]> {
    return this.rows.list(translations, 'message_id = any($1)', [messageIds], 'added_at, id');
  }

  insertTranslation(translation: DialogueTranslation): Promise<DialogueTranslation> {
    return this.rows.insert(translations, translation);
  }

  /** Who of police stands behind messages or translations; for the desk only. */
  signaturesOf(
    of: 'message' | 'translation',
    ids: readonly string[],
    side: DialogueSide,
  ): Promise<DeskSignature[]> {
    if (side !== 'police') return Promise.resolve([]);
    return this.rows.list(signatures, `${of}_id = any($1)`, [ids]);
  }

  insertSignature(signature: DeskSignature): Promise<DeskSignature> {
    return this.rows.insert(signatures, signature);
  }

  file(id: string): Promise<DialogueFile> {
    return this.rows.one(files, 'id = $1 and removed_at is null', [id]);
  }

  filesOf(messageIds: readonly string[]): Promise<DialogueFile[]> {
    const sent = 'message_id = any($1) and removed_at is null';
    return this.rows.list(files, sent, [messageIds], 'added_at, id');
  }

  /** Files a person added to dossiers that have not left yet. */
  waitingFiles(personId: string, eventIds: readonly string[]): Promise<DialogueFile[]> {
    const waits = 'by_id = $1 and event_id = any($2) and message_id is null and removed_at is null';
    return this.rows.list(files, waits, [personId, eventIds], 'added_at, id');
  }

  insertFile(file: DialogueFile): Promise<DialogueFile> {
    return this.rows.insert(files, file);
  }

  changeFile(
    match: { id: string; expectedVersion: number },
    patch: Partial<DialogueFile>,
  ): Promise<DialogueFile> {
    return this.rows.changeIfVersion(files, match, patch);
  }
}
