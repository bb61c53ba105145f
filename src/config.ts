import { resolve } from 'node:path';

/** Everything Parley reads from its surroundings. The only reader of `process.env`. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Connection string of an own PostgreSQL (15 or newer); null means the embedded one. */
  readonly databaseUrl: string | null;
  /** Directory of the embedded database, stored files, outbox and locks. */
  readonly home: string;
  /** Demo data and persona sign-in; only on a loopback address. */
  readonly demo: boolean;
  /** `smtp://…` or `smtps://…`; null writes mail to `home/outbox`. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** Address users reach Parley at; decides cookie security and links in mail. */
  readonly publicUrl: string;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);
const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

function readPort(text: string | undefined, problems: string[]): number {
  const port = Number(text ?? '3000');
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  problems.push(
    `PORT is "${text}": set it to a whole number from 0 to 65535 (0 picks a free one).`,
  );
  return 3000;
}

function readUrl(
  name: string,
  text: string | undefined,
  schemes: readonly string[],
  problems: string[],
): string | null {
  if (!text) return null;
  if (URL.canParse(text) && schemes.includes(new URL(text).protocol.replace(':', ''))) return text;
  problems.push(`${name} is not a ${schemes.join(' or ')} address: write it as ${schemes[0]}://….`);
  return null;
}

function readFlag(name: string, text: string | undefined, preset: boolean, problems: string[]) {
  if (text === undefined || text === '') return preset;
  if (text === '1' || text === 'true') return true;
  if (text === '0' || text === 'false') return false;
  problems.push(`${name} is "${text}": set it to 1 or 0.`);
  return preset;
}

/** Reads and checks the settings; throws `ConfigError` with every problem found. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const problems: string[] = [];
  const host = env['HOST'] || '127.0.0.1';
  const port = readPort(env['PORT'], problems);
  const demo = readFlag('PARLEY_DEMO', env['PARLEY_DEMO'], LOOPBACK.has(host), problems);
  if (demo && !LOOPBACK.has(host)) {
    problems.push(
      `PARLEY_DEMO=1 signs in without a password and is refused on HOST=${host}: set PARLEY_DEMO=0 or leave HOST out.`,
    );
  }
  const logLevel = LOG_LEVELS.find((level) => level === (env['LOG_LEVEL'] || 'info'));
  if (!logLevel) problems.push(`LOG_LEVEL is one of ${LOG_LEVELS.join(', ')}.`);
  const config: Config = {
    host,
    port,
    databaseUrl: readUrl('DATABASE_URL', env['DATABASE_URL'], ['postgresql', 'postgres'], problems),
    home: resolve(env['PARLEY_HOME'] || '.parley'),
    demo,
    smtpUrl: readUrl('SMTP_URL', env['SMTP_URL'], ['smtp', 'smtps'], problems),
    mailFrom: env['MAIL_FROM'] || 'Parley <no-reply@localhost>',
    publicUrl:
      readUrl('PUBLIC_URL', env['PUBLIC_URL'], ['https', 'http'], problems) ??
      `http://localhost:${port}`,
    logLevel: logLevel ?? 'info',
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}
