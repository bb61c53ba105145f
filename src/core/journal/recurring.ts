import { Injectable } from '@nestjs/common';
import { Db } from '../database/db.js';
import { type Scope, SYSTEM_SCOPE } from '../database/scope.js';

/** Does what is due in one zone, in one transaction; may run twice at once. */
export type RecurringWork = (zoneId: string) => Promise<void>;

/** Every ten minutes; once more at the start when Parley stood still meanwhile. */
export const RECURRING_CRONTAB = '*/10 * * * * recurring ?fill=1h&jobKey=recurring&max=3';

/** What becomes due by the clock alone; modules register at start. */
@Injectable()
export class Recurring {
  private readonly works: RecurringWork[] = [];

  constructor(private readonly db: Db) {}

  every(work: RecurringWork): void {
    this.works.push(work);
  }

  /** Runs everything for each zone, under its police role and nobody's name. */
  async run(): Promise<void> {
    const zones = await this.db.read(SYSTEM_SCOPE, () =>
      this.db.query<{ id: string }>('select id from zone order by code'),
    );
    for (const { id } of zones) {
      const none = { personId: null, organisationId: null };
      const scope: Scope = { role: 'parley_police', zoneId: id, ...none };
      for (const work of this.works) await this.db.write(scope, () => work(id));
    }
  }
}
