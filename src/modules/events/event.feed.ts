import { Injectable } from '@nestjs/common';
import { type Actor, scopeOf } from '../../core/access/actor.js';
import { ActorSource } from '../../core/access/actor-source.js';
import { Db } from '../../core/database/db.js';
import { DomainError } from '../../core/errors.js';
import { JournalFeed } from '../../core/journal/journal-feed.js';
import { JournalRepository } from '../../core/journal/journal.repository.js';
import type { EventChange } from './event-change.type.js';
import { EventRepository } from './event.repository.js';

const CATCH_UP = 100;
/** How often a silent subscription asks whether its session still lives, in milliseconds. */
const RECHECK_MS = 3_000;

/** The live feed of one dossier: every hint is re-authorised before it is told. */
@Injectable()
export class EventFeed {
  constructor(
    private readonly db: Db,
    private readonly actors: ActorSource,
    private readonly feed: JournalFeed,
    private readonly journal: JournalRepository,
    private readonly events: EventRepository,
  ) {}

  /** Yields what happened after `afterSeq`, then everything as it happens; ends on revocation. */
  async *of(
    actor: Actor,
    eventId: string,
    afterSeq: number | null,
  ): AsyncGenerator<{ eventChanged: EventChange }> {
    await this.db.read(scopeOf(actor), () => this.events.find(eventId));
    const ended = new AbortController();
    const watch = setInterval(() => void this.endIfGone(actor, ended), RECHECK_MS);
    try {
      const hints = this.feed.of(actor.zoneId, ended.signal);
      let seen = afterSeq;
      for (const change of seen === null ? [] : await this.after(actor, eventId, seen)) {
        seen = change.seq;
        yield { eventChanged: change };
      }
      for await (const [hint] of hints) {
        if (hint.eventId !== eventId || hint.seq <= (seen ?? 0)) continue;
        for (const change of await this.after(actor, eventId, seen ?? hint.seq - 1)) {
          seen = change.seq;
          yield { eventChanged: change };
        }
      }
    } catch (fault) {
      if (!ended.signal.aborted) throw fault;
      throw DomainError.unauthenticated();
    } finally {
      clearInterval(watch);
      ended.abort();
    }
  }

  /** Entries of the dossier after a number, read under the subscriber's present rights. */
  private async after(actor: Actor, eventId: string, seq: number): Promise<EventChange[]> {
    const now = await this.actors.refresh(actor);
    if (!now?.permissions.has('events.read')) throw DomainError.unauthenticated();
    const entries = await this.db.read(scopeOf(now), async () => {
      await this.events.find(eventId);
      return this.journal.ofEvent(eventId, seq, CATCH_UP);
    });
    return entries.map((entry) => ({ eventId, seq: entry.seq, kind: entry.kind }));
  }

  private async endIfGone(actor: Actor, ended: AbortController): Promise<void> {
    const now = await this.actors.refresh(actor).catch(() => actor);
    if (!now?.permissions.has('events.read')) ended.abort();
  }
}
