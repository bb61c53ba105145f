import { Injectable } from '@nestjs/common';
import { type Actor, scopeOf } from '../../core/access/actor.js';
import { ActorSource } from '../../core/access/actor-source.js';
import { Db } from '../../core/database/db.js';
import { DomainError } from '../../core/errors.js';
import { endable } from '../../core/graphql/endable-stream.js';
import { JournalFeed } from '../../core/journal/journal-feed.js';
import type { PortalDossierHint } from './portal-dialogue.type.js';
import { PortalFeedRepository } from './portal-feed.repository.js';

/** How often a silent subscription asks whether its reader may still read, in milliseconds. */
const RECHECK_MS = 3_000;

type Hint = { dossierChanged: PortalDossierHint };

/**
 * The live feed of one dossier for its organiser. A hint is told only when what he may read changed,
 * under his present rights: the hour at which police work on his dossier is theirs.
 */
@Injectable()
export class PortalFeed {
  constructor(
    private readonly db: Db,
    private readonly actors: ActorSource,
    private readonly feed: JournalFeed,
    private readonly repository: PortalFeedRepository,
  ) {}

  /** Yields the id whenever something visible changed. Errors: NOT_FOUND; ends on revocation. */
  of(actor: Actor, dossierId: string): AsyncGenerator<Hint> {
    const ended = new AbortController();
    return endable(this.hints(actor, dossierId, ended), ended);
  }

  private async *hints(
    actor: Actor,
    dossierId: string,
    ended: AbortController,
  ): AsyncGenerator<Hint> {
    const hints = this.feed.of(actor.zoneId, ended.signal);
    let known = await this.markFor(actor, dossierId);
    if (known === null) throw DomainError.notFound();
    const watch = setInterval(() => void this.endIfGone(actor, dossierId, ended), RECHECK_MS);
    try {
      for await (const [hint] of hints) {
        if (!hint.missed && hint.eventId !== dossierId) continue;
        const mark = await this.present(actor, dossierId);
        if (mark === null) throw DomainError.unauthenticated();
        if (mark === known) continue;
        known = mark;
        yield { dossierChanged: { id: dossierId } };
      }
    } catch (fault) {
      if (!ended.signal.aborted) throw fault;
      throw DomainError.unauthenticated();
    } finally {
      clearInterval(watch);
      ended.abort();
    }
  }

  /** What the reader sees with the rights he has now; null once he has none. */
  private async present(actor: Actor, dossierId: string): Promise<string | null> {
    const now = await this.actors.refresh(actor);
    return now?.permissions.has('portal.dossier') ? this.markFor(now, dossierId) : null;
  }

  private markFor(actor: Actor, dossierId: string): Promise<string | null> {
    return this.db.read(scopeOf(actor), () => this.repository.mark(dossierId));
  }

  private async endIfGone(actor: Actor, dossierId: string, ended: AbortController): Promise<void> {
    const mark = await this.present(actor, dossierId).catch(() => '');
    if (mark === null) ended.abort();
  }
}
