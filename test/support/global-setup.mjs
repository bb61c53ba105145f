import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';

const TEMPLATE = fileURLToPath(new URL('./load-template.mjs', import.meta.url));

/**
 * One throw-away cluster a run, with one template that is migrated and loaded once. Jest does not
 * map module names here, so it uses the built product: `npm test` builds it first.
 */
export default async function globalSetup() {
  const { startEmbeddedPostgres } = await import('../../dist/core/database/embedded-server.js');
  const home = await mkdtemp(join(tmpdir(), 'parley-test-'));
  const server = await startEmbeddedPostgres({
    dataDir: join(home, 'database'),
    log: () => undefined,
    settings: { fsync: 'off', full_page_writes: 'off', max_connections: '200' },
  });
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  await admin.query('create database parley_template');
  await admin.end();
  const template = new URL(server.url);
  template.pathname = '/parley_template';
  const options = { env: { ...process.env, NODE_OPTIONS: '' } };
  await promisify(execFile)(process.execPath, [TEMPLATE, template.href, home], options);
  process.env.PARLEY_TEST_CLUSTER = server.url;
  globalThis.parleyCluster = { server, home };
}
