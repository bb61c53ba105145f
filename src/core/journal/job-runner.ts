import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Logger, type Runner, type TaskList, run } from 'graphile-worker';
import type { DataSource } from 'typeorm';
import { APP_DATA_SOURCE } from '../database/data-source.js';
import { Log } from '../log.js';
import { withRequestId } from '../request-context.js';
import { Followers } from './followers.js';

const CONCURRENCY = 2;
const POLL_MS = 1_000;

/** Runs what follows from the journal: at least once, never for what was rolled back. */
@Injectable()
export class JobRunner implements OnModuleDestroy {
  private runner: Runner | null = null;

  constructor(
    @Inject(APP_DATA_SOURCE) private readonly dataSource: DataSource,
    private readonly followers: Followers,
    private readonly log: Log,
  ) {}

  async start(): Promise<void> {
    const { url } = this.dataSource.options as { url: string };
    const taskList: TaskList = {
      'follow-journal': (payload) =>
        withRequestId(() => this.followers.follow(payload as { zoneId: string; seq: number })),
    };
    this.runner = await run({
      connectionString: url,
      concurrency: CONCURRENCY,
      pollInterval: POLL_MS,
      noHandleSignals: true,
      taskList,
      logger: new Logger(() => (level, message) => {
        if (level === 'error' || level === 'warning') this.log.warn({ level }, message);
      }),
    });
  }

  async onModuleDestroy(): Promise<void> {
    await this.runner?.stop().catch(() => undefined);
  }
}
