import { randomUUID } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Versioned } from './march.js';
import type { TestParley } from './parley.js';
import { until } from './until.js';

export const SEND_LINK =
  'mutation ($input: SendAdviceLinkInput!) { sendAdviceLink(input: $input) { id links { id version sentAt revokedAt closedAt } } }';
export const LINKED = `query ($id: ID!) { linkedAdvice(id: $id) {
  id version state question overdue themes { nl } draft { version text writtenBy }
  dossier { reference title { nl } expectedNumber footprint communes { code } } } }`;
export const SAVE_LINKED =
  'mutation ($input: PortalLinkedDraftInput!) { saveLinkedAdvice(input: $input) { id version draft { version text writtenBy } } }';
export const GIVE_LINKED =
  'mutation ($input: PortalLinkedAdviceInput!) { giveLinkedAdvice(input: $input) { id state answeredBy } }';

export const ADVICE_ROUND = `query ($id: ID!) { event(id: $id) { advice { id version state standing round result
  dueAt firstDueAt remindAt late withheld text proposedConditions answeredByName draftedByName
  withdrawnReason themes { code } adviser { code } reminders { kind sentByName }
  task { id version state assigneeName dueAt outcome }
  handled { line outcome reason condition { number origin fromAdvice { id } } } } } }`;
export const ADVICE_BOARD = `query ($standings: [AdviceStanding!], $service: String, $theme: String, $text: String, $openTask: Boolean) {
  adviceBoard(standings: $standings, service: $service, theme: $theme, text: $text, openTask: $openTask) {
    total hasMore items { id standing adviser { code } event { reference } } } }`;

/** A request of the round, as far as a test asks for it. */
export interface AdviceRow extends Versioned {
  state: string;
  standing: string;
  round: number;
  dueAt: string;
  result: string | null;
  themes: { code: string }[];
  adviser: { code: string };
  reminders: object[];
  task: (Versioned & { state: string; assigneeName: string; outcome: string | null }) | null;
  handled: object[];
}

/** A request with its link, as far as a test asks for it. */
export interface Linked extends Versioned {
  links: (Versioned & {
    sentAt: string | null;
    revokedAt: string | null;
    closedAt: string | null;
  })[];
}

/** The mails of a Parley that writes them to its outbox, decoded as far as links go. */
export async function mails(parley: TestParley): Promise<string[]> {
  const box = join(parley.home, 'outbox');
  const names = await readdir(box).catch(() => [] as string[]);
  const found: string[] = [];
  for (const name of names.sort()) found.push(await readFile(join(box, name), 'utf8'));
  return found.map((mail) => mail.replaceAll('=\n', '').replaceAll('=\r\n', ''));
}

/** Asks for a link and waits for the mail that brings its secret. */
export async function mailedLink(
  parley: TestParley,
  request: Versioned,
  email = 'small@partner.example.org',
): Promise<{ token: string; mail: string }> {
  const planner = await parley.as('planner');
  const before = (await mails(parley)).length;
  await planner.run(SEND_LINK, {
    input: { adviceId: request.id, expectedVersion: request.version, email },
  });
  const secret = new RegExp(`/portal/answer/${request.id}#([\\w-]{43})`);
  const brought = async () => (await mails(parley)).slice(before).find((mail) => secret.test(mail));
  await until('the mail with the link', async () => (await brought()) !== undefined);
  const mail = (await brought()) as string;
  return { token: secret.exec(mail)?.[1] as string, mail };
}

/** What the portal answers to somebody who comes by a link, to the byte. */
export async function byLink(
  parley: TestParley,
  token: string,
  query: string,
  variables: object,
): Promise<string> {
  const answer = await fetch(`${parley.url}/portal/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      'advice-link': token,
    },
    body: JSON.stringify({ query, variables }),
  });
  return answer.text();
}

/** Lets days go by for everything but the sessions: everybody signed in again meanwhile. */
export async function letDaysPass(parley: TestParley, ms: number): Promise<void> {
  parley.clock.forward(ms);
  await parley.sql(
    `update session set last_seen_at = $1::timestamptz, expires_at = $1::timestamptz + interval '12 hours'`,
    [parley.clock.now()],
  );
}
