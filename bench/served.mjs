import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const SERVER = fileURLToPath(new URL('./servers/parley.mjs', import.meta.url));
const CONFIG = {
  host: '127.0.0.1',
  port: 0,
  demo: true,
  smtpUrl: null,
  mailFrom: 'Parley <no-reply@localhost>',
  publicUrl: 'http://localhost',
  logLevel: 'error',
};

/** The time below which a share of the times lies, in milliseconds with one decimal. */
export const at = (times, share) =>
  Number([...times].sort((one, other) => one - other)[Math.floor(times.length * share)].toFixed(1));

async function started(databaseUrl, home) {
  const child = fork(SERVER, [databaseUrl, home], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const url = await new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message.url));
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}`)));
  });
  return { child, url };
}

/** A Parley of its own with the demonstration, in another process; `work` gets its address and SQL. */
export async function served(work) {
  const { startEmbeddedPostgres } = await import('../dist/core/database/embedded-server.js');
  const { boot } = await import('../dist/boot.js');
  const home = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  const database = await startEmbeddedPostgres({ dataDir: join(home, 'db'), log: console.log });
  const owner = new pg.Client({ connectionString: database.url });
  let child = null;
  try {
    const config = { ...CONFIG, databaseUrl: database.url, home };
    await (await boot({ config, databaseUrl: database.url, demo: { without: ['E01'] } })).close();
    const parley = await started(database.url, home);
    child = parley.child;
    await owner.connect();
    await owner.query("select set_config('app.zone', id::text, false) from zone limit 1");
    const sql = async (text, values) => (await owner.query(text, values)).rows;
    return await work({ url: parley.url, databaseUrl: database.url, sql });
  } finally {
    await owner.end();
    child?.removeAllListeners('exit').send('stop');
    await new Promise((done) => setTimeout(done, 1500));
    await database.stop();
    rmSync(home, { recursive: true, force: true });
  }
}
