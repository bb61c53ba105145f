import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const START_MS = 60_000;

/** The built product as a process of its own, with its own home and embedded database. */
export class ParleyProcess {
  private constructor(
    readonly home: string,
    readonly url: string,
    /** Lines of its log so far. */
    readonly logged: readonly string[],
    private readonly child: ChildProcess,
  ) {}

  /**
   * `databaseUrl` names a database to use instead of an own one; `preload` is a module of JavaScript
   * that runs before the product, in the same process.
   */
  static async start({
    databaseUrl = '',
    preload = '',
  }: { databaseUrl?: string; preload?: string } = {}): Promise<ParleyProcess> {
    const home = await mkdtemp(join(tmpdir(), 'parley-process-'));
    const child = spawn(process.execPath, ['dist/main.js'], {
      env: {
        ...process.env,
        NODE_OPTIONS: preload && `--import data:text/javascript,${encodeURIComponent(preload)}`,
        DATABASE_URL: databaseUrl,
        PARLEY_HOME: home,
        PORT: '0',
        LOG_LEVEL: 'warn',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said: string[] = [];
    const logged: string[] = [];
    createInterface(child.stderr).on('line', (line) => logged.push(line));
    const url = await new Promise<string>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('It does not start')), START_MS);
      child.once('exit', () => reject(new Error([...said, ...logged].join('\n'))));
      createInterface(child.stdout).on('line', (line) => {
        said.push(line);
        const ready = /^Parley is ready on (\S+)/.exec(line)?.[1];
        if (!ready) return;
        clearTimeout(timer);
        resolve(ready);
      });
    });
    return new ParleyProcess(home, url, logged, child);
  }

  /** The address of its database, as its own role. */
  async databaseUrl(): Promise<string> {
    const directory = join(this.home, 'database');
    const password = (await readFile(join(directory, 'password'), 'utf8')).trim();
    const pid = await readFile(join(directory, 'cluster', 'postmaster.pid'), 'utf8');
    return `postgresql://parley:${encodeURIComponent(password)}@127.0.0.1:${pid.split('\n')[3]}/parley`;
  }

  /** Asks it to stop, as a service manager does; or sends it another signal. */
  signal(name: NodeJS.Signals = 'SIGTERM'): void {
    this.child.kill(name);
  }

  /** Its exit code once it is gone. */
  async exit(): Promise<number | null> {
    if (!this.gone()) await once(this.child, 'exit');
    return this.child.exitCode;
  }

  /** Removes what it left; ends it first when a test did not. */
  async remove(): Promise<void> {
    if (!this.gone()) this.child.kill('SIGTERM');
    await this.exit();
    await rm(this.home, { recursive: true, force: true });
  }

  private gone(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }
}
