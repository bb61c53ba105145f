import { Injectable } from '@nestjs/common';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import { IntelligenceGrant, IntelligenceReading } from './intelligence-access.entity.js';
import {
  IntelligenceNote,
  type IntelligencePart,
  IntelligenceText,
} from './intelligence-note.entity.js';

const notes = new Table(IntelligenceNote);
const texts = new Table(IntelligenceText);
const grants = new Table(IntelligenceGrant);
const readings = new Table(IntelligenceReading);

/** All SQL of intelligence. What the ambient person may know is the database's own rule. */
@Injectable()
export class IntelligenceRepository {
  constructor(private readonly rows: Rows) {}

  find(id: string): Promise<IntelligenceNote> {
    return this.rows.byId(notes, id);
  }

  ofEvents(eventIds: readonly string[]): Promise<IntelligenceNote[]> {
    const order = 'information_on desc, created_at desc, id';
    return this.rows.list(notes, 'event_id = any($1)', [eventIds], order);
  }

  /** Notes of which the authority has a summary. */
  summarised(eventIds: readonly string[]): Promise<IntelligenceNote[]> {
    const where = 'event_id = any($1) and summary_at is not null and erased_at is null';
    return this.rows.list(notes, where, [eventIds], 'summary_at desc, id');
  }

  insert(note: IntelligenceNote): Promise<IntelligenceNote> {
    return this.rows.insert(notes, note);
  }

  change(
    match: { id: string; expectedVersion: number },
    patch: Partial<IntelligenceNote>,
  ): Promise<IntelligenceNote> {
    return this.rows.changeIfVersion(notes, match, patch);
  }

  /** Without an answer: words are open to a reading only, to their writer as well. */
  async insertText(text: IntelligenceText): Promise<void> {
    await this.rows.insertMany(texts, [text]);
  }

  /** The latest words of a part, or none where no reading was written down in this transaction. */
  async openText(noteId: string, part: IntelligencePart): Promise<IntelligenceText | null> {
    const where = 'note_id = $1 and part = $2';
    const [latest] = await this.rows.list(texts, where, [noteId, part], 'edition desc limit 1');
    return latest ?? null;
  }

  /** The moment and the transaction are the database's own. */
  insertReading(
    reading: Omit<IntelligenceReading, 'readAt' | 'transaction'>,
  ): Promise<IntelligenceReading> {
    return this.rows.insert(readings, reading);
  }

  readingsOf(noteIds: readonly string[]): Promise<IntelligenceReading[]> {
    return this.rows.list(readings, 'note_id = any($1)', [noteIds], 'read_at desc, id');
  }

  grant(id: string): Promise<IntelligenceGrant> {
    return this.rows.byId(grants, id);
  }

  grantsOf(eventIds: readonly string[]): Promise<IntelligenceGrant[]> {
    return this.rows.list(grants, 'event_id = any($1)', [eventIds], 'granted_at desc, id');
  }

  insertGrant(grant: IntelligenceGrant): Promise<IntelligenceGrant> {
    return this.rows.insert(grants, grant);
  }

  changeGrant(
    match: { id: string; expectedVersion: number },
    patch: Partial<IntelligenceGrant>,
  ): Promise<IntelligenceGrant> {
    return this.rows.changeIfVersion(grants, match, patch);
  }

  /** Erases the words of notes whose last day is over; the ids of the notes. */
  async eraseDue(most: number): Promise<string[]> {
    const erased = await this.rows.db.query<{ id: string }>(
      'select erase_due_intelligence($1) as id',
      [most],
    );
    return erased.map(({ id }) => id);
  }
}
