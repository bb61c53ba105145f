import { EventEmitter } from 'node:events';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Logger, type Runner, type TaskList, makeWorkerUtils, run } from 'graphile-worker';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { APP_DATA_SOURCE } from '../database/data-source.js';
import { Log } from '../log.js';
import { withRequestId } from '../request-context.js';
import { Followers } from './followers.js';

/** Beside the workers: listening, and freeing former jobs. */
const SPARE_CONNECTIONS = 3;
const CONCURRENCY = 2;
/** Milliseconds; a connection cut while it opens would otherwise be waited for without end. */
const TIMEOUTS = { connectionTimeoutMillis: 3_000, query_timeout: 8_000 };
const POLL_MS = 1_000;
const RESTART_MS = 1_000;

/**
 * Runs what follows from the journal: at least once, never for what was rolled back. When the
 * database goes away the library gives its pool up; then a new one takes over what it held.
 */
@Injectable()
export class JobRunner implements OnModuleDestroy {
  private runner: Runner | null = null;
  private pool: pg.Pool | null = null;
  private stopped = false;
  /** Pools of ours that gave up and may still hold jobs, by the library's name for them. */
  private readonly former = new Set<string>();
  private present: string | null = null;

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
    const events = new EventEmitter();
    events.on('pool:create', ({ workerPool }: { workerPool: { id: string } }) => {
      this.present = workerPool.id;
    });
    this.pool = this.openPool(url);
    await this.takeOver(this.pool);
    this.runner = await run({
      pgPool: this.pool,
      noHandleSignals: true,
      taskList,
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
    await this.runner?.stop().catch(() => undefined);
    await this.pool?.end().catch(() => undefined);
  }

  private again(fault: unknown): void {
    if (this.stopped) return;
    this.log.warn({ fault }, 'job runner ended, starting again');
    if (this.present) this.former.add(this.present);
    this.present = null;
    void this.pool?.end().catch(() => undefined);
    this.pool = null;
    setTimeout(() => void this.start().catch((problem) => this.again(problem)), RESTART_MS).unref();
  }

  /** A pool of our own: the library's stops listening for errors before its connections are gone. */
  private openPool(connectionString: string): pg.Pool {
    const max = CONCURRENCY + SPARE_CONNECTIONS;
    const pool = new pg.Pool({ connectionString, max, keepAlive: true, ...TIMEOUTS });
    const lost = (fault: Error) => this.log.warn({ fault }, 'job connection lost');
    pool.on('error', lost);
    pool.on('connect', (client) => client.on('error', lost));
    return pool;
  }

  /** Frees the jobs a former pool of this process could not give back. */
  private async takeOver(pgPool: pg.Pool): Promise<void> {
    if (this.former.size === 0) return;
    const utils = await makeWorkerUtils({ pgPool });
    try {
      await utils.forceUnlockWorkers([...this.former]);
      this.former.clear();
    } finally {
      await utils.release();
    }
  }
}
