import { Injectable } from '@nestjs/common';
import { Db } from '../../core/database/db.js';

/** Counts what one person has read of files; commits by itself. */
@Injectable()
export class FootprintFileRepository {
  constructor(private readonly db: Db) {}

  /** Adds one to the counter of a person in its window and answers the sum. */
  async countReading(personId: string, seconds: number, now: string): Promise<number> {
    const [row] = await this.db.bare<{ hits: number }>(
      'select hit_counter($1, $2, $3, 1) as hits',
      [`geo-file:${personId}`, seconds, now],
    );
    return row?.hits ?? 0;
  }
}
