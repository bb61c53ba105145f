import { Injectable } from '@nestjs/common';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import { PublishedNotice, TrafficNotice } from './traffic-notice.entity.js';

const notices = new Table(TrafficNotice);
const published = new Table(PublishedNotice);
/** Far above the number of notices a zone has open at once. */
const MOST = 500;

/** SQL of public notices. */
@Injectable()
export class TrafficNoticeRepository {
  constructor(private readonly rows: Rows) {}

  insert(notice: TrafficNotice): Promise<TrafficNotice> {
    return this.rows.insert(notices, notice);
  }

  find(id: string): Promise<TrafficNotice> {
    return this.rows.byId(notices, id);
  }

  ofDecisions(ids: readonly string[]): Promise<TrafficNotice[]> {
    return this.rows.list(notices, 'decision_id = any($1)', [ids], 'drafted_at, id');
  }

  change(
    match: { id: string; expectedVersion: number; state: string },
    patch: Partial<TrafficNotice>,
  ): Promise<TrafficNotice> {
    return this.rows.changeIfVersion(notices, match, patch);
  }

  /** A notice of a decision that was withdrawn is public no more. */
  async endOf(decisionId: string): Promise<void> {
    for (const { id, version, state } of await this.ofDecisions([decisionId])) {
      if (state !== 'published') continue;
      await this.change({ id, expectedVersion: version, state }, { state: 'ended' });
    }
  }

  /** What anybody may read from a day on, soonest first. */
  published(fromDay: string): Promise<PublishedNotice[]> {
    return this.rows.list(
      published,
      "state = 'published' and content ->> 'day' >= $1",
      [fromDay],
      `content ->> 'day', id limit ${MOST}`,
    );
  }

  findPublished(id: string): Promise<PublishedNotice> {
    return this.rows.one(published, "id = $1 and state = 'published'", [id]);
  }

  /** The id of a zone by its code; null when there is none. Asked by the system role. */
  async zoneId(code: string): Promise<string | null> {
    const [row] = await this.rows.db.query<{ id: string }>('select id from zone where code = $1', [
      code,
    ]);
    return row?.id ?? null;
  }
}
