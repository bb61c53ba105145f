import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Db } from '../database/db.js';
import { SYSTEM_SCOPE } from '../database/scope.js';
import { Log } from '../log.js';
import { type Forgettable, RETENTION } from './retention.js';

/** Removes at most `most` rows that were over before an instant; answers how many. */
export type Remover = (before: string, most: number) => Promise<number>;

const DAY_MS = 86_400_000;
/** Rows a transaction, so that none holds locks or outlives its time limit. */
const BATCH = 5_000;

/** Forgets what has served: whoever keeps something of the kind registers how at start. */
@Injectable()
export class Upkeep {
  private readonly removers = new Map<Forgettable, Remover>();

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  forget(what: Forgettable, remover: Remover): void {
    this.removers.set(what, remover);
  }

  /** Removes everything whose time is over, under the system role; may run twice at once. */
  async run(): Promise<void> {
    const now = Date.parse(this.clock.now());
    for (const [what, remover] of this.removers) {
      const before = new Date(now - RETENTION[what].days * DAY_MS).toISOString();
      let removed = 0;
      for (let last = BATCH; last === BATCH; removed += last) {
        last = await this.db.write(SYSTEM_SCOPE, () => remover(before, BATCH));
      }
      if (removed > 0) this.log.info({ what, removed }, 'cleaned up');
    }
  }
}
