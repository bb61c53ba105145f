import { mkdir } from 'node:fs/promises';
import { boot } from './boot.js';
import { type Config, ConfigError, readConfig } from './config.js';
import { embeddedDirectory, startEmbeddedPostgres } from './core/database/embedded-server.js';
import {
  StartProblem,
  checkDatabaseUrl,
  checkWritable,
  listenProblem,
} from './core/database/start-problems.js';
import { Log } from './core/log.js';
import { watchProcess } from './last-resort.js';
import { welcome } from './welcome.js';

/** Milliseconds a stop may take before it is forced. */
const STOP_LIMIT_MS = 15_000;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function fail(problem: unknown): never {
  const known = problem instanceof ConfigError || problem instanceof StartProblem;
  const text = problem instanceof Error ? problem.message : String(problem);
  process.stderr.write(known ? `${text}\n` : `Parley could not start: ${text}\n`);
  process.exit(1);
}

/** The database to use: an own server when one is set, else the embedded one. */
async function database(config: Config): Promise<{ url: string; stop: () => Promise<void> }> {
  await checkWritable(config.home);
  if (config.databaseUrl) {
    await checkDatabaseUrl(config.databaseUrl);
    return { url: config.databaseUrl, stop: async () => undefined };
  }
  const dataDir = embeddedDirectory(config.home);
  await mkdir(config.home, { recursive: true });
  return startEmbeddedPostgres({ dataDir, log: say });
}

/** Stops whatever runs, once; a second wish to stop, or one that takes too long, is forced. */
class Stopper {
  private stopping = false;
  /** What has to be closed, in this order; grows while Parley starts. */
  readonly open: (() => Promise<void>)[] = [];

  stop(why: string, code: number): void {
    if (this.stopping) process.exit(1);
    this.stopping = true;
    say(`${why}: finishing what runs, then stopping.`);
    setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
    void this.close().then(() => process.exit(code), fail);
  }

  async close(): Promise<void> {
    for (const close of this.open.splice(0).reverse()) await close();
  }
}

async function run(): Promise<void> {
  const config = readConfig();
  const stopper = new Stopper();
  watchProcess(new Log(config), () => stopper.stop('Failed', 1));
  const server = await database(config);
  stopper.open.push(server.stop);
  try {
    const parley = await boot({
      config,
      databaseUrl: server.url,
      ...(config.demo ? { demo: { without: [] } } : {}),
    });
    stopper.open.push(() => parley.close());
    process.on('SIGINT', () => stopper.stop('Interrupted', 0));
    process.on('SIGTERM', () => stopper.stop('Asked to stop', 0));
    for (const line of await welcome(parley, config)) say(line);
  } catch (problem) {
    await stopper.close();
    throw listenProblem(problem, config.host, config.port) ?? problem;
  }
}

run().catch(fail);
