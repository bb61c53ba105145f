import { Injectable } from '@nestjs/common';
import { Db } from '../database/db.js';
import type { JournalEntry } from './journal-entry.entity.js';
import { JournalRepository } from './journal.repository.js';

/** Does what follows from an entry; may run twice for the same one. */
export type Follower = (entry: JournalEntry) => Promise<void>;

/** Who wants to act when something was recorded; modules register at start. */
@Injectable()
export class Followers {
  private readonly byKind = new Map<string, Follower[]>();

  constructor(
    private readonly db: Db,
    private readonly journal: JournalRepository,
  ) {}

  on(kind: string, follower: Follower): void {
    this.byKind.set(kind, [...(this.byKind.get(kind) ?? []), follower]);
  }

  /** Runs the followers of one entry, under the police role of its zone and nobody's name. */
  async follow({ zoneId, seq }: { zoneId: string; seq: number }): Promise<void> {
    const scope = { role: 'parley_police', zoneId, personId: null, organisationId: null } as const;
    const entry = await this.db.read(scope, () => this.journal.entry(seq));
    for (const follower of entry ? (this.byKind.get(entry.kind) ?? []) : []) {
      await this.db.read(scope, () => follower(entry as JournalEntry));
    }
  }
}
