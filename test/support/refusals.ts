import type { AnswerError, Client } from './client.js';
import type { TestParley } from './parley.js';

/** How an operation must be refused. */
export interface Expected {
  /** INVALID_INPUT unless said otherwise. */
  readonly code?: string;
  /** Refused field inside the argument `input`, as `application.startAt`. */
  readonly field?: string;
  /** What else the answer says. */
  readonly detail?: object;
  /** The persona who asks, where it is not the usual one. */
  readonly as?: string;
}

/** The fields an answer names, each from the argument it stands in. */
export function refusedFields(error: AnswerError): string[] {
  const fields = (error.extensions['fields'] ?? []) as { path: string }[];
  return fields.map(({ path }) => path);
}

/** Runs what must be refused, and checks that nothing at all was changed. */
export async function expectRefusal(
  parley: TestParley,
  client: Client,
  query: string,
  input: object,
  { code = 'INVALID_INPUT', field, detail = {} }: Expected,
): Promise<void> {
  const before = await parley.digest();
  const error = await client.refusal(query, { input });
  expect(error.extensions).toMatchObject({ code, ...detail });
  for (const path of refusedFields(error)) expect(path).toMatch(/^input(\.|$)/);
  if (field !== undefined) expect(refusedFields(error)).toContain(`input.${field}`);
  expect(await parley.digest()).toBe(before);
}
