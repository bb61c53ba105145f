/** An answer of the server as this browser keeps it. */
export interface KeptReading {
  /** Person, operation and its variables. */
  readonly name: string;
  readonly person: string;
  /** When it was read; ISO instant. */
  readonly at: string;
  readonly data: unknown;
}

/** What is kept of what was read, and why no more. */
export const KEPT_READINGS = {
  hours: 72,
  most: 24,
  reason:
    'A weekend without a line, of the few dossiers one works on: whoever finds the device finds little.',
} as const;

/**
 * Operations whose answer is kept: what a person needs to go on writing. None of them answers files
 * or what partner services advise each other.
 */
export const KEPT_OPERATIONS: readonly string[] = [
  'MyDossiers',
  'DossierStatus',
  'Conditions',
  'Promises',
  'PortalTalk',
  'Application',
];

/** The name an answer is kept under. */
export function readingName(person: string, operation: string, variables: unknown): string {
  return `${person} ${operation} ${JSON.stringify(variables ?? {})}`;
}

/** Whether an answer may still be shown to this person. */
export function isShowable({ person, at }: KeptReading, reader: string, now: string): boolean {
  return person === reader && Date.parse(now) - Date.parse(at) < KEPT_READINGS.hours * 3_600_000;
}

/** Names of those to drop: too old, or more than are kept, the oldest first. */
export function surplus(all: readonly KeptReading[], now: string): string[] {
  const newest = [...all].sort((a, b) => b.at.localeCompare(a.at));
  return newest
    .filter((one, index) => index >= KEPT_READINGS.most || !isShowable(one, one.person, now))
    .map(({ name }) => name);
}
