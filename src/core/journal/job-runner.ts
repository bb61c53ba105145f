import { EventEmitter } from 'node:events';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Logger, type Runner, type TaskList, run } from 'graphile-worker';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { APP_DATA_SOURCE } from '../database/data-source.js';
import { Log } from '../log.js';
import { withRequestId } from '../request-context.js';
import { CLEAN_UP_CRONTAB } from '../upkeep/retention.js';
import { Upkeep } from '../upkeep/upkeep.js';
import { Followers } from './followers.js';
import { RECURRING_CRONTAB, Recurring } from './recurring.js';
import { JobPresence, freeJobsOfTheDead } from './job-holders.js';

/** Beside the workers: listening, and freeing former jobs. */
const SPARE_CONNECTIONS = 3;
const CONCURRENCY = 2;
/** Milliseconds; a connection cut while it opens would otherwise be waited for without end. */
const TIMEOUTS = { connectionTimeoutMillis: 3_000, query_timeout: 8_000 };
const POLL_MS = 1_000;
const RESTART_MS = 1_000;
/** How often jobs of dead processes are looked for. */
const TAKE_OVER_MS = 5_000;

/**
 * Runs what follows from the journal, and what recurs: at least once, never for what was rolled
 * back. What a pool held that gave up, or whose process was killed, is taken over by any that lives.
 */
@Injectable()
export class JobRunner implements OnModuleDestroy {
  private runner: Runner | null = null;
  private pool: pg.Pool | null = null;
  private stopped = false;
  private presence: JobPresence | null = null;
  private takingOver: NodeJS.Timeout | null = null;

  constructor(
    @Inject(APP_DATA_SOURCE) private readonly dataSource: DataSource,
    private readonly followers: Followers,
    private readonly upkeep: Upkeep,
    private readonly recurring: Recurring,
    private readonly log: Log,
  ) {}

  async start(): Promise<void> {
    const { url } = this.dataSource.options as { url: string };
    const taskList: TaskList = {
      'follow-journal': (payload) =>
        withRequestId(() => this.followers.follow(payload as { zoneId: string; seq: number })),
      'clean-up': () => withRequestId(() => this.upkeep.run()),
      recurring: () => withRequestId(() => this.recurring.run()),
    };
    const events = new EventEmitter();
    events.on('pool:create', ({ workerPool }: { workerPool: { id: string } }) => {
      this.presence = new JobPresence(url, workerPool.id, (fault) => this.lost(fault));
      void this.presence.show();
    });
    this.pool = this.openPool(url);
    this.takingOver = setInterval(() => void this.takeOver(), TAKE_OVER_MS).unref();
    await this.takeOver();
    this.runner = await run({
      pgPool: this.pool,
      noHandleSignals: true,
      taskList,
      crontab: [CLEAN_UP_CRONTAB, RECURRING_CRONTAB].join('\n'),
      events,
      // Without the two delays a lost connection is an unhandled rejection inside the library.
      preset: {
        worker: {
          concurrentJobs: CONCURRENCY,
          pollInterval: POLL_MS,
          completeJobBatchDelay: 0,
          failJobBatchDelay: 0,
        },
      },
      logger: new Logger(() => (level, message) => {
        if (level === 'error' || level === 'warning') this.log.warn({ level }, message);
      }),
    });
    this.runner.promise.then(
      () => this.again(null),
      (fault) => this.again(fault),
    );
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    if (this.takingOver) clearInterval(this.takingOver);
    await this.runner?.stop().catch(() => undefined);
    await this.presence?.end();
    await this.pool?.end().catch(() => undefined);
  }

  private again(fault: unknown): void {
    if (this.stopped) return;
    this.log.warn({ fault }, 'job runner ended, starting again');
    if (this.takingOver) clearInterval(this.takingOver);
    void this.presence?.end();
    void this.pool?.end().catch(() => undefined);
    this.pool = null;
    setTimeout(() => void this.start().catch((problem) => this.again(problem)), RESTART_MS).unref();
  }

  /** A pool of our own: the library's stops listening for errors before its connections are gone. */
  private openPool(connectionString: string): pg.Pool {
    const max = CONCURRENCY + SPARE_CONNECTIONS;
    const pool = new pg.Pool({ connectionString, max, keepAlive: true, ...TIMEOUTS });
    pool.on('error', (fault) => this.lost(fault));
    pool.on('connect', (client) => client.on('error', (fault) => this.lost(fault)));
    return pool;
  }

  private lost(fault: unknown): void {
    if (!this.stopped) this.log.warn({ fault }, 'job connection lost');
  }

  private async takeOver(): Promise<void> {
    try {
      const dead = this.pool ? await freeJobsOfTheDead(this.pool) : [];
      if (dead.length > 0) this.log.warn({ dead }, 'jobs taken over');
    } catch (fault) {
      this.lost(fault);
    }
  }
}
