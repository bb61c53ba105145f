import { Inject, Injectable } from '@nestjs/common';
import { type Actor, scopeOf } from '../../core/access/actor.js';
import { permissionsOf } from '../../core/access/permissions.js';
import { Clock } from '../../core/clock.js';
import { CONFIG } from '../../core/config.token.js';
import { Db } from '../../core/database/db.js';
import { DomainError } from '../../core/errors.js';
import type { Localized } from '../../core/graphql/localized.type.js';
import { Messages } from '../../core/messages.js';
import { requestId } from '../../core/request-context.js';
import type { Config } from '../../config.js';
import { EVENT_STATES, EventService, type PublicEvent } from '../events/index.js';
import { OrderReader } from '../orders/index.js';
import { hashToken } from '../people/index.js';
import { PlacesService } from '../places/index.js';
import { CalendarReservations } from './calendar-reservations.js';
import { type CalendarEntry, calendarText } from './calendar-text.rules.js';
import { CalendarRepository, type FeedHolder } from './calendar.repository.js';

/** Requests per window; a calendar asks once an hour. Guards of this installation. */
const LIMITS = { perFeed: 60, missesPerAddress: 30, seconds: 900 };
/** How far back a feed reaches, and how much it holds. */
const PAST_DAYS = 60;
const MOST = 2000;

const TOKEN = /^[\w-]{43}$/;
const FILED = EVENT_STATES.filter((state) => state !== 'draft');
const LANGUAGES = ['nl', 'fr', 'en', 'de'] as const;

/** Serves feeds: whoever has the address reads what its owner may read at this moment. */
@Injectable()
export class CalendarStreamService {
  constructor(
    private readonly repository: CalendarRepository,
    private readonly events: EventService,
    private readonly orders: OrderReader,
    private readonly reservations: CalendarReservations,
    private readonly places: PlacesService,
    private readonly messages: Messages,
    private readonly clock: Clock,
    private readonly db: Db,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * The text of a feed. Errors: NOT_FOUND for unknown, revoked, expired and a person who lost the
   * right to it; LIMIT_EXCEEDED.
   */
  async text(token: string, address: string): Promise<string> {
    const holder = await this.holder(token, address);
    const actor = actorOf(holder);
    const needed = holder.door === 'portal' ? 'portal.dossier' : 'events.read';
    if (!actor.permissions.has(needed)) throw DomainError.notFound();
    if (holder.kind === 'orders' && !actor.permissions.has('orders.read')) {
      throw DomainError.notFound();
    }
    return this.db.read(scopeOf(actor), async () =>
      calendarText(holder.title, await this.entries(actor, holder)),
    );
  }

  private async holder(token: string, address: string): Promise<FeedHolder> {
    const now = this.clock.now();
    const { seconds, missesPerAddress, perFeed } = LIMITS;
    const holder = TOKEN.test(token) ? await this.repository.holder(hashToken(token), now) : null;
    if (!holder) {
      const misses = await this.repository.hit(`calendar:${address}`, seconds, now);
      if (misses > missesPerAddress) throw DomainError.limit('calendarFeeds', missesPerAddress);
      throw DomainError.notFound();
    }
    const asked = await this.repository.hit(`calendar:${holder.feedId}`, seconds, now);
    if (asked > perFeed) throw DomainError.limit('calendarFeeds', perFeed);
    return holder;
  }

  private async entries(actor: Actor, holder: FeedHolder): Promise<CalendarEntry[]> {
    const found = await this.eventsOf(actor, holder);
    const dated = found.filter((event) => (event.gatheringAt ?? event.startAt) !== null);
    const ids = dated.map(({ id }) => id);
    const communes = await this.events.communesOf(actor, ids);
    const held = await this.reservations.wordsOf(actor, holder, ids);
    const named = await this.places.communesByIds(
      actor,
      communes.map((one) => one.communeId),
    );
    const names = new Map(named.map(({ id, name }) => [id, name]));
    const entries = dated.map((event) => {
      const touched = communes.filter(({ eventId }) => eventId === event.id);
      const places = touched.map(({ communeId }) => said(names.get(communeId), holder.language));
      const entry = this.entry(event, holder, places.filter(Boolean));
      return { ...entry, stateWord: held.get(event.id) ?? entry.stateWord };
    });
    return [...entries, ...(await this.reservations.ofDesk(actor, holder, PAST_DAYS))];
  }

  private async eventsOf(actor: Actor, { kind, filter }: FeedHolder): Promise<PublicEvent[]> {
    const from = new Date(Date.parse(this.clock.now()) - PAST_DAYS * 86_400_000).toISOString();
    const states = kind === 'own' ? null : filter?.states?.length ? filter.states : FILED;
    const asked = { ...filter, from, states };
    const page = await this.events.list(actor, asked, { limit: MOST, offset: 0 });
    if (kind !== 'orders') return page.items;
    const ordered = new Set(await this.orders.eventsUnderOrder(actor));
    return page.items.filter(({ id }) => ordered.has(id));
  }

  private entry(event: PublicEvent, holder: FeedHolder, places: readonly string[]): CalendarEntry {
    const { language, door } = holder;
    const catalogue = door === 'portal' ? 'portal-events' : 'events';
    const path = door === 'portal' ? '/portal/dossiers/' : '/events/';
    const { id, version, reference, state, createdAt, updatedAt } = event;
    return {
      id,
      version,
      reference,
      state,
      createdAt,
      updatedAt,
      places,
      title: said(event.title, language) || reference,
      stateWord: this.messages.text(language, catalogue, `state.${state}`),
      startAt: event.gatheringAt ?? event.startAt ?? '',
      endAt: event.dispersalAt ?? event.endAt,
      url: `${this.config.publicUrl}${path}${id}`,
    };
  }
}

/** The text in the reader's language, or in the first that has one. */
function said(text: Localized | undefined, language: string): string {
  const order = [language as keyof Localized, ...LANGUAGES];
  return order.map((one) => text?.[one]).find(Boolean) ?? '';
}

function actorOf(holder: FeedHolder): Actor {
  return {
    door: holder.door,
    sessionId: holder.feedId,
    zoneId: holder.zoneId,
    personId: holder.personId,
    name: holder.name,
    language: holder.language,
    organisationId: holder.organisationId,
    roles: holder.roles,
    positions: [],
    permissions: permissionsOf(holder.roles),
    requestId: requestId(),
  };
}
