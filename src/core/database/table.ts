import { getMetadataArgsStorage } from 'typeorm';
import { snakeCase } from './snake-naming.js';

interface MappedColumn {
  readonly property: string;
  readonly column: string;
  readonly json: boolean;
}

/**
 * The mapping of one entity class, read once from its TypeORM decorators: rows in, plain objects
 * out. Never hydrates an entity; the class only says which columns there are.
 */
export class Table<Row extends object> {
  readonly name: string;
  private readonly columns: readonly MappedColumn[];
  private readonly byProperty: ReadonlyMap<string, MappedColumn>;

  constructor(entity: abstract new () => Row) {
    const storage = getMetadataArgsStorage();
    const table = storage.tables.find((candidate) => candidate.target === entity);
    if (!table?.name) throw new Error(`${entity.name} has no @Entity({ name })`);
    this.name = table.name;
    this.columns = storage.filterColumns(entityLine(entity)).map((column) => ({
      property: column.propertyName,
      column: column.options.name ?? snakeCase(column.propertyName),
      json: column.options.type === 'jsonb' || column.options.type === 'json',
    }));
    this.byProperty = new Map(this.columns.map((column) => [column.property, column]));
  }

  /** The select list `t.start_at as "startAt", …`. */
  select(alias: string = this.name): string {
    return this.columns.map((c) => `${alias}.${c.column} as "${c.property}"`).join(', ');
  }

  /** Column name of a property; throws on a name the entity does not have. */
  column(property: keyof Row & string): string {
    return this.mapped(property).column;
  }

  /** `insert into … returning …` for the given properties. */
  insert(row: Partial<Row>): { text: string; values: unknown[] } {
    const entries = this.entries(row);
    const names = entries.map(([c]) => c.column).join(', ');
    const places = entries.map((_, index) => `$${index + 1}`).join(', ');
    return {
      text: `insert into ${this.name} (${names}) values (${places}) returning ${this.select()}`,
      values: entries.map(([, value]) => value),
    };
  }

  /** The same, answering one row only when no unique key held it already. */
  insertOnce(row: Partial<Row>): { text: string; values: unknown[] } {
    const { text, values } = this.insert(row);
    return { text: text.replace(/ returning .*$/s, ' on conflict do nothing returning 1'), values };
  }

  /** One statement for many rows, all with the properties of the first; answers nothing. */
  insertMany(rows: readonly Partial<Row>[]): { text: string; values: unknown[] } {
    const mapped = Object.keys(rows[0] ?? {}).map((property) => this.mapped(property));
    const values: unknown[] = [];
    const places = rows.map((row) => {
      const marks = mapped.map((column) => `$${values.push(stored(column, row))}`);
      return `(${marks.join(', ')})`;
    });
    const names = mapped.map((column) => column.column).join(', ');
    return { text: `insert into ${this.name} (${names}) values ${places.join(', ')}`, values };
  }

  /** `a = $n, b = $n+1` for a patch, numbering from `first`. */
  assignments(patch: Partial<Row>, first: number): { text: string; values: unknown[] } {
    const entries = this.entries(patch);
    return {
      text: entries.map(([c], index) => `${c.column} = $${first + index}`).join(', '),
      values: entries.map(([, value]) => value),
    };
  }

  private entries(row: Partial<Row>): [MappedColumn, unknown][] {
    return Object.entries(row)
      .filter(([, value]) => value !== undefined)
      .map(([property]) => {
        const mapped = this.mapped(property);
        return [mapped, stored(mapped, row)];
      });
  }

  private mapped(property: string): MappedColumn {
    const mapped = this.byProperty.get(property);
    if (!mapped) throw new Error(`${this.name} has no column for "${property}"`);
    return mapped;
  }
}

/** The value as the driver takes it; JSON columns get text, or arrays would become SQL arrays. */
function stored(column: MappedColumn, row: object): unknown {
  const value = (row as Record<string, unknown>)[column.property] ?? null;
  return column.json && value !== null ? JSON.stringify(value) : value;
}

function entityLine(entity: abstract new () => object): Function[] {
  const line: Function[] = [];
  for (let at: Function | null = entity; at && at !== Function.prototype;) {
    line.push(at);
    at = Object.getPrototypeOf(at) as Function | null;
  }
  return line;
}
