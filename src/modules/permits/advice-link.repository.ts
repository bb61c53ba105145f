import { Injectable } from '@nestjs/common';
import { Db } from '../../core/database/db.js';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import { AdviceDraft, AdviceLink } from './advice-link.entity.js';

const links = new Table(AdviceLink);
const drafts = new Table(AdviceDraft);

/** Whom a live link stands for. */
export interface LinkHolder {
  readonly linkId: string;
  readonly zoneId: string;
  readonly adviceId: string;
  /** Name of the service. */
  readonly name: string;
  readonly language: string;
}

/** SQL of links without account, and of answers that have not left their service. */
@Injectable()
export class AdviceLinkRepository {
  constructor(
    private readonly db: Db,
    private readonly rows: Rows,
  ) {}

  /** The holder of a live link; null when it expired, was revoked, was used, or never was. */
  async holder(tokenHash: string, now: string): Promise<LinkHolder | null> {
    const [row] = await this.db.bare<LinkHolder>('select * from advice_link_actor($1, $2)', [
      tokenHash,
      now,
    ]);
    return row ?? null;
  }

  /** Counts one more try in a window of so many seconds; answers how many there were. */
  async hit(bucket: string, seconds: number, now: string): Promise<number> {
    const [row] = await this.db.bare<{ hits: number }>(
      'select hit_counter($1, $2, $3, 1) as hits',
      [bucket, seconds, now],
    );
    return row?.hits ?? 0;
  }

  insertLink(link: AdviceLink): Promise<AdviceLink> {
    return this.rows.insert(links, link);
  }

  link(id: string): Promise<AdviceLink> {
    return this.rows.byId(links, id);
  }

  linksOf(adviceIds: readonly string[]): Promise<AdviceLink[]> {
    return this.rows.list(links, 'advice_id = any($1)', [adviceIds], 'created_at, id');
  }

  changeLink(
    match: { id: string; expectedVersion: number },
    patch: Partial<AdviceLink>,
  ): Promise<AdviceLink> {
    return this.rows.changeIfVersion(links, match, patch);
  }

  draftsOf(adviceIds: readonly string[]): Promise<AdviceDraft[]> {
    return this.rows.list(drafts, 'advice_id = any($1)', [adviceIds]);
  }

  insertDraft(draft: AdviceDraft): Promise<AdviceDraft> {
    return this.rows.insert(drafts, draft);
  }

  changeDraft(
    match: { id: string; expectedVersion: number },
    patch: Partial<AdviceDraft>,
  ): Promise<AdviceDraft> {
    return this.rows.changeIfVersion(drafts, match, patch);
  }
}
