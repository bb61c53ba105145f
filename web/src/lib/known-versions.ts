/** The newest version of each record this reader's own commands came to, by id. */
const known = new Map<string, number>();

interface Versioned {
  readonly id: string;
  readonly version: number;
}

function isVersioned(value: unknown): value is Versioned {
  const { id, version } = (value ?? {}) as Partial<Versioned>;
  return typeof id === 'string' && typeof version === 'number';
}

/** Notes the records a command answered. */
export function noteVersions(answer: unknown): void {
  for (const record of Object.values((answer ?? {}) as object).flat()) {
    if (isVersioned(record)) known.set(record.id, record.version);
  }
}

/**
 * The version a step builds on: the one on the page, or a newer one the reader made himself. A page
 * is read again after a command; whoever is faster than that must not be told that somebody else
 * changed the record.
 */
export function newestVersion(id: string, seen: number): number {
  return Math.max(seen, known.get(id) ?? 0);
}
