import { Injectable } from '@nestjs/common';
import type { Door } from '../../core/access/actor.js';
import type { Role } from '../../core/access/permissions.js';
import { Db } from '../../core/database/db.js';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import type { EventFilterInput } from '../events/index.js';
import { CalendarFeed, type FeedKind } from './calendar-feed.entity.js';
import { SavedView } from './saved-view.entity.js';

const views = new Table(SavedView);
const feeds = new Table(CalendarFeed);

/** A live feed and the person behind it, with the roles of this moment. */
export interface FeedHolder {
  readonly feedId: string;
  readonly zoneId: string;
  readonly personId: string;
  readonly name: string;
  readonly language: string;
  readonly organisationId: string | null;
  readonly roles: readonly Role[];
  readonly door: Door;
  readonly kind: FeedKind;
  readonly title: string;
  readonly filter: EventFilterInput | null;
}

/** All SQL of saved views and feeds; row-level security shows everybody only his own. */
@Injectable()
export class CalendarRepository {
  constructor(
    private readonly db: Db,
    private readonly rows: Rows,
  ) {}

  views(): Promise<SavedView[]> {
    return this.rows.list(views, 'true', [], 'name, id');
  }

  view(id: string): Promise<SavedView> {
    return this.rows.byId(views, id);
  }

  insertView(view: SavedView): Promise<SavedView> {
    return this.rows.insert(views, view);
  }

  changeView(
    match: { id: string; expectedVersion: number },
    patch: Partial<SavedView>,
  ): Promise<SavedView> {
    return this.rows.changeIfVersion(views, match, patch);
  }

  /** Takes the mark of the default from whichever view has it, so that another one may. */
  async clearDefault(exceptId: string): Promise<void> {
    await this.db.query(
      'update saved_view set version = version + 1, is_default = false where is_default and id <> $1',
      [exceptId],
    );
  }

  /** Removes a view that is still in the version it was seen in; false when it is not. */
  async removeView(id: string, expectedVersion: number): Promise<boolean> {
    const removed = await this.db.query(
      'delete from saved_view where id = $1 and version = $2 returning 1 as one',
      [id, expectedVersion],
    );
    return removed.length > 0;
  }

  feeds(): Promise<CalendarFeed[]> {
    return this.rows.list(feeds, 'revoked_at is null', [], 'created_at desc, id');
  }

  feed(id: string): Promise<CalendarFeed> {
    return this.rows.one(feeds, 'id = $1', [id]);
  }

  insertFeed(feed: CalendarFeed): Promise<CalendarFeed> {
    return this.rows.insert(feeds, feed);
  }

  /** Ends a feed; false when it had ended before. */
  async revokeFeed(id: string, now: string): Promise<boolean> {
    const ended = await this.db.query(
      'update calendar_feed set revoked_at = $2 where id = $1 and revoked_at is null returning 1 as one',
      [id, now],
    );
    return ended.length > 0;
  }

  /** Who stands behind a secret; null for every reason why nobody does. */
  async holder(tokenHash: string, now: string): Promise<FeedHolder | null> {
    const [row] = await this.db.bare<FeedHolder>('select * from feed_actor($1, $2)', [
      tokenHash,
      now,
    ]);
    return row ?? null;
  }

  /** Adds to a counter in its window and answers the sum; commits by itself. */
  async hit(bucket: string, seconds: number, now: string): Promise<number> {
    const [row] = await this.db.bare<{ hits: number }>(
      'select hit_counter($1, $2, $3, 1) as hits',
      [bucket, seconds, now],
    );
    return row?.hits ?? 0;
  }
}
