import { Injectable } from '@nestjs/common';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import { ContactCondition, ContactEntry } from './contact.entity.js';

const entries = new Table(ContactEntry);
const conditions = new Table(ContactCondition);

/** SQL of the contact log. */
@Injectable()
export class ContactRepository {
  constructor(private readonly rows: Rows) {}

  find(id: string): Promise<ContactEntry> {
    return this.rows.one(entries, 'id = $1', [id]);
  }

  ofEvents(eventIds: readonly string[]): Promise<ContactEntry[]> {
    return this.rows.list(entries, 'event_id = any($1)', [eventIds], 'event_id, number');
  }

  conditionsOf(contactIds: readonly string[]): Promise<ContactCondition[]> {
    return this.rows.list(conditions, 'contact_id = any($1)', [contactIds], 'id');
  }

  async insert(entry: ContactEntry, links: readonly ContactCondition[]): Promise<ContactEntry> {
    const stored = await this.rows.insert(entries, entry);
    await this.rows.insertMany(conditions, links);
    return stored;
  }
}
