import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, readFile, realpath, rm, stat } from 'node:fs/promises';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findBinaries } from './embedded-binaries.js';
import {
  type ClusterPaths,
  clusterPaths,
  configureCluster,
  DATABASE,
  prepareCluster,
  reasonIn,
  ROLE,
} from './embedded-cluster.js';
import { holdDirectory } from './embedded-holder.js';
import { chooseLauncher, type Launcher } from './embedded-launcher.js';
import { inspectProcess } from './embedded-process.js';
import { checkWritable, codeOf, StartProblem } from './start-problems.js';

export interface EmbeddedPostgresOptions {
  /** Directory for this server alone; created when missing. */
  readonly dataDir: string;
  /** Told what takes time or was healed, one line each. */
  readonly log: (line: string) => void;
  /** Server settings beyond Parley's own, for example `{ fsync: 'off' }` for a throw-away cluster. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface EmbeddedPostgres {
  /** Signs in as the role `parley`, which is no superuser, to the database `parley` that it owns. */
  readonly url: string;
  /** Ends all sessions, stops the server and waits until it is down. May be called again. */
  stop(): Promise<void>;
}

/** Where the embedded server's directory lies in Parley's home. */
export function embeddedDirectory(home: string): string {
  return join(home, 'database');
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function readPid(paths: ClusterPaths): Promise<number | null> {
  const text = await readFile(paths.pid, 'utf8').catch(() => '');
  return Number.parseInt(text, 10) || null;
}

/** Fast shutdown: sessions are ended, everything is on disk afterwards. */
async function shutDown(launcher: Launcher, paths: ClusterPaths): Promise<void> {
  const args = ['stop', '-D', paths.cluster, '-m', 'fast', '-w', '-t', '120', '-s'];
  const { code, output } = await launcher.run(launcher.binaries.control, args);
  if (code !== 0 && existsSync(paths.pid) && (await findServer(paths))) {
    throw new StartProblem(`The embedded PostgreSQL does not stop: ${reasonIn(output)}`);
  }
}

/** The number of the server that runs on this directory; null when none does. */
async function findServer(paths: ClusterPaths): Promise<number | null> {
  const pid = await readPid(paths);
  const running = pid ? await inspectProcess(pid) : null;
  if (!running) return null;
  // A server works in its data directory, also when that was renamed since.
  const here = running.directory
    ? running.directory === paths.cluster
    : `${running.command.replaceAll('"', '')} `.includes(`-D ${paths.cluster} `);
  return here && running.command.includes('postgres') ? pid : null;
}

/** After a crash of Parley or of the machine: no server and no lock of an earlier one stays behind. */
async function clearLeftOver(
  launcher: Launcher,
  paths: ClusterPaths,
  log: (line: string) => void,
): Promise<void> {
  if (!existsSync(paths.pid)) return;
  const pid = await findServer(paths);
  if (pid) {
    log(`Stopping the database of an earlier run (process ${pid})`);
    await shutDown(launcher, paths);
  }
  // Left by a server that is gone. PostgreSQL itself would take any process that has the number now for it.
  await rm(paths.pid, { force: true });
}

async function logSize(paths: ClusterPaths): Promise<number> {
  return (await stat(paths.log).catch(() => null))?.size ?? 0;
}

/** Starts the server on a free port; tries again where that can help. Returns the port. */
async function launch(
  launcher: Launcher,
  paths: ClusterPaths,
  settings: Readonly<Record<string, string>>,
): Promise<number> {
  const args = ['start', '-D', paths.cluster, '-l', paths.log, '-w', '-t', '300', '-s'];
  let reason = '';
  for (let attempt = 0; attempt < 20; attempt++) {
    const port = await findFreePort();
    await configureCluster(paths, port, settings);
    const logged = await logSize(paths);
    const { code } = await launcher.run(launcher.binaries.control, args, { leavesServer: true });
    if (code === 0) return port;
    const log = await readFile(paths.log).catch(() => Buffer.alloc(0));
    reason = reasonIn(log.subarray(logged).toString());
    // Another program took the port meanwhile, or sessions of a killed server are still ending.
    if (!/TCP\/IP sockets|still in use/.test(reason)) break;
    await pause(250);
  }
  throw new StartProblem(
    `The embedded PostgreSQL does not start: ${reason || 'no reason given'}; see ${paths.log}`,
  );
}

/**
 * Ends the server when this process is gone without having stopped it. On Windows the next start does.
 * @returns ends the watch
 */
function watchOver(paths: ClusterPaths, pid: number): () => void {
  if (process.platform === 'win32') return () => undefined;
  // Its input ends when this process does, in whatever way. SIGINT is PostgreSQL's fast shutdown.
  const script =
    'while read -r line; do :; done; read -r now < "$1" && test "$now" = "$2" && kill -INT "$2"';
  const watch = spawn('/bin/sh', ['-c', script, 'parley-watch', paths.pid, String(pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watch.on('error', () => undefined);
  watch.unref();
  (watch.stdin as Socket).unref();
  return () => watch.kill('SIGKILL');
}

async function startHeld(
  paths: ClusterPaths,
  { log, settings = {} }: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const launcher = await chooseLauncher(await findBinaries(), paths.directory, log);
  await clearLeftOver(launcher, paths, log);
  const durable = settings['fsync'] !== 'off';
  const password = await prepareCluster(launcher, paths, { durable, log });
  const port = await launch(launcher, paths, settings);
  const endWatch = watchOver(paths, (await readPid(paths)) ?? 0);
  return {
    url: `postgresql://${ROLE}:${encodeURIComponent(password)}@127.0.0.1:${port}/${DATABASE}`,
    stop: () => shutDown(launcher, paths).finally(endWatch),
  };
}

/**
 * Starts a real PostgreSQL, from npm, that belongs to this process: on loopback, on a free port, with its
 * data, password and log below `dataDir`. Creates it at the first start and heals what a crash left.
 * @throws StartProblem with the one line that tells the user why not
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  await checkWritable(options.dataDir);
  const directory = await realpath(options.dataDir);
  if (process.platform !== 'win32' && /["$`\\]/.test(directory)) {
    throw new StartProblem(
      `PostgreSQL can't work in ${directory}: set PARLEY_HOME to a path without quotes, $ and \\.`,
    );
  }
  const release = await holdDirectory(directory);
  try {
    await chmod(directory, 0o700);
    const server = await startHeld(clusterPaths(directory), options);
    let stopping: Promise<void> | null = null;
    return { url: server.url, stop: () => (stopping ??= server.stop().finally(release)) };
  } catch (error) {
    await release();
    if (error instanceof StartProblem || !codeOf(error)) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new StartProblem(`The embedded PostgreSQL can't use ${directory}: ${message}`);
  }
}
