import { runMigrations } from 'graphile-worker';
import type { DataSource } from 'typeorm';
import { ownerDataSource } from './data-source.js';

/** Key of the advisory lock that keeps two processes from migrating together. */
const MIGRATION_LOCK = 5_339_001;

/** Brings the schema of `url` to the newest version; safe to call from several processes. */
export async function migrate(url: string, migrations: Function[]): Promise<void> {
  const owner = ownerDataSource(url, [], migrations);
  await owner.initialize();
  const lock = owner.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await owner.runMigrations();
    await runMigrations({ connectionString: url });
    await assertSafeSettings(owner);
  } finally {
    await lock.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await lock.release();
    await owner.destroy();
  }
}

/** Refuses a database that would forget acknowledged writes or garble text. */
async function assertSafeSettings(owner: DataSource): Promise<void> {
  const [found] = (await owner.query(
    "select current_setting('synchronous_commit') as sync, current_setting('server_encoding') as encoding",
  )) as { sync: string; encoding: string }[];
  if (found?.sync === 'off') throw new Error('synchronous_commit is off: switch it on');
  if (found?.encoding !== 'UTF8') throw new Error('the database is not UTF8: create it as UTF8');
}
