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

async function run(): Promise<void> {
  const config = readConfig();
  const server = await database(config);
  try {
    const parley = await boot({
      config,
      databaseUrl: server.url,
      ...(config.demo ? { demo: { without: [] } } : {}),
    });
    let stopping = false;
    const stop = (signal: string) => {
      if (stopping) process.exit(1);
      stopping = true;
      say(`${signal}: finishing what runs, then stopping.`);
      setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
      void parley
        .close()
        .then(() => server.stop())
        .then(
          () => process.exit(0),
          (problem) => fail(problem),
        );
    };
    process.on('SIGINT', () => stop('Interrupted'));
    process.on('SIGTERM', () => stop('Asked to stop'));
    for (const line of await welcome(parley, config)) say(line);
  } catch (problem) {
    await server.stop();
    throw listenProblem(problem, config.host, config.port) ?? problem;
  }
}

run().catch(fail);
