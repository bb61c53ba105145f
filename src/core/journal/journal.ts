import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { canonicalJson } from '../canonical-json.js';
import { Clock } from '../clock.js';
import { Db } from '../database/db.js';

/** What a module says of a thing that happened. */
export interface JournalRecord {
  /** `subject.verb`, listed in the module's `*.journal.ts`. */
  readonly kind: string;
  readonly subjectType: string;
  readonly subjectId: string;
  /** The dossier it belongs to, if any. */
  readonly eventId: string | null;
  /** Facts worth keeping; no free text of others, no secrets. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** The position the person acted in, such as `gold`. */
  readonly position?: string | null;
}

/** The name a record carries when no person acted: the clock, a job, the first start. */
export const SYSTEM_NAME = 'Parley';

/**
 * The append-only, hash-chained record. Entries are written at the end of the ambient transaction:
 * no entry, no commit, and the chain's lock is held for as short as can be.
 */
@Injectable()
export class Journal {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Records what `actor` did; the entry commits with the change or not at all. */
  record(actor: Actor, entry: JournalRecord): void {
    this.append(entry, { id: actor.personId, name: actor.name }, actor.requestId);
  }

  /** Records what nobody signed in did; the ambient scope must still name the zone. */
  recordBySystem(entry: JournalRecord, requestId: string): void {
    this.append(entry, { id: null, name: SYSTEM_NAME }, requestId);
  }

  private append(
    entry: JournalRecord,
    person: { id: string | null; name: string },
    requestId: string,
  ): void {
    const at = this.clock.now();
    const data = canonicalJson(entry.data ?? {});
    this.db.countJournal();
    this.db.beforeCommit(async () => {
      await this.db.query('select journal_append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) as seq', [
        at,
        person.id,
        person.name,
        entry.position ?? null,
        entry.eventId,
        entry.subjectType,
        entry.subjectId,
        entry.kind,
        data,
        requestId,
      ]);
    });
  }
}
