import pg from 'pg';
import { DataSource, type LoggerOptions } from 'typeorm';
import { SnakeNaming } from './snake-naming.js';

/** Injection token of the application's data source. */
export const APP_DATA_SOURCE = Symbol('APP_DATA_SOURCE');

/** Milliseconds; a request is refused rather than kept waiting. */
const TIMEOUTS = {
  connect: 2_000,
  statement: 8_000,
  query: 10_000,
  idleInTransaction: 10_000,
  lock: 2_000,
};
const POOL_SIZE = 16;
const OID = { int8: 20, date: 1082, timestamp: 1114, timestamptz: 1184, numeric: 1700 };

/** `2027-03-11 10:00:00+00` → `2027-03-11T10:00:00Z`; the session's time zone is UTC. */
function instantText(text: string): string {
  return `${text.slice(0, 10)}T${text.slice(11).replace(/\+00$/, 'Z')}`;
}

/** Instants and dates stay text (no Date objects on the read path), counts become numbers. */
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === OID.timestamptz) return instantText;
    if (oid === OID.date) return (text: string) => text;
    if (oid === OID.int8 || oid === OID.numeric) return Number;
    return pg.types.getTypeParser(oid, format);
  },
};

/**
 * The connection of running requests: every session starts in the powerless role `parley_base`,
 * so a statement outside a scoped transaction is refused by the database itself.
 */
export function appDataSource(url: string, entities: Function[], logging: LoggerOptions = false) {
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    namingStrategy: new SnakeNaming(),
    logging,
    installExtensions: false,
    extra: {
      max: POOL_SIZE,
      keepAlive: true,
      connectionTimeoutMillis: TIMEOUTS.connect,
      query_timeout: TIMEOUTS.query,
      types,
      options:
        `-c role=parley_base -c timezone=UTC -c statement_timeout=${TIMEOUTS.statement} ` +
        `-c lock_timeout=${TIMEOUTS.lock} ` +
        `-c idle_in_transaction_session_timeout=${TIMEOUTS.idleInTransaction}`,
    },
  });
}

/** The owner's connection, for migrations and the job runner only. */
export function ownerDataSource(url: string, entities: Function[], migrations: Function[]) {
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations,
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNaming(),
    installExtensions: false,
    extra: { max: 2, connectionTimeoutMillis: TIMEOUTS.connect, options: '-c timezone=UTC' },
  });
}
