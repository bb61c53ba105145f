import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { CONFIG } from '../../core/config.token.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import type { Config } from '../../config.js';
import type { EventFilterInput } from '../events/index.js';
import { hashToken, newToken } from '../people/index.js';
import type { CalendarFeed, FeedKind } from './calendar-feed.entity.js';
import { CALENDAR_JOURNAL } from './calendar.journal.js';
import type { OpenFeedInput } from './calendar.inputs.js';
import { CalendarRepository } from './calendar.repository.js';

/** Guards of this installation: after a year somebody says again that he still needs it. */
const FEED_DAYS = 365;
const MOST_FEEDS = 10;

const SECRET = Symbol('secret');

/** A new feed; its address hangs on it unseen, so that no stored answer of the command holds it. */
export interface OpenedFeed {
  readonly feed: CalendarFeed;
  readonly [SECRET]?: string;
}

/** Addresses other calendars subscribe to: opened, listed, revoked by whoever owns them. */
@Injectable()
export class CalendarFeedService {
  constructor(
    private readonly repository: CalendarRepository,
    private readonly journal: Journal,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  list(_actor: Actor): Promise<CalendarFeed[]> {
    return this.repository.feeds();
  }

  /** A feed of the desk. Errors: INVALID_INPUT (a view is named where one is needed only), FORBIDDEN. */
  async open(actor: Actor, input: OpenFeedInput): Promise<OpenedFeed> {
    const { kind, viewId, name } = input;
    if (kind === 'orders' && !actor.permissions.has('orders.read')) throw DomainError.forbidden();
    if ((kind === 'view') !== Boolean(viewId)) {
      throw DomainError.invalid([
        { path: 'input.viewId', code: kind === 'view' ? 'required' : 'notWithThisKind' },
      ]);
    }
    const view = viewId ? await this.repository.view(viewId) : null;
    return this.make(actor, kind, name, view?.filter ?? null);
  }

  /** An organiser's feed of the dossiers of his own organisation. */
  openOwn(actor: Actor, name: string): Promise<OpenedFeed> {
    return this.make(actor, 'own', name, null);
  }

  /** The address of a feed that was opened by this very command; null ever after. */
  addressOf(opened: OpenedFeed): string | null {
    const secret = opened[SECRET];
    return secret ? `${this.config.publicUrl}/calendar/${secret}.ics` : null;
  }

  /** Ends a feed for good. Errors: NOT_FOUND, also when it ended before. */
  async revoke(actor: Actor, id: string): Promise<CalendarFeed> {
    const feed = await this.repository.feed(id);
    const now = this.clock.now();
    if (!(await this.repository.revokeFeed(id, now))) throw DomainError.notFound();
    this.note(actor, CALENDAR_JOURNAL.feedRevoked, feed);
    return { ...feed, revokedAt: now };
  }

  private async make(
    actor: Actor,
    kind: FeedKind,
    name: string,
    filter: EventFilterInput | null,
  ): Promise<OpenedFeed> {
    const text = name.trim();
    if (!text) throw DomainError.invalid([{ path: 'input.name', code: 'empty' }]);
    const present = await this.repository.feeds();
    if (present.length >= MOST_FEEDS) throw DomainError.rule('tooManyFeeds', { most: MOST_FEEDS });
    const secret = newToken();
    const now = this.clock.now();
    const feed = await this.repository.insertFeed({
      id: randomUUID(),
      zoneId: actor.zoneId,
      personId: actor.personId,
      door: actor.door,
      kind,
      name: text,
      filter,
      language: actor.language,
      tokenHash: hashToken(secret),
      createdAt: now,
      expiresAt: new Date(Date.parse(now) + FEED_DAYS * 86_400_000).toISOString(),
      lastUsedAt: null,
      revokedAt: null,
    });
    this.note(actor, CALENDAR_JOURNAL.feedOpened, feed);
    return { feed, [SECRET]: secret };
  }

  private note(actor: Actor, kind: string, feed: CalendarFeed): void {
    this.journal.record(actor, {
      kind,
      subjectType: 'calendarFeed',
      subjectId: feed.id,
      eventId: null,
      data: { kind: feed.kind, door: feed.door },
    });
  }
}
