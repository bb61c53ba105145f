import pg from 'pg';
import { BareRows } from './bare-rows.js';
import type { TestParley } from './parley.js';

/** A word no text of the product holds; found whatever case or file it ends up in. */
export const CANARY_WORD = /canary\d+x\d+/gi;

/** Columns that are left as they are, each with the reason. */
export const LEFT_ALONE: Readonly<Record<string, string>> = {
  'role_grant.role': 'without it nobody may ask any more',
  'position.code': 'whoever takes a decision is found by it',
  'authority_signatory.languages': 'whoever takes a decision is found by them',
  'session.token_hash': 'the askers come by it',
  'second_factor.kind': 'the organiser confirms by it',
  'second_factor.credential_id': 'the organiser confirms by it',
  'second_factor.public_key': 'the organiser confirms by it',
  'second_factor.label': 'the organiser reads what he called his own',
  'advice_link.token_hash': 'the asker without account comes by it',
  'advice_link.email': 'the address its own mail goes to',
  'partner_service.link_email': 'the address a service gets its mail at',
  'decision_text_block.text': 'sentences of the act, which is read to the organiser',
  'decision_text_block.translation': 'sentences of the act, which is read to the organiser',
  'agreement_section.title': 'words of the protocol, which is read to the organiser',
  'agreement_section.lead': 'words of the protocol, which is read to the organiser',
  'court_lesson.lesson': 'shown to whoever drafts the act',
};

/** Tables that stay as empty as they are, each with the reason. */
export const LEFT_EMPTY: Readonly<Record<string, string>> = {};

/** Rows that are left as they are, in a column whose other rows get a word. */
const LEFT_ROWS: Readonly<Record<string, string>> = {
  // Whoever signs an act or a protocol signs it with his name.
  'person.name': `coalesce(t.persona, '') not in ('cabinet', 'seniorPlanner')`,
};

/** Columns the portal may read of its own dossiers, of which it shows only what its own side wrote. */
const MASKED: Readonly<Record<string, string>> = {
  'condition_version.author_name': `t.side <> 'organiser'`,
  'advice_message.author_name': `t.side = 'desk'`,
};

/** Rules that leave room for words of their own list or form only, so that none of ours fits. */
export const CLOSED =
  /ANY \(\(?ARRAY\[|~ '|length\(|<@ ARRAY|jsonb_typeof|\(\(\(?\w+ = '\w+'::text\)/;
const CHECK_VIOLATION = '23514';

/** Rewrites every text in a JSON value; one that holds none gets one. */
const LEAVES_SQL = `
create or replace function pg_temp.sown(value jsonb, word text) returns jsonb language plpgsql as $$
begin
  return case jsonb_typeof(value)
    when 'string' then to_jsonb(word)
    when 'array' then coalesce((select jsonb_agg(pg_temp.sown(each, word)) from jsonb_array_elements(value) each), '[]')
      || to_jsonb(word)
    when 'object' then coalesce((select jsonb_object_agg(k, pg_temp.sown(v, word)) from jsonb_each(value) as o (k, v)), '{}')
      || jsonb_build_object('canary', word)
    else value end;
end $$`;

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly granted: boolean;
}

export interface Sown {
  /** Columns that hold a word now, by the word of the column. */
  readonly sown: ReadonlyMap<string, string>;
  /** Columns that took none, with the rule that refused it. */
  readonly refused: readonly string[];
  /** Columns without a row to write in. */
  readonly empty: readonly string[];
}

/** On whose behalf the portal asks. */
export interface Walker {
  readonly zone: string;
  readonly person: string;
  readonly organisation: string;
}

const COLUMNS_SQL = `
select c.relname as table, a.attname as name, t.typname as type,
  has_column_privilege('parley_portal', c.oid, a.attnum, 'select') as granted
from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
join pg_type t on t.oid = a.atttypid
where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attgenerated = ''
  and t.typname in ('text', 'varchar', 'jsonb', 'json', '_text') order by 1, 2`;

/** Writes a word into every text the portal must not tell, in every row. */
export class Canaries {
  private constructor(
    private readonly owner: pg.Client,
    private readonly walkers: readonly Walker[],
  ) {}

  /** Sows after a row was put into every table without one, on the dossier where it may be. */
  static async sow(parley: TestParley, walkers: readonly Walker[], eventId: string): Promise<Sown> {
    const owner = new pg.Client({ connectionString: parley.databaseUrl });
    await owner.connect();
    try {
      await owner.query(`select set_config('app.zone', $1, false)`, [walkers[0]?.zone]);
      await owner.query(LEAVES_SQL);
      await BareRows.fill(owner, eventId, Object.keys(LEFT_EMPTY));
      return await new Canaries(owner, walkers).everywhere();
    } finally {
      await owner.end();
    }
  }

  private async everywhere(): Promise<Sown> {
    const columns = (await this.owner.query<Column>(COLUMNS_SQL)).rows;
    const sown = new Map<string, string>();
    const refused: string[] = [];
    const empty: string[] = [];
    const seen = await this.visibleRows(columns);
    for (const [index, column] of columns.entries()) {
      const name = `${column.table}.${column.name}`;
      if (LEFT_ALONE[name]) continue;
      const where = MASKED[name] ?? (column.granted ? seen.get(column.table) : 'true');
      if (where === undefined) continue;
      const word = `canary${index}x`;
      const rows = [where, LEFT_ROWS[name]].filter(Boolean).join(' and ');
      const written = await this.write(column, word, rows);
      if (typeof written === 'string') refused.push(`${name}: ${written}`);
      else if (written > 0) sown.set(word, name);
      else if (!column.granted) empty.push(name);
    }
    return { sown, refused, empty };
  }

  /** A condition for the rows none of the askers sees, of each table the portal may read. */
  private async visibleRows(columns: readonly Column[]): Promise<Map<string, string>> {
    const { rows: named } = await this.owner.query<{ table: string }>(
      `select table_name as table from information_schema.columns
       where table_schema = 'public' and column_name = 'id' and udt_name = 'uuid'`,
    );
    const known = named.map(({ table }) => table);
    const tables = new Set(
      columns.filter(({ granted, table }) => granted && known.includes(table)).map((c) => c.table),
    );
    const conditions = new Map<string, string>();
    for (const table of tables) {
      const ids = new Set<string>();
      for (const { zone, person, organisation } of this.walkers) {
        await this.owner.query(
          `begin; set local role parley_portal; select set_config('app.zone', '${zone}', true),
           set_config('app.person', '${person}', true), set_config('app.organisation', '${organisation}', true)`,
        );
        const rows = await this.owner
          .query<{ id: string }>(`select id from ${table}`)
          .catch(() => null);
        await this.owner.query('rollback');
        if (rows) for (const { id } of rows.rows) ids.add(`'${id}'`);
      }
      conditions.set(table, ids.size === 0 ? 'true' : `t.id not in (${[...ids].join()})`);
    }
    return conditions;
  }

  /**
   * How many rows took the word, or why none did. Where one column must be empty as long as another
   * is, the rule is taken off this copy of the database.
   */
  private async write(column: Column, word: string, where: string): Promise<number | string> {
    const { table, name } = column;
    let why = '';
    for (const form of this.forms(column, word)) {
      for (const also of ['', ` and t.${name} is not null`]) {
        try {
          const written = await this.fill(table, name, form, where + also);
          if (written > 0 || why === '') return written;
        } catch (fault) {
          await this.owner.query('rollback');
          const { constraint, code } = fault as { constraint?: string; code?: string };
          why = await this.reason(table, constraint ?? '', `${code}`);
          if (CLOSED.test(why) || code !== CHECK_VIOLATION) continue;
          await this.owner.query(`alter table ${table} drop constraint ${constraint}`);
          return this.write(column, word, where);
        }
      }
    }
    return why;
  }

  private forms({ name, type }: Column, word: string): string[] {
    const each = `'${word}' || s.n`;
    const value =
      {
        jsonb: `pg_temp.sown(t.${name}, ${each})`,
        json: `to_json(${each})`,
        _text: `array[${each}]`,
      }[type] ?? each;
    return type === 'text' ? [value, `to_json(${value})::text`] : [value];
  }

  /** Past the triggers of the table: no rule of the product speaks here, only its constraints. */
  private async fill(table: string, column: string, value: string, where: string): Promise<number> {
    await this.owner.query('begin');
    await this.owner.query(`alter table ${table} disable trigger user`);
    const { rowCount } = await this.owner.query(
      `update ${table} t set ${column} = ${value} from (select t.ctid as place, row_number() over () as n
         from ${table} t where ${where}) s where t.ctid = s.place`,
    );
    await this.owner.query(`alter table ${table} enable trigger user`);
    await this.owner.query('commit');
    return rowCount ?? 0;
  }

  /** The rule a word broke: the text of a constraint, else the code of the fault. */
  private async reason(table: string, constraint: string, code: string): Promise<string> {
    const { rows } = await this.owner.query<{ rule: string }>(
      `select pg_get_constraintdef(oid) as rule from pg_constraint
       where conname = $1 and conrelid = $2::regclass`,
      [constraint, table],
    );
    return rows[0]?.rule ?? code;
  }
}
