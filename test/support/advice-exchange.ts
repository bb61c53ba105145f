import { randomUUID } from 'node:crypto';
import type { TestParley } from './parley.js';

const step = (name: string, input: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { id } }`;
const SEND = step('sendAdviceMessage', 'AdviceMessageInput');
const READ = step('markAdviceRead', 'AdviceReadInput');
const REMOVE = step('removeAdviceFile', 'AdviceFileStepInput');
const WRITE = step('sendAdviceMessage', 'PortalAdviceMessageInput');
const SEEN = step('markAdviceRead', 'PortalAdviceReadInput');
const TAKE_OFF = step('removeAdviceFile', 'PortalAdviceFileStepInput');
const WRITE_LINKED = step('sendLinkedMessage', 'PortalLinkedMessageInput');
const SEEN_LINKED = step('markLinkedRead', 'PortalAdviceReadInput');
const TAKE_OFF_LINKED = step('removeLinkedFile', 'PortalAdviceFileStepInput');

/** What both sides do inside a request for advice. */
export const EXCHANGE_STEPS = {
  SEND,
  READ,
  REMOVE,
  WRITE,
  SEEN,
  TAKE_OFF,
  WRITE_LINKED,
  SEEN_LINKED,
  TAKE_OFF_LINKED,
} as const;

/** Posts bytes as the pages do; the answer as it came. */
export async function postBytes(
  parley: TestParley,
  path: string,
  bytes: Buffer | string,
  headers: Record<string, string>,
  key: string = randomUUID(),
) {
  const all = { 'content-type': 'application/octet-stream', 'idempotency-key': key, ...headers };
  const body = new Uint8Array(Buffer.from(bytes));
  const answer = await fetch(`${parley.url}${path}`, { method: 'POST', headers: all, body });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}
