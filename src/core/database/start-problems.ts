import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

const OLDEST_POSTGRES = 15;

/** Parley can't start; the message is the one line the user gets: what is wrong and what to do. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';
}

/** The `code` of a Node or PostgreSQL error, or the empty string. */
export function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}

/**
 * Creates the directory when it is missing and writes a file into it.
 * @throws StartProblem when either is refused
 */
export async function checkWritable(directory: string): Promise<void> {
  const probe = join(directory, `.write-${randomUUID()}`);
  try {
    await mkdir(directory, { recursive: true });
    await writeFile(probe, '');
    await rm(probe);
  } catch (error) {
    throw new StartProblem(
      `Parley can't write to ${directory} (${codeOf(error)}): give this user the right to, or set PARLEY_HOME to another directory.`,
    );
  }
}

/** The line for a `listen` that failed; null when the error is of another kind. */
export function listenProblem(error: unknown, host: string, port: number): StartProblem | null {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new StartProblem(
        `Port ${port} is taken by another program: stop that one or set PORT to a free port (PORT=0 picks one).`,
      );
    case 'EACCES':
      return new StartProblem(
        `This user may not listen on port ${port}: set PORT to 1024 or higher.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartProblem(
        `This machine has no address "${host}" to listen on: correct HOST or leave it out.`,
      );
    default:
      return null;
  }
}

function databaseProblem(error: unknown, url: URL): StartProblem {
  const where = `${url.hostname || 'localhost'}:${url.port || '5432'}`;
  const database = decodeURIComponent(url.pathname.slice(1)) || url.username;
  const say = (text: string) => new StartProblem(`DATABASE_URL: ${text}`);
  switch (codeOf(error)) {
    case 'ECONNREFUSED':
      return say(`nothing answers on ${where}: start that PostgreSQL or correct the address.`);
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return say(`the host "${url.hostname}" is unknown: correct the address.`);
    case '28P01':
    case '28000':
      return say(`${where} refuses user "${url.username}": correct user or password.`);
    case '3D000':
      return say(`database "${database}" does not exist on ${where}: create it, encoding UTF8.`);
    case '42501':
      return say(`user "${url.username}" may not connect to database "${database}": grant it.`);
    default: {
      const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
      return say(`can't connect to ${where} (${reason}): correct it or leave it out.`);
    }
  }
}

/**
 * Connects once to an own PostgreSQL.
 * @param url `postgresql://user:password@host:port/database`
 * @throws StartProblem when it can't be reached or used, is older than 15 or isn't UTF8
 */
export async function checkDatabaseUrl(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string; encoding: string }>(
      `select current_setting('server_version') as version, current_setting('server_encoding') as encoding`,
    );
    const { version = '', encoding = '' } = rows[0] ?? {};
    if (Number.parseInt(version, 10) < OLDEST_POSTGRES) {
      throw new StartProblem(
        `DATABASE_URL: this is PostgreSQL ${version}; Parley needs ${OLDEST_POSTGRES} or newer.`,
      );
    }
    if (encoding !== 'UTF8') {
      throw new StartProblem(
        `DATABASE_URL: this database has encoding ${encoding}; create one with encoding UTF8.`,
      );
    }
  } catch (error) {
    throw error instanceof StartProblem ? error : databaseProblem(error, new URL(url));
  } finally {
    await client.end().catch(() => undefined);
  }
}
