import type { AnswerError, Client } from './client.js';
import type { TestParley } from './parley.js';

/** One operation that must be refused, and how. */
export interface Refusal {
  readonly name: string;
  readonly query: string;
  readonly input: () => object | Promise<object>;
  readonly code: string;
  /** Refused field, as `application.startAt`; `detail` for what else the answer says. */
  readonly field?: string;
  readonly detail?: object;
}

/** The fields an answer names, without the name of the argument they stand in. */
export function refusedFields(error: AnswerError): string[] {
  const fields = (error.extensions['fields'] ?? []) as { path: string }[];
  return fields.map(({ path }) => path.replace(/^input\./, ''));
}

/** Runs a refusal, and checks that nothing at all was changed. */
export async function expectRefusal(
  parley: TestParley,
  client: Client,
  refusal: Refusal,
): Promise<void> {
  const input = await refusal.input();
  const before = await parley.digest();
  const error = await client.refusal(refusal.query, { input });
  expect({ code: error.code, ...error.extensions }).toMatchObject({
    code: refusal.code,
    ...refusal.detail,
  });
  if (refusal.field !== undefined) expect(refusedFields(error)).toContain(refusal.field);
  expect(await parley.digest()).toBe(before);
}
