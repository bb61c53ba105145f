import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { APP_DATA_SOURCE } from '../database/data-source.js';

/** The state of each thing a request needs. */
export interface ReadinessReport {
  readonly database: boolean;
  readonly migrations: boolean;
  readonly journal: boolean;
  readonly draining: boolean;
}

/** Whether this process can serve: database, schema at head, journal readable, not stopping. */
@Injectable()
export class Readiness {
  private draining = false;
  private expected: string | null = null;

  constructor(@Inject(APP_DATA_SOURCE) private readonly dataSource: DataSource) {}

  /** The newest migration this code was built with. */
  expectMigration(name: string): void {
    this.expected = name;
  }

  drain(): void {
    this.draining = true;
  }

  async report(): Promise<ReadinessReport> {
    const state = await this.ask();
    return { ...state, draining: this.draining };
  }

  private async ask(): Promise<Omit<ReadinessReport, 'draining'>> {
    try {
      const [row] = (await this.dataSource.query(
        'select schema_head() as name, journal_readable() as journal',
      )) as { name: string; journal: boolean }[];
      return {
        database: true,
        migrations: this.expected === null || row?.name === this.expected,
        journal: row?.journal === true,
      };
    } catch {
      return { database: false, migrations: false, journal: false };
    }
  }
}
