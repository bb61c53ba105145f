import DataLoader from 'dataloader';

/** Loads the children of many parents with one statement; answers in the order of the keys. */
export type BatchLoad<Value> = (keys: readonly string[]) => Promise<readonly Value[]>;

/** Finds out something about many rows with one statement a kind; answers in their order, an error for its row. */
export type BatchJudge<Row, Value> = (rows: readonly Row[]) => Promise<readonly (Value | Error)[]>;

/**
 * The loaders of one operation. A module asks by its own token; visibility comes from the
 * transaction the batch runs in. Cleared after a command so that its result is read afresh.
 */
export class Loaders {
  private readonly byToken = new Map<object, { clearAll(): unknown }>();

  /** The loader for `token`, made on first use. */
  get<Value>(token: object, batch: BatchLoad<Value>): DataLoader<string, Value> {
    return this.made(token, () => new DataLoader<string, Value>(batch));
  }

  /** As `get`, for what needs the rows themselves and not only their ids; kept by the id. */
  ofRows<Row extends { readonly id: string }, Value>(
    token: object,
    batch: BatchJudge<Row, Value>,
  ): DataLoader<Row, Value, string> {
    const byId = { cacheKeyFn: (row: Row) => row.id };
    return this.made(token, () => new DataLoader<Row, Value, string>(batch, byId));
  }

  private made<Loader extends { clearAll(): unknown }>(token: object, make: () => Loader): Loader {
    const present = this.byToken.get(token);
    if (present) return present as Loader;
    const loader = make();
    this.byToken.set(token, loader);
    return loader;
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
