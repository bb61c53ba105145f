import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { type Config, ConfigError, readConfig } from './config.js';
import { appDataSource } from './core/database/data-source.js';
import { SystemClock } from './core/clock.js';
import { Db } from './core/database/db.js';
import { DATABASE, ROLE, clusterPaths } from './core/database/embedded-cluster.js';
import { embeddedDirectory, startEmbeddedPostgres } from './core/database/embedded-server.js';
import { StartProblem, checkDatabaseUrl } from './core/database/start-problems.js';
import {
  type JournalVerdict,
  JournalVerifier,
  verdictLine,
} from './core/journal/journal-verifier.js';

interface UsedDatabase {
  readonly url: string;
  /** Leaves the database as it was found: running or stopped. */
  readonly leave: () => Promise<void>;
}

/** The line of postmaster.pid that holds the port. Source: PostgreSQL, miscadmin.h. */
const PORT_LINE = 3;

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The address of the embedded server that a running Parley keeps on this directory, or null. */
async function runningServer(directory: string): Promise<string | null> {
  const paths = clusterPaths(directory);
  const lines = (await readFile(paths.pid, 'utf8').catch(() => '')).split('\n');
  const port = Number(lines[PORT_LINE]);
  const password = (await readFile(paths.password, 'utf8').catch(() => '')).trim();
  if (!port || !password) return null;
  const url = `postgresql://${ROLE}:${encodeURIComponent(password)}@127.0.0.1:${port}/${DATABASE}`;
  return (await answers(url)) ? url : null;
}

async function databaseOf(config: Config): Promise<UsedDatabase> {
  const leave = async () => undefined;
  if (config.databaseUrl) {
    await checkDatabaseUrl(config.databaseUrl);
    return { url: config.databaseUrl, leave };
  }
  const directory = embeddedDirectory(config.home);
  if (!existsSync(clusterPaths(directory).cluster)) {
    throw new StartProblem(
      `There is no database in ${config.home}: start Parley once, or set PARLEY_HOME or DATABASE_URL.`,
    );
  }
  const running = await runningServer(directory);
  if (running) return { url: running, leave };
  const server = await startEmbeddedPostgres({ dataDir: directory, log: () => undefined });
  return { url: server.url, leave: () => server.stop() };
}

async function verdictsOf(url: string): Promise<JournalVerdict[]> {
  const dataSource = appDataSource(url, []);
  try {
    await dataSource.initialize();
    return await new JournalVerifier(new Db(dataSource, new SystemClock())).verify();
  } catch (fault) {
    const noSchema = ['42P01', '42704', '22023'].includes((fault as { code?: string }).code ?? '');
    if (noSchema) throw new StartProblem('This database holds no Parley yet: start it once.');
    throw fault;
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
  }
}

/**
 * Verifies the journal of every zone and prints one line each; answers the exit code: 0 when all
 * chains are intact, 1 when one is not or the database cannot be read.
 */
export async function journalVerify(say: (line: string) => void): Promise<number> {
  try {
    const database = await databaseOf(readConfig());
    try {
      const verdicts = await verdictsOf(database.url);
      verdicts.forEach((verdict) => say(verdictLine(verdict)));
      if (verdicts.length === 0) say('There is no zone yet, so there is no journal.');
      return verdicts.some((verdict) => verdict.defect) ? 1 : 0;
    } finally {
      await database.leave();
    }
  } catch (problem) {
    const text = problem instanceof Error ? problem.message : String(problem);
    const known = problem instanceof StartProblem || problem instanceof ConfigError;
    say(known ? text : `The journal could not be verified: ${text}`);
    return 1;
  }
}
