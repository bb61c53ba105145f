import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Db } from '../../src/core/database/db.js';
import { PortalConfirmer } from '../../src/story/portal-confirmer.js';
import { jobsDone } from './bargaining.js';
import { Client } from './client.js';
import { pair, post } from './http.js';
import type { March } from './march.js';
import type { TestParley } from './parley.js';

export const INVITE = `mutation ($input: PortalInviteInput!) {
  inviteColleague(input: $input) { id version powers live email phone organisation mayEnd }
}`;
export const WITHDRAW_MANDATE = `mutation ($input: PortalEndMandateInput!) {
  withdrawMandate(input: $input) { id version live endedAt endedReason mayEnd }
}`;

const DESK_MANDATE = `id version state powers live organisation { name } lastCallBack { reached number }
  notes { kind text reached byName } availableTransitions { name enabled }`;
const deskMutation = (name: string, type: string) =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { ${DESK_MANDATE} } }`;
export const RECORD = deskMutation('recordSpokesperson', 'RecordSpokespersonInput');
export const CONFIRM = deskMutation('confirmMandate', 'ConfirmMandateInput');
export const REFUTE = deskMutation('refuteMandate', 'EndMandateInput');
export const ADMIT = deskMutation('admitOrganisation', 'AdmitOrganisationInput');
export const END = deskMutation('endMandate', 'EndMandateInput');
export const CALL = deskMutation('recordCallBack', 'CallBackInput');

export interface Given {
  id: string;
  version: number;
  powers: string[];
  live: boolean;
}

/** What the desk reads of a mandate. */
export interface DeskMandate extends Given {
  state: string;
  organisation: { name: string } | null;
  lastCallBack: { reached: boolean; number: string } | null;
  notes: { kind: string; text: string | null }[];
}

/** Reads the mail a command sends to an address, once everything that follows has been done. */
export async function mailTo(parley: TestParley, address: string): Promise<string> {
  await jobsDone(parley);
  const folder = join(parley.home, 'outbox');
  const names = await readdir(folder).catch(() => [] as string[]);
  const mails = await Promise.all(names.sort().map((name) => readFile(join(folder, name), 'utf8')));
  const found = mails.filter((mail) => mail.includes(`To: ${address}`)).at(-1);
  if (!found) throw new Error(`No mail to ${address}`);
  return found.replaceAll('=\n', '').replaceAll('=3D', '=');
}

/** Signs in by the link of an invitation. */
export async function enterByMail(parley: TestParley, address: string): Promise<Client> {
  const mail = await mailTo(parley, address);
  const token = /\/portal\/link#([\w-]{43})/.exec(mail)?.[1];
  const { cookie, status } = await post(`${parley.url}/portal/auth/consume`, { token });
  if (status !== 200) throw new Error(`The link was refused: ${status}`);
  const anonymous = Client.anonymous(parley.url, 'portal');
  return Client.withCookie(anonymous, pair(cookie), new PortalConfirmer(parley.url));
}

/** Invites somebody to a march as its organiser. */
export async function invite(march: March, holder: object): Promise<Given> {
  const input = { dossierId: march.id, language: 'nl', name: 'Noor Genodigd', ...holder };
  return (await march.organiser.run<{ inviteColleague: Given }>(INVITE, { input })).inviteColleague;
}

/** What giving evidence writes, each refused by the database to a person of the portal. */
export async function expectNoEvidence(
  parley: TestParley,
  conditionId: string,
  email: string,
): Promise<void> {
  const [{ zone: zoneId, person: personId } = { zone: '', person: '' }] = await parley.sql<{
    zone: string;
    person: string;
  }>('select zone_id as zone, id as person from person where email = $1', [email]);
  const from = `from condition where id = '${conditionId}'`;
  const of = 'gen_random_uuid(), zone_id, event_id, id';
  const writes = [
    `insert into condition_evidence (id, zone_id, event_id, condition_id, seq, number, side, text,
       given_by, given_by_name, at) select ${of}, 1, 1, 'organiser', 'x', '${personId}', 'x', now() ${from}`,
    `insert into fulfilment_step (id, zone_id, event_id, condition_id, seq, number, step, state, side,
       by_id, by_name, at) select ${of}, 1, 1, 'giveEvidence', 'evidenceReceived', 'organiser',
       '${personId}', 'x', now() ${from}`,
    `insert into condition_evidence_file (id, zone_id, event_id, condition_id, evidence_id,
       attachment_id) select ${of}, gen_random_uuid(), gen_random_uuid() ${from}`,
  ];
  const db = parley.running.app.get(Db);
  const scope = { role: 'parley_portal', zoneId, personId, organisationId: null } as const;
  for (const sql of writes) {
    await expect(db.write(scope, () => db.query(sql))).rejects.toMatchObject({ code: '42501' });
  }
}
