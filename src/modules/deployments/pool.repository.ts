import { Injectable } from '@nestjs/common';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import type { Page } from '../../core/graphql/page.js';
import { Officer, Unit } from './unit.entity.js';
import type { UnitFilterInput } from './pool.inputs.js';

const units = new Table(Unit);
const officers = new Table(Officer);

/** All SQL of the pool. */
@Injectable()
export class PoolRepository {
  constructor(private readonly rows: Rows) {}

  page(filter: UnitFilterInput, page: { limit: number; offset: number }): Promise<Page<Unit>> {
    return this.rows.page(units, conditions(filter), 'code, id', page);
  }

  async count(): Promise<number> {
    const [row] = await this.rows.db.query<{ n: number }>('select count(*)::int as n from unit');
    return row?.n ?? 0;
  }

  unit(id: string): Promise<Unit> {
    return this.rows.one(units, 'id = $1', [id]);
  }

  unitsByIds(ids: readonly string[]): Promise<Unit[]> {
    return this.rows.list(units, 'id = any($1)', [ids], 'code, id');
  }

  /** The units themselves, their platoons and their sections. */
  kinOf(ids: readonly string[]): Promise<Unit[]> {
    return this.rows.list(
      units,
      'id = any($1) or parent_id = any($1) or id in (select k.parent_id from unit k where k.id = any($1))',
      [ids],
    );
  }

  /**
   * Locks units until the end of the transaction, always in the same order: whoever assigns one of
   * them waits here, and then reads what the other has committed.
   */
  async lock(ids: readonly string[]): Promise<void> {
    await this.rows.db.query('select id from unit where id = any($1) order by id for update', [
      ids,
    ]);
  }

  /** Members of units, those of a platoon's sections included; `memberOf` is the unit asked for. */
  membersOf(unitIds: readonly string[]): Promise<(Officer & { memberOf: string })[]> {
    return this.rows.db.query(
      `select ${officers.select('o')}, g.member_of as "memberOf" from officer o join (
         select id, id as member_of from unit where id = any($1)
         union all select id, parent_id from unit where parent_id = any($1)
       ) g on g.id = o.unit_id order by o.code`,
      [unitIds],
    );
  }

  async knowsQualification(code: string): Promise<boolean> {
    const [found] = await this.rows.db.query(
      'select 1 as one from officer where qualifications ? $1 limit 1',
      [code],
    );
    return found !== undefined;
  }
}

function conditions(filter: UnitFilterInput): { where: string; values: unknown[] } {
  const values: unknown[] = [];
  const parts = ['true'];
  const add = (sql: (place: string) => string, value: unknown) =>
    parts.push(sql(`$${values.push(value)}`));
  if (filter.types?.length) add((p) => `unit.type = any(${p})`, filter.types);
  if (filter.qualification) {
    add(
      (p) =>
        `exists (select from officer o left join unit s on s.id = o.unit_id where o.available ` +
        `and o.qualifications ? ${p} and (o.unit_id = unit.id or s.parent_id = unit.id))`,
      filter.qualification,
    );
  }
  if (filter.text) {
    const pattern = `%${filter.text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    add(
      (p) =>
        `(unit.code ilike ${p} or unit.call_sign ilike ${p} or unit.name ->> 'nl' ilike ${p} ` +
        `or unit.name ->> 'fr' ilike ${p} or unit.name ->> 'en' ilike ${p})`,
      pattern,
    );
  }
  return { where: parts.join(' and '), values };
}
