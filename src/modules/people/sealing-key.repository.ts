import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import { newSealingKey } from './sealed-text.rules.js';
import { SealingKey } from './session.entity.js';

const keys = new Table(SealingKey);

/** The keys links are sealed under; under the system role only. */
@Injectable()
export class SealingKeyRepository {
  constructor(private readonly rows: Rows) {}

  /** Keys made after an instant, the newest first. */
  madeAfter(instant: string): Promise<SealingKey[]> {
    return this.rows.list(keys, 'made_at > $1', [instant], 'made_at desc, id');
  }

  make(now: string): Promise<SealingKey> {
    return this.rows.insert(keys, { id: randomUUID(), secret: newSealingKey(), madeAt: now });
  }

  async remove(before: string, most: number): Promise<number> {
    const removed = await this.rows.db.query(
      'delete from sealing_key where id in (select id from sealing_key ' +
        'where made_at < $1 limit $2) returning 1 as one',
      [before, most],
    );
    return removed.length;
  }
}
