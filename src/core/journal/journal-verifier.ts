import { Db } from '../database/db.js';
import { SYSTEM_SCOPE } from '../database/scope.js';
import { type ChainDefect, ChainWalk, asSwapped } from './journal-chain.rules.js';
import { JournalRepository } from './journal.repository.js';

/** What the verification of one zone's journal found. */
export interface JournalVerdict {
  readonly zoneCode: string;
  /** Entries found in order before the defect; all of them when there is none. */
  readonly entries: number;
  readonly defect: ChainDefect | null;
}

const STRETCH = 1_000;

/**
 * Recomputes the journal of every zone, entry by entry, and compares its end with the head. Reads
 * one snapshot a zone, so it may run beside a working Parley. It tells every change of entries that
 * somebody makes without recomputing all later hashes and the head.
 */
export class JournalVerifier {
  private readonly journal: JournalRepository;

  constructor(private readonly db: Db) {
    this.journal = new JournalRepository(db);
  }

  /** Verdicts by zone code; touches no data. */
  async verify(): Promise<JournalVerdict[]> {
    const zones = await this.db.read(SYSTEM_SCOPE, () =>
      this.db.query<{ id: string; code: string }>('select id, code from zone order by code'),
    );
    const verdicts: JournalVerdict[] = [];
    for (const { id, code } of zones) {
      const scope = {
        role: 'parley_police',
        zoneId: id,
        personId: null,
        organisationId: null,
      } as const;
      verdicts.push(await this.db.read(scope, () => this.zone(code)));
    }
    return verdicts;
  }

  private async zone(zoneCode: string): Promise<JournalVerdict> {
    const walk = new ChainWalk();
    const defect = await this.walked(walk);
    return { zoneCode, entries: walk.length, defect };
  }

  private async walked(walk: ChainWalk): Promise<ChainDefect | null> {
    for (;;) {
      const rows = await this.journal.chain(walk.length, STRETCH);
      for (const row of rows) {
        const defect = walk.next(row);
        if (!defect) continue;
        return asSwapped(defect, walk.previous, await this.journal.following(walk.previous));
      }
      if (rows.length < STRETCH) return walk.finish(await this.journal.head());
    }
  }
}

const FAULTS: Record<ChainDefect['fault'], string> = {
  altered: 'was altered',
  removed: 'was removed',
  swapped: 'was swapped',
  unlinked: 'does not follow the entry before it',
  truncated: 'and what came after it were removed: the head knows them',
  headAltered: 'is the last one, and the head says otherwise',
};

/** The line for a person: `journal of zone 5339: 12 entries, chain intact`, or what is wrong. */
export function verdictLine({ zoneCode, entries, defect }: JournalVerdict): string {
  const start = `journal of zone ${zoneCode}:`;
  if (!defect) return `${start} ${entries} ${entries === 1 ? 'entry' : 'entries'}, chain intact`;
  const standsAt = defect.standsAt === undefined ? '' : ` and stands at ${defect.standsAt}`;
  return `${start} NOT intact, entry ${defect.seq} ${FAULTS[defect.fault]}${standsAt}`;
}
