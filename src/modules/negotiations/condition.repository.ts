import { Injectable } from '@nestjs/common';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import { ConditionKind } from './condition-kind.entity.js';
import { ConditionVersion } from './condition-version.entity.js';
import { Condition } from './condition.entity.js';

const conditions = new Table(Condition);
const versions = new Table(ConditionVersion);
const kinds = new Table(ConditionKind);

/** All SQL of negotiations. Row-level security decides what the ambient role sees. */
@Injectable()
export class ConditionRepository {
  constructor(private readonly rows: Rows) {}

  find(id: string): Promise<Condition> {
    return this.rows.byId(conditions, id);
  }

  byIds(ids: readonly string[]): Promise<Condition[]> {
    return this.rows.list(conditions, 'id = any($1)', [ids], 'number, id');
  }

  ofEvents(eventIds: readonly string[]): Promise<Condition[]> {
    return this.rows.list(conditions, 'event_id = any($1)', [eventIds], 'event_id, number');
  }

  versionsOf(conditionIds: readonly string[]): Promise<ConditionVersion[]> {
    return this.rows.list(
      versions,
      'condition_id = any($1)',
      [conditionIds],
      'condition_id, number',
    );
  }

  latestVersions(conditionIds: readonly string[]): Promise<ConditionVersion[]> {
    return this.rows.db.query<ConditionVersion>(
      `select ${versions.select('v')} from condition_version v join condition c ` +
        'on c.id = v.condition_id and v.number = c.current_version where c.id = any($1)',
      [conditionIds],
    );
  }

  /** The version of each condition that holds now: the agreed one, else the latest. */
  standingVersions(eventIds: readonly string[]): Promise<ConditionVersion[]> {
    return this.rows.db.query<ConditionVersion>(
      `select ${versions.select('v')} from condition_version v ` +
        'join condition c on c.id = v.condition_id ' +
        'and v.number = coalesce(c.agreed_version, c.current_version) where c.event_id = any($1)',
      [eventIds],
    );
  }

  /**
   * The next free number in a dossier. Whoever else proposes in it waits until this transaction
   * ends, so that numbers stay dense and nobody is refused for being second.
   */
  async nextNumber(eventId: string): Promise<number> {
    await this.rows.db.query(
      "select pg_advisory_xact_lock(hashtextextended('condition:' || $1, 0))",
      [eventId],
    );
    const [row] = await this.rows.db.query<{ next: number }>(
      'select coalesce(max(number), 0) + 1 as next from condition where event_id = $1',
      [eventId],
    );
    return row?.next ?? 1;
  }

  async insert(list: readonly Condition[], first: readonly ConditionVersion[]): Promise<void> {
    await this.rows.insertMany(conditions, list);
    await this.rows.insertMany(versions, first);
  }

  /**
   * One turn of the bargaining: the condition changes only as it was seen, and the version that
   * says so is added. Throws STALE when somebody was first; then nothing is written.
   */
  async turn(
    seen: Condition,
    patch: Partial<Condition>,
    version: ConditionVersion,
  ): Promise<Condition> {
    const changed = await this.change(seen, patch);
    await this.rows.insert(versions, version);
    return changed;
  }

  change(seen: Condition, patch: Partial<Condition>): Promise<Condition> {
    return this.rows.changeIfVersion(
      conditions,
      { id: seen.id, expectedVersion: seen.version, state: seen.state },
      patch,
    );
  }

  kindsOn(day: string): Promise<ConditionKind[]> {
    return this.rows.list(
      kinds,
      'valid_from <= $1 and (valid_to is null or valid_to >= $1)',
      [day],
      'position, id',
    );
  }

  kindsByIds(ids: readonly string[]): Promise<ConditionKind[]> {
    return this.rows.list(kinds, 'id = any($1)', [ids]);
  }
}
