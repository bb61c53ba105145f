import { AsyncLocalStorage } from 'node:async_hooks';
import { Inject, Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { Clock } from '../clock.js';
import { APP_DATA_SOURCE } from './data-source.js';
import { type Scope, openingStatements } from './scope.js';
import { isRetryable, translateDatabaseError } from './sqlstate.js';

const MAX_ATTEMPTS = 3;

/** Says at once what a refused or lost connection means, whoever waits for it. */
async function translated<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (fault) {
    throw translateDatabaseError(fault) ?? fault;
  }
}

/** One transaction and what hangs on it. Reads begin lazily, at the first statement. */
class Unit {
  private client: Promise<PoolClient> | null = null;
  private runner: QueryRunner | null = null;
  private connection: PoolClient | null = null;
  private tail: Promise<unknown> = Promise.resolve();
  readonly beforeCommit: (() => Promise<void>)[] = [];
  readonly afterCommit: (() => void)[] = [];
  queries = 0;
  journalEntries = 0;

  constructor(
    private readonly dataSource: DataSource,
    readonly scope: Scope,
    readonly mode: 'read' | 'write',
    private readonly clock: Clock,
  ) {}

  /** Statements of one transaction run one after the other, whoever asks for them. */
  query<Row extends object>(
    text: string,
    values?: readonly unknown[],
    name?: string,
  ): Promise<Row[]> {
    const run = async () => {
      const client = await (this.client ??= this.begin());
      this.queries += 1;
      const result = await client.query({ text, values: values as unknown[], name });
      return result.rows as Row[];
    };
    const answer = this.tail.then(run, run);
    this.tail = answer.catch(() => undefined);
    return answer;
  }

  private async begin(): Promise<PoolClient> {
    this.runner = this.dataSource.createQueryRunner();
    this.connection = (await translated(this.runner.connect())) as PoolClient;
    await this.connection.query(openingStatements(this.scope, this.mode, this.clock.now()));
    return this.connection;
  }

  async end(how: 'commit' | 'rollback'): Promise<void> {
    if (!this.client) return;
    await this.tail;
    try {
      const answer = await this.connection?.query(how);
      // PostgreSQL answers the commit of a failed transaction politely: it rolls back and says so.
      if (how === 'commit' && answer?.command !== 'COMMIT') {
        throw new Error('A statement had failed, so the transaction was rolled back');
      }
    } catch (fault) {
      // The pool throws away a connection that reports an error: nobody else gets it as it is.
      this.connection?.emit('error', fault);
      throw fault;
    } finally {
      await this.runner?.release();
    }
  }
}

/**
 * The only door to the database. A transaction is ambient (the actor is not: services get it as an
 * argument); a nested `write` joins the outer one, so a use case is atomic whoever calls it.
 */
@Injectable()
export class Db {
  private readonly ambient = new AsyncLocalStorage<Unit>();

  constructor(
    @Inject(APP_DATA_SOURCE) private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Rows with camelCase columns; instants arrive as ISO 8601 UTC text, never as Date. */
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]> {
    return this.unit().query<Row>(text, values);
  }

  /** `query`, kept by each connection under a name, so that it is planned once and not each time. */
  prepared<Row extends object>(
    name: string,
    text: string,
    values: readonly unknown[],
  ): Promise<Row[]> {
    return this.unit().query<Row>(text, values, name);
  }

  /** One statement as the powerless base role, which may only call what migrations open to it. */
  async bare<Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> {
    return (await translated(this.dataSource.query(text, values as unknown[]))) as Row[];
  }

  /** Runs `work` over one snapshot; the transaction begins with the first statement. */
  async read<T>(scope: Scope, work: () => Promise<T>): Promise<T> {
    const unit = new Unit(this.dataSource, scope, 'read', this.clock);
    try {
      return await this.ambient.run(unit, work);
    } finally {
      await unit.end('rollback').catch(() => undefined);
    }
  }

  /** Runs `work` in one write transaction: commits when it returns, rolls back when it throws. */
  async write<T>(scope: Scope, work: () => Promise<T>): Promise<T> {
    if (this.ambient.getStore()?.mode === 'write') return work();
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.writeOnce(scope, work);
      } catch (fault) {
        if (!isRetryable(fault) || attempt === MAX_ATTEMPTS) throw fault;
        await new Promise((wake) => setTimeout(wake, attempt * 10 + Math.random() * 30));
      }
    }
  }

  private async writeOnce<T>(scope: Scope, work: () => Promise<T>): Promise<T> {
    const unit = new Unit(this.dataSource, scope, 'write', this.clock);
    let answer: T;
    try {
      answer = await this.ambient.run(unit, async () => {
        const result = await work();
        for (const hook of unit.beforeCommit) await hook();
        return result;
      });
    } catch (fault) {
      await unit.end('rollback').catch(() => undefined);
      throw fault;
    }
    await unit.end('commit');
    for (const hook of unit.afterCommit) hook();
    return answer;
  }

  /** Narrows a system transaction to one zone, once it is known whose request this is. */
  async enterZone(zoneId: string): Promise<void> {
    await this.query("select set_config('app.zone', $1, true)", [zoneId]);
  }

  /** What belongs at the very end of the transaction, so that its locks are short. */
  beforeCommit(hook: () => Promise<void>): void {
    this.unit().beforeCommit.push(hook);
  }

  /** What must not leave the process before the commit; dropped when it rolls back. */
  afterCommit(hook: () => void): void {
    this.unit().afterCommit.push(hook);
  }

  /** How many statements the ambient transaction has run; for query-count assertions. */
  statementCount(): number {
    return this.ambient.getStore()?.queries ?? 0;
  }

  /** Notes that the ambient transaction will leave a journal entry. */
  countJournal(): void {
    this.unit().journalEntries += 1;
  }

  /** How many journal entries the ambient transaction leaves; a command without one is refused. */
  journalCount(): number {
    return this.unit().journalEntries;
  }

  private unit(): Unit {
    const unit = this.ambient.getStore();
    if (!unit) throw new Error('No transaction: call Db.read or Db.write first');
    return unit;
  }
}
