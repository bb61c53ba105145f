import { makeWorkerUtils } from 'graphile-worker';
import pg from 'pg';

/** A held job whose holder has been away this long is freed; the library itself waits four hours. */
const AWAY_S = 5;
const RECONNECT_MS = 1_000;
const CONNECT_MS = 3_000;
const NAME = 'parley-jobs';

/**
 * Shows every other process that a pool of workers lives, by a connection named after it: the
 * database ends it when the process dies, however that happens.
 */
export class JobPresence {
  private client: pg.Client | null = null;
  private over = false;

  constructor(
    private readonly connectionString: string,
    private readonly poolId: string,
    private readonly lost: (fault: unknown) => void,
  ) {}

  async show(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.connectionString,
      application_name: `${NAME} ${this.poolId}`,
      keepAlive: true,
      connectionTimeoutMillis: CONNECT_MS,
    });
    let gone = false;
    const away = (fault: unknown) => {
      if (!gone) this.again(fault);
      gone = true;
    };
    client.on('error', away);
    client.on('end', () => away(null));
    this.client = client;
    await client.connect().catch(away);
  }

  async end(): Promise<void> {
    this.over = true;
    await this.client?.end().catch(() => undefined);
  }

  private again(fault: unknown): void {
    if (this.over) return;
    this.lost(fault);
    setTimeout(() => void (this.over || this.show()), RECONNECT_MS).unref();
  }
}

/** Frees the jobs of pools that no connection stands for any more; answers their names. */
export async function freeJobsOfTheDead(pgPool: pg.Pool): Promise<string[]> {
  const held = await pgPool.query<{ holder: string }>(
    `select distinct j.locked_by as holder from graphile_worker.jobs j
     where j.locked_at < now() - make_interval(secs => $1) and not exists (
       select from pg_stat_activity a
       where a.datname = current_database() and a.application_name = $2 || ' ' || j.locked_by)`,
    [AWAY_S, NAME],
  );
  const dead = held.rows.map(({ holder }) => holder);
  if (dead.length === 0) return [];
  const utils = await makeWorkerUtils({ pgPool });
  try {
    await utils.forceUnlockWorkers(dead);
  } finally {
    await utils.release();
  }
  return dead;
}
