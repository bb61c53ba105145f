import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import { EventCellContact } from './event-cell.entity.js';

const contacts = new Table(EventCellContact);

export type ContactFacts = Pick<EventCellContact, 'phone' | 'email' | 'hours' | 'source'>;

@Injectable()
export class EventCellRepository {
  constructor(private readonly rows: Rows) {}

  /** That of the ambient zone. */
  async find(): Promise<EventCellContact | null> {
    const [found] = await this.rows.list(contacts, 'true');
    return found ?? null;
  }

  insert(zoneId: string, facts: ContactFacts): Promise<EventCellContact> {
    return this.rows.insert(contacts, { id: randomUUID(), zoneId, ...facts });
  }

  change(id: string, expectedVersion: number, facts: ContactFacts): Promise<EventCellContact> {
    return this.rows.changeIfVersion(contacts, { id, expectedVersion }, facts);
  }
}
