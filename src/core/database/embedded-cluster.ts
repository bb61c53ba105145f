import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
  appendFile,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import type { Launcher } from './embedded-launcher.js';
import { StartProblem } from './start-problems.js';

export const ROLE = 'parley';
export const DATABASE = 'parley';

const UNFINISHED = 'cluster.new-';

/** Where a cluster keeps what; everything below one directory. */
export function clusterPaths(directory: string) {
  const cluster = join(directory, 'cluster');
  return {
    directory,
    cluster,
    password: join(directory, 'password'),
    pid: join(cluster, 'postmaster.pid'),
    log: join(cluster, 'server.log'),
  };
}

export type ClusterPaths = ReturnType<typeof clusterPaths>;

/** The line of PostgreSQL's output that says why it gave up. */
export function reasonIn(output: string): string {
  const lines = output.trim().split('\n');
  const fatal = lines.filter((line) => /\b(FATAL|PANIC|error):/i.test(line)).pop();
  return (fatal ?? lines.pop() ?? '').replace(/^.*?\b(FATAL|PANIC|error): +/i, '').trim();
}

/** Runs statements, one a line, on a cluster that isn't running: the only superuser access there is. */
async function runAlone(launcher: Launcher, cluster: string, statements: string[]): Promise<void> {
  const args = ['--single', '-D', cluster, '-c', 'exit_on_error=on', 'template1'];
  const input = statements.map((statement) => `${statement};\n`).join('');
  const { code, output } = await launcher.run(launcher.binaries.postgres, args, { input });
  if (code !== 0) {
    throw new StartProblem(`The embedded PostgreSQL can't be set up: ${reasonIn(output)}`);
  }
}

/** Parley's role is no superuser; it makes its own roles, and databases from templates. */
function setUp(password: string): string[] {
  return [
    `create role ${ROLE} login createrole createdb password '${password}'`,
    `create database ${DATABASE} owner ${ROLE}`,
  ];
}

async function create(
  launcher: Launcher,
  paths: ClusterPaths,
  password: string,
  durable: boolean,
): Promise<void> {
  const unfinished = join(paths.directory, UNFINISHED + randomBytes(4).toString('hex'));
  await mkdir(unfinished, { mode: 0o700 });
  await launcher.own(unfinished);
  const { code, output } = await launcher.run(launcher.binaries.initdb, [
    ...['-D', unfinished, '--username=postgres', '--auth=reject', '--no-instructions'],
    // The same order of text on every machine, whatever locales it has.
    ...['--encoding=UTF8', '--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...(durable ? [] : ['--no-sync']),
  ]);
  if (code !== 0) {
    throw new StartProblem(`The embedded PostgreSQL can't be created: ${reasonIn(output)}`);
  }
  await appendFile(join(unfinished, 'postgresql.conf'), "include_if_exists = 'parley.conf'\n");
  await runAlone(launcher, unfinished, setUp(password));
  // What has this name is complete.
  await rename(unfinished, paths.cluster);
}

async function checkVersion(launcher: Launcher, paths: ClusterPaths): Promise<void> {
  const major = Number(await readFile(join(paths.cluster, 'PG_VERSION'), 'utf8'));
  if (major === launcher.binaries.major) return;
  throw new StartProblem(
    `${paths.cluster} was made by PostgreSQL ${major} and this Parley brings PostgreSQL ${launcher.binaries.major}: move the data with pg_dump and pg_restore, or set PARLEY_HOME to a new directory.`,
  );
}

async function setAsideWhenIncomplete(
  paths: ClusterPaths,
  log: (line: string) => void,
): Promise<void> {
  for (const name of await readdir(paths.directory)) {
    if (!name.startsWith(UNFINISHED)) continue;
    await rm(join(paths.directory, name), { recursive: true, maxRetries: 5 });
  }
  const { cluster } = paths;
  if (!existsSync(cluster)) return;
  const needed = ['PG_VERSION', 'postgresql.conf', join('global', 'pg_control')];
  if (needed.every((name) => existsSync(join(cluster, name)))) return;
  const aside = `${cluster}.incomplete-${Date.now()}`;
  await rename(cluster, aside);
  log(`The database directory was incomplete; it now stands at ${aside} and a new one is made`);
}

async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Makes sure that a complete cluster of our version with Parley's role and database stands there, not
 * running, and that its files belong to the account PostgreSQL runs as.
 * @returns the password of Parley's role
 * @throws StartProblem
 */
export async function prepareCluster(
  launcher: Launcher,
  paths: ClusterPaths,
  options: { durable: boolean; log: (line: string) => void },
): Promise<string> {
  await setAsideWhenIncomplete(paths, options.log);
  const kept = existsSync(paths.password) ? await readFile(paths.password, 'utf8') : '';
  const password = kept || randomBytes(24).toString('base64url');
  if (!kept) await writeDurably(paths.password, password);
  if (!existsSync(paths.cluster)) {
    options.log('First start: creating the database');
    await create(launcher, paths, password, options.durable);
    return password;
  }
  await checkVersion(launcher, paths);
  await launcher.own(paths.cluster);
  if (!kept) await runAlone(launcher, paths.cluster, [`alter role ${ROLE} password '${password}'`]);
  return password;
}

/** Writes what holds for this run: the port, who may sign in (nobody as superuser), what is logged. */
export async function configureCluster(
  paths: ClusterPaths,
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<void> {
  const all = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Personal data stays out of the log: no statements and no rows, only what concerns the server.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    ...settings,
  };
  const lines = Object.entries(all).map(
    ([name, value]) => `${name} = '${value.replaceAll("'", "''")}'\n`,
  );
  await writeFile(join(paths.cluster, 'parley.conf'), lines.join(''), { mode: 0o644 });
  const access = ['host all postgres all reject', 'host all all 127.0.0.1/32 scram-sha-256', ''];
  await writeFile(join(paths.cluster, 'pg_hba.conf'), access.join('\n'));
}
