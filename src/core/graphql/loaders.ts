import DataLoader from 'dataloader';

/** Loads the children of many parents with one statement; answers in the order of the keys. */
export type BatchLoad<Value> = (keys: readonly string[]) => Promise<readonly Value[]>;

/**
 * The loaders of one operation. A module asks by its own token; visibility comes from the
 * transaction the batch runs in. Cleared after a command so that its result is read afresh.
 */
export class Loaders {
  private readonly byToken = new Map<object, DataLoader<string, unknown>>();

  /** The loader for `token`, made on first use. */
  get<Value>(token: object, batch: BatchLoad<Value>): DataLoader<string, Value> {
    let loader = this.byToken.get(token);
    if (!loader) {
      loader = new DataLoader<string, unknown>(batch);
      this.byToken.set(token, loader);
    }
    return loader as DataLoader<string, Value>;
  }

  clear(): void {
    for (const loader of this.byToken.values()) loader.clearAll();
  }
}

/** Groups rows by a key, in the order the keys were asked for: the tail of every batch. */
export function groupByKey<Row>(
  keys: readonly string[],
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Row[][] {
  const groups = new Map<string, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) groups.get(keyOf(row))?.push(row);
  return keys.map((key) => groups.get(key) ?? []);
}

/** One row per key, or null: the tail of every by-id batch. */
export function oneByKey<Row>(
  keys: readonly string[],
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): (Row | null)[] {
  const found = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => found.get(key) ?? null);
}
