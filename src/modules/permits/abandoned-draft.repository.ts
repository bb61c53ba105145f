import { Injectable } from '@nestjs/common';
import { Db } from '../../core/database/db.js';

/** A draft whose writers are to be told of its end. */
export interface EndingDraft {
  readonly eventId: string;
  readonly reference: string;
  readonly organisationId: string;
}

/** SQL of drafts nobody comes back to; in the ambient zone. */
@Injectable()
export class AbandonedDraftRepository {
  constructor(private readonly db: Db) {}

  /** Drafts untouched since an instant, each state of each of them once. */
  announce(untouchedSince: string, most: number): Promise<EndingDraft[]> {
    return this.db.query('select * from announce_draft_ends($1, $2)', [untouchedSince, most]);
  }

  /** Empties drafts that were announced before an instant and not touched since. */
  async end(toldBefore: string, most: number): Promise<string[]> {
    const ended = await this.db.query<{ eventId: string }>(
      'select * from end_abandoned_drafts($1, $2)',
      [toldBefore, most],
    );
    return ended.map(({ eventId }) => eventId);
  }

  /** Which of some organisations lose drafts nobody touches: they never submitted anything. */
  async losing(organisationIds: readonly string[]): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `select b.organisation_id as id from beginning b where b.organisation_id = any($1) and not exists (
         select from public_event s join application f on f.zone_id = s.zone_id and f.event_id = s.id
         where s.zone_id = b.zone_id and s.organisation_id = b.organisation_id
           and f.submitted_at is not null)`,
      [organisationIds],
    );
    return rows.map(({ id }) => id);
  }
}
