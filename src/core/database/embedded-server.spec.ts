import { transformFile } from '@swc/core';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-server.js';
import { inspectProcess } from './embedded-process.js';
import { checkDatabaseUrl, StartProblem } from './start-problems.js';

const settings = { fsync: 'off' };

async function ask<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A process of its own that starts the server on `dataDir` and keeps it. */
async function startElsewhere(home: string, dataDir: string): Promise<ChildProcess> {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const copy = join(home, 'code');
  await mkdir(copy);
  const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url));
  await symlink(modules, join(home, 'node_modules'), 'junction');
  await writeFile(join(copy, 'package.json'), '{ "type": "module" }');
  for (const name of await readdir(here)) {
    if (!/^(embedded-|start-problems)/.test(name) || name.endsWith('.spec.ts')) continue;
    const jsc = { parser: { syntax: 'typescript' }, target: 'es2022' } as const;
    const { code } = await transformFile(join(here, name), { jsc });
    await writeFile(join(copy, name.replace(/ts$/, 'js')), code);
  }
  const options = JSON.stringify({ dataDir, settings });
  const program = `import { startEmbeddedPostgres } from './embedded-server.js';
    await startEmbeddedPostgres({ ...${options}, log: () => undefined });
    console.log('up');
    setInterval(() => undefined, 1000);`;
  await writeFile(join(copy, 'main.js'), program);
  const stdio = ['ignore', 'pipe', 'inherit'] as const;
  const owner = spawn(process.execPath, [join(copy, 'main.js')], { stdio: [...stdio] });
  await once(owner.stdout!, 'data');
  return owner;
}

describe('the embedded PostgreSQL', () => {
  let home: string;
  let dataDir: string;
  let server: EmbeddedPostgres | null = null;
  let told: string[];

  const pidFile = () => join(dataDir, 'cluster', 'postmaster.pid');
  const pid = () => Number.parseInt(readFileSync(pidFile(), 'utf8'), 10);
  const start = async () => {
    server = await startEmbeddedPostgres({ dataDir, log: (line) => told.push(line), settings });
    return server;
  };

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'parley-embedded-'));
    dataDir = join(home, 'with a space', 'database');
    told = [];
    await start();
  }, 30_000);

  beforeEach(() => {
    told = [];
  });

  afterEach(async () => {
    await server?.stop();
  });

  afterAll(async () => {
    await rm(home, { recursive: true });
  });

  it('gives a role without superuser rights its own database, and nobody else a way in', async () => {
    const { url } = server!;
    const [role] = await ask(
      url,
      `select rolsuper, rolcreaterole, rolcreatedb, rolbypassrls from pg_roles where rolname = current_user`,
    );
    expect(role).toEqual({
      rolsuper: false,
      rolcreaterole: true,
      rolcreatedb: true,
      rolbypassrls: false,
    });
    const [database] = await ask(
      url,
      `select current_user as user, pg_encoding_to_char(encoding) as encoding, datlocprovider as provider,
         datlocale as locale, current_setting('TimeZone') as zone, current_setting('synchronous_commit') as commit,
         current_setting('fsync') as fsync, pg_get_userbyid(datdba) as owner
       from pg_database where datname = current_database()`,
    );
    expect(database).toEqual({
      user: 'parley',
      encoding: 'UTF8',
      provider: 'b',
      locale: 'C.UTF-8',
      zone: 'UTC',
      commit: 'on',
      fsync: 'off',
      owner: 'parley',
    });
    const wrong = new URL(url);
    wrong.password = 'wrong';
    await expect(ask(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    const superuser = new URL(url);
    superuser.username = 'postgres';
    await expect(ask(superuser.href, 'select 1')).rejects.toMatchObject({ code: '28000' });
    expect((await stat(join(dataDir, 'password'))).mode & 0o777).toBe(0o600);
  });

  it('lets the role clone databases and keeps data over a second start', async () => {
    const { url } = await start();
    await ask(url, 'create table kept as select 42 as answer');
    await server!.stop();
    expect(() => pid()).toThrow('ENOENT');

    const again = await start();
    await ask(again.url, 'create database copy template template1');
    expect(await ask(again.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
    expect(told).toEqual([]);
  });

  it('refuses a second holder with one line and leaves the first alone', async () => {
    const first = await start();
    const second = startEmbeddedPostgres({ dataDir, log: () => undefined });
    await expect(second).rejects.toThrow(
      new StartProblem(
        `Parley already runs on this directory (process ${process.pid}); stop it first or set PARLEY_HOME.`,
      ),
    );
    expect(await ask(first.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('starts anew when the server was killed, its lock and holder left behind', async () => {
    await start();
    const killed = pid();
    const holder = readFileSync(join(dataDir, 'holder.json'));
    process.kill(killed, 'SIGKILL');
    while (await inspectProcess(killed)) await pause(20);
    await server!.stop();
    expect(pid()).toBe(killed);
    // The same number, another process: what a restarted container leaves.
    const stale = { ...JSON.parse(holder.toString()), startedAt: 'an earlier boot' };
    await writeFile(join(dataDir, 'holder.json'), JSON.stringify(stale));

    const { url } = await start();
    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('does not take a stranger that has the number of its killed server for the server', async () => {
    const stranger = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
    await writeFile(pidFile(), `${stranger.pid}\n${join(dataDir, 'cluster')}\n`);
    const { url } = await start();
    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(stranger.kill('SIGKILL')).toBe(true);
  });

  it('stops the server that an earlier run left running, then starts its own', async () => {
    await start();
    const orphan = pid();
    await rm(join(dataDir, 'holder.json'));
    const left = server!;

    const { url } = await start();
    expect(told).toEqual([`Stopping the database of an earlier run (process ${orphan})`]);
    expect(await inspectProcess(orphan)).toBeNull();
    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await expect(ask(left.url, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('tells why an own server can not be used', async () => {
    const { url } = await start();
    await expect(checkDatabaseUrl(url)).resolves.toBeUndefined();
    const refusal = async (change: (other: URL) => void) => {
      const other = new URL(url);
      change(other);
      const problem = await checkDatabaseUrl(other.href).catch((error: unknown) => error);
      expect(problem).toBeInstanceOf(StartProblem);
      expect(String(problem)).not.toContain(new URL(url).password);
      return String(problem);
    };
    expect(await refusal((other) => (other.password = 'wrong'))).toContain('user "parley"');
    expect(await refusal((other) => (other.pathname = '/nothing'))).toContain('"nothing" does not');
    const latin = `create database latin template template0 encoding 'LATIN1' locale_provider libc locale 'C'`;
    await ask(url, latin);
    expect(await refusal((other) => (other.pathname = '/latin'))).toContain('encoding LATIN1');
    await server!.stop();
    expect(await refusal(() => undefined)).toContain('nothing answers on 127.0.0.1:');
  });

  it('ends with the process that started it, also when that one is killed', async () => {
    await server!.stop();
    const owner = await startElsewhere(home, dataDir);
    const left = pid();
    expect(await inspectProcess(left)).not.toBeNull();
    owner.kill('SIGKILL');
    while (await inspectProcess(left)) await pause(20);

    const { url } = await start();
    expect(told).toEqual([]);
    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('sets an incomplete database aside, clears an unfinished one and heals a lost password', async () => {
    await mkdir(join(dataDir, 'cluster.new-cafe', 'base'), { recursive: true });
    await rm(join(dataDir, 'password'));
    const { url } = await start();
    expect(await ask(url, 'select answer from kept')).toEqual([{ answer: 42 }]);
    await expect(stat(join(dataDir, 'cluster.new-cafe'))).rejects.toThrow('ENOENT');
    await server!.stop();

    const whole = join(dataDir, 'cluster');
    await rename(join(whole, 'global', 'pg_control'), join(home, 'pg_control'));
    const anew = await start();
    expect(told[0]).toMatch(
      /^The database directory was incomplete; it now stands at .*incomplete/,
    );
    await expect(ask(anew.url, 'select * from kept')).rejects.toMatchObject({ code: '42P01' });
  });

  it('names the version when another PostgreSQL made the directory', async () => {
    const version = join(dataDir, 'cluster', 'PG_VERSION');
    const own = readFileSync(version);
    await writeFile(version, '15\n');
    await expect(start()).rejects.toThrow(/was made by PostgreSQL 15 and this Parley brings/);
    await writeFile(version, own);
    await expect(start()).resolves.toHaveProperty('url');
  });
});
