import { spawn } from 'node:child_process';
import { chown, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Binaries, shareBinaries } from './embedded-binaries.js';
import { StartProblem } from './start-problems.js';

interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** A way to run PostgreSQL's programs, which refuse to run as root. */
interface Way {
  /** Put before the command. */
  readonly prefix: readonly string[];
  /** Must own the cluster's files; null when the current user does already. */
  readonly owner: Account | null;
  /** Node itself switches to this account; null when the prefix does or nobody has to. */
  readonly runAs: Account | null;
}

export interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

export interface Launcher {
  readonly binaries: Binaries;
  /** Gives a directory and all in it to the account PostgreSQL runs as, unless it owns it already. */
  own(directory: string): Promise<void>;
  /** Runs a program to its end. With `leavesServer` its output is dropped: the server it starts would hold it open. */
  run(
    program: string,
    args: readonly string[],
    options?: { input?: string; leavesServer?: boolean },
  ): Promise<Outcome>;
}

const CURRENT_USER: Way = { prefix: [], owner: null, runAs: null };

/** Only what the programs need: a stray PGDATA, PGOPTIONS or locale would change what they do. */
const ENVIRONMENT = { LC_ALL: 'C', PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin' };

function runProgram(
  way: Way,
  directory: string,
  command: readonly string[],
  { input = '', leavesServer = false } = {},
): Promise<Outcome> {
  const [program = '', ...args] = [...way.prefix, ...command];
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: directory,
      windowsHide: true,
      stdio: leavesServer ? 'ignore' : 'pipe',
      ...(process.platform === 'win32' ? {} : { env: ENVIRONMENT }),
      ...(way.runAs ?? {}),
    });
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) => resolve({ code: null, output: error.message }));
    child.on('close', (code) => resolve({ code, output }));
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

/** An account of this machine without rights; initdb insists that it has a name. */
async function findAccount(): Promise<Account> {
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n');
  const accounts = lines
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid, gid }) => uid > 0 && gid > 0);
  const named = ['postgres', 'daemon', 'nobody'].map((name) =>
    accounts.find((account) => account.name === name),
  );
  const { uid, gid } = named.find(Boolean) ?? accounts[0] ?? { uid: 65534, gid: 65534 };
  return { uid, gid };
}

/**
 * The ways for root, best first: a user namespace, in which root has another number and its files stay
 * its own; an account that may enter closed directories; that account and nothing more.
 */
function waysForRoot(account: Account): Way[] {
  const root = { uid: 0, gid: 0 };
  const { uid, gid } = account;
  const namespace = ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`];
  const capability = [
    ...['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'],
    ...['--inh-caps=+dac_override', '--ambient-caps=+dac_override'],
  ];
  return [
    { prefix: namespace, owner: root, runAs: null },
    { prefix: capability, owner: account, runAs: null },
    { prefix: [], owner: account, runAs: account },
  ];
}

/** Not root, the programs run, and the directory can be written to. */
const PROBE = 'test "$(id -u)" != 0 && "$1" --version && : > "$2" && rm "$2"';

async function works(way: Way, binaries: Binaries, directory: string): Promise<boolean> {
  if (way.owner) await chown(directory, way.owner.uid, way.owner.gid);
  const probe = join(directory, '.probe');
  const command = ['sh', '-c', PROBE, 'probe', binaries.postgres, probe];
  return (await runProgram(way, directory, command)).code === 0;
}

async function chownTree(path: string, { uid, gid }: Account): Promise<void> {
  for (const entry of await readdir(path, { withFileTypes: true })) {
    if (entry.isDirectory()) await chownTree(join(path, entry.name), { uid, gid });
    else await chown(join(path, entry.name), uid, gid);
  }
  // Last, so that an interrupted round is done again.
  await chown(path, uid, gid);
}

function launcher(way: Way, binaries: Binaries, directory: string): Launcher {
  return {
    binaries,
    own: async (path) => {
      if (way.owner && (await stat(path)).uid !== way.owner.uid) await chownTree(path, way.owner);
    },
    run: (program, args, options) => runProgram(way, directory, [program, ...args], options),
  };
}

/**
 * Finds a way to run PostgreSQL's programs as the user we are.
 * @param directory absolute, exists; the programs start in it and must be able to write to it
 * @throws StartProblem when root may do none of the above here
 */
export async function chooseLauncher(
  binaries: Binaries,
  directory: string,
  log: (line: string) => void,
): Promise<Launcher> {
  if (process.getuid?.() !== 0) return launcher(CURRENT_USER, binaries, directory);
  const { uid, gid } = await stat(directory);
  if (uid !== 0) {
    // Somebody else's database stays theirs.
    const way = { prefix: [], owner: { uid, gid }, runAs: { uid, gid } };
    if (await works(way, binaries, directory)) return launcher(way, binaries, directory);
  }
  const [namespace, ...others] = waysForRoot(await findAccount());
  if (namespace && (await works(namespace, binaries, directory))) {
    return launcher(namespace, binaries, directory);
  }
  const shared = await shareBinaries(binaries, log);
  for (const way of others) {
    if (await works(way, shared, directory)) return launcher(way, shared, directory);
  }
  throw new StartProblem(
    `PostgreSQL does not run as root, and no other account can reach ${directory}: start Parley as an ordinary user, set PARLEY_HOME to a directory everyone may enter, or set DATABASE_URL.`,
  );
}
