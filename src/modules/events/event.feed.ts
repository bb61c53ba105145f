import { Injectable } from '@nestjs/common';
import { type Actor, scopeOf } from '../../core/access/actor.js';
import { ActorSource } from '../../core/access/actor-source.js';
import { Db } from '../../core/database/db.js';
import { DomainError } from '../../core/errors.js';
import { endable } from '../../core/graphql/endable-stream.js';
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

  /** Yields what happened after `afterSeq` (null: from now on), then everything as it happens; ends on revocation. */
  of(
    actor: Actor,
    eventId: string,
    afterSeq: number | null,
  ): AsyncGenerator<{ eventChanged: EventChange }> {
    const ended = new AbortController();
    return endable(this.changes(actor, eventId, afterSeq, ended), ended);
  }

  private async *changes(
    actor: Actor,
    eventId: string,
    afterSeq: number | null,
    ended: AbortController,
  ): AsyncGenerator<{ eventChanged: EventChange }> {
    await this.db.read(scopeOf(actor), () => this.events.find(eventId));
    const watch = setInterval(() => void this.endIfGone(actor, ended), RECHECK_MS);
    try {
      const hints = this.feed.of(actor.zoneId, ended.signal);
      let seen = afterSeq ?? (await this.present(actor));
      const tell = (change: EventChange) => {
        seen = change.seq;
        return { eventChanged: change };
      };
      if (afterSeq !== null) {
        for await (const change of this.after(actor, eventId, seen)) yield tell(change);
      }
      for await (const [hint] of hints) {
        if (!hint.missed && (hint.eventId !== eventId || hint.seq <= seen)) continue;
        for await (const change of this.after(actor, eventId, seen)) yield tell(change);
      }
    } catch (fault) {
      if (!ended.signal.aborted) throw fault;
      throw DomainError.unauthenticated();
    } finally {
      clearInterval(watch);
      ended.abort();
    }
  }

  /** Entries of the dossier after a number, each stretch read under the subscriber's present rights. */
  private async *after(actor: Actor, eventId: string, seq: number): AsyncGenerator<EventChange> {
    for (let from = seq; ;) {
      const now = await this.actors.refresh(actor);
      if (!now?.permissions.has('events.read')) throw DomainError.unauthenticated();
      const entries = await this.db.read(scopeOf(now), async () => {
        await this.events.find(eventId);
        return this.journal.ofEvent(eventId, from, CATCH_UP);
      });
      for (const entry of entries) yield { eventId, seq: entry.seq, kind: entry.kind };
      if (entries.length < CATCH_UP) return;
      from = entries.at(-1)?.seq ?? from;
    }
  }

  /** The number of the last entry of the zone at this moment. */
  private async present(actor: Actor): Promise<number> {
    const head = await this.db.read(scopeOf(actor), () => this.journal.head());
    return head?.seq ?? 0;
  }

  private async endIfGone(actor: Actor, ended: AbortController): Promise<void> {
    const now = await this.actors.refresh(actor).catch(() => actor);
    if (!now?.permissions.has('events.read')) ended.abort();
  }
}
