import { Injectable } from '@nestjs/common';
import { type Actor, scopeOf } from '../../core/access/actor.js';
import { ActorSource } from '../../core/access/actor-source.js';
import { Db } from '../../core/database/db.js';
import { DomainError } from '../../core/errors.js';
import { endable } from '../../core/graphql/endable-stream.js';
import { JournalFeed } from '../../core/journal/journal-feed.js';
import { DialogueRepository } from './dialogue.repository.js';
import type { UnreadDialogueType } from './waiting-dialogue.type.js';

/** How often a silent subscription asks whether its reader may still read, in milliseconds. */
const RECHECK_MS = 3_000;

type Told = { unreadDialogueChanged: UnreadDialogueType };
type Counts = Map<string, number>;

/** What waits to be read in every dossier, for the lists of the desk; read under present rights. */
@Injectable()
export class DialogueFeed {
  constructor(
    private readonly db: Db,
    private readonly actors: ActorSource,
    private readonly feed: JournalFeed,
    private readonly repository: DialogueRepository,
  ) {}

  /** Yields a dossier and its count whenever that changed; ends on revocation. */
  of(actor: Actor): AsyncGenerator<Told> {
    const ended = new AbortController();
    return endable(this.changes(actor, ended), ended);
  }

  private async *changes(actor: Actor, ended: AbortController): AsyncGenerator<Told> {
    const hints = this.feed.of(actor.zoneId, ended.signal);
    const known: Counts = (await this.counts(actor, null)) ?? new Map<string, number>();
    const watch = setInterval(() => void this.endIfGone(actor, ended), RECHECK_MS);
    try {
      for await (const [{ eventId, missed }] of hints) {
        if (!missed && !eventId) continue;
        const present = await this.counts(actor, missed ? null : eventId);
        if (!present) throw DomainError.unauthenticated();
        for (const id of eventId ? [eventId] : new Set([...known.keys(), ...present.keys()])) {
          const count = present.get(id) ?? 0;
          if (count === (known.get(id) ?? 0)) continue;
          known.set(id, count);
          yield { unreadDialogueChanged: { id, count } };
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

  /** What waits by the rights the reader has now; null once he has none. */
  private async counts(actor: Actor, eventId: string | null): Promise<Counts | null> {
    const now = await this.actors.refresh(actor);
    if (!now?.permissions.has('dialogue.read')) return null;
    const rows = await this.db.read(scopeOf(now), () => this.repository.waitingCounts(eventId));
    return new Map(rows.map((row) => [row.eventId, row.count]));
  }

  private async endIfGone(actor: Actor, ended: AbortController): Promise<void> {
    const now = await this.actors.refresh(actor).catch(() => actor);
    if (!now?.permissions.has('dialogue.read')) ended.abort();
  }
}
