import { Injectable } from '@nestjs/common';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import { ClosureDisclosure } from './closure-disclosure.entity.js';

const disclosures = new Table(ClosureDisclosure);

/** All SQL of closure times told; only the police role has any privilege here. */
@Injectable()
export class ClosureRepository {
  constructor(private readonly rows: Rows) {}

  find(id: string): Promise<ClosureDisclosure> {
    return this.rows.one(disclosures, 'id = $1', [id]);
  }

  /** The latest first. */
  ofEvent(eventId: string): Promise<ClosureDisclosure[]> {
    return this.rows.list(disclosures, 'event_id = $1', [eventId], 'number desc');
  }

  insert(disclosure: ClosureDisclosure): Promise<ClosureDisclosure> {
    return this.rows.insert(disclosures, disclosure);
  }
}
