import { randomUUID } from 'node:crypto';
import { Recurring } from '../../src/core/journal/recurring.js';
import {
  OrganiserSide,
  type Seen,
  eventId,
  jobsDone,
  organiserActor,
  propose,
} from './bargaining.js';
import type { Client } from './client.js';
import { type TestParley, startParley } from './parley.js';
import { type Expected, refusedFields } from './refusals.js';
import { addSecondZone } from './second-zone.js';

export const DAY = 86_400_000;
const STANDING = `id version preparation fulfilment { number dueAt workingDays shortNotice dueSet { dueOn reason }
  onTheDay earlierWords done waiting overdue evidence { id number side text givenByName files { id documentId name removed } }
  steps { step state message note byName number } tasks { id version cause assigneeName outcome }
  observations { id outcome at place lon lat note recordedByName number supersedes correction }
  availableSteps { name enabled reason } }`;
export const READ = `query ($id: ID!) { condition(id: $id) { ${STANDING} } }`;
export const COUNTS = `query ($id: ID!) { event(id: $id) { fulfilmentCounts {
  total done waiting open overdue onTheDay breached } } }`;
const command = (name: string, input: string, fields = 'id version preparation') =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { ${fields} } }`;
export const GIVE = command('giveEvidence', 'GiveEvidenceInput');
export const TAKE = command('takeFulfilmentStep', 'FulfilmentStepInput');
export const SET_DUE = command('setEvidenceDue', 'SetEvidenceDueInput');
export const SETTLE = command(
  'settleFulfilmentTask',
  'SettleFulfilmentTaskInput',
  'id version outcome',
);
export const OBSERVE = command('recordObservation', 'RecordObservationInput');
export const CORRECT = command('correctObservation', 'CorrectObservationInput');
export const SHOW = command('giveEvidence', 'PortalEvidenceInput', 'id version preparation');
export const TASKS =
  'query { fulfilmentTasks { id version cause condition { id } event { reference } } }';
export const MINE = `query ($id: ID!) { dossier(id: $id) { conditions { id version preparation fulfilment {
  dueAt explanation overdue done waiting onTheDay earlierWords usually { de } number
  evidence { author text number files { name removed } } answers { step state message }
  giving { enabled reason } } } } }`;
const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');

export interface Read {
  id: string;
  version: number;
  preparation: string;
  fulfilment: {
    number: number;
    dueAt: string | null;
    evidence: { id: string; files: { id: string; removed: boolean }[] }[];
    steps: { step: string; note: string | null; message: string | null; byName: string }[];
    tasks: { id: string; version: number; cause: string; outcome: string | null }[];
    observations: { id: string; supersedes: string | null; outcome: string }[];
    availableSteps: { name: string; enabled: boolean; reason: string | null }[];
  };
}
export interface Mine {
  id: string;
  version: number;
  fulfilment: { evidence: object[]; answers: object[] } | null;
}

/** What is asked, how it is refused, and by whom where it is not the planner. */
export type Refused = [string, object, Expected, Client?];

export type FulfilmentCase = Awaited<ReturnType<typeof fulfilmentCase>>;

/** A dossier with two agreed promises, stewards and sound, and those who work on it. */
export async function fulfilmentCase() {
  const parley: TestParley = await startParley();
  const planner = await parley.as('planner');
  const portal = await parley.as('secondOrganiser');
  const organiser = new OrganiserSide(parley, await organiserActor(parley, 'secondOrganiser'));
  const event = await eventId(parley, 'DEMO-E02');
  const [stewards, sound] = (await agreed([
    { kind: 'STW', parameters: { number: 10 } },
    { kind: 'SND', parameters: { endHour: '13:30' } },
  ])) as [Seen, Seen];

  async function agreed(conditions: readonly object[]): Promise<Seen[]> {
    const proposed = await propose(parley, event, conditions);
    for (const each of proposed) await organiser.answer(each, 'accept');
    return proposed;
  }
  const read = async (id = stewards.id, client = planner) =>
    (await client.run<{ condition: Read }>(READ, { id })).condition;
  const mine = async (id = stewards.id) => {
    const { dossier } = await portal.run<{ dossier: { conditions: Mine[] } }>(MINE, { id: event });
    return dossier.conditions.find((each) => each.id === id) as Mine;
  };
  const at = async (id = stewards.id) => ({
    conditionId: id,
    expectedVersion: (await read(id)).version,
  });
  const take = async (step: string, rest: object = {}, client = planner, id = stewards.id) =>
    client.run(TAKE, { input: { ...(await at(id)), step, ...rest } });
  const watch = async () => {
    await parley.running.app.get(Recurring).run();
    await jobsDone(parley);
  };
  /** Refuses each, and the database is as it was before the first one. */
  async function refuseAll(cases: readonly Refused[]): Promise<void> {
    const before = await parley.digest();
    for (const [query, input, { code = 'INVALID_INPUT', field, detail = {} }, client] of cases) {
      const error = await (client ?? planner).refusal(query, { input });
      expect(error.extensions).toMatchObject({ code, ...detail });
      if (field !== undefined) expect(refusedFields(error)).toContain(`input.${field}`);
    }
    expect(await parley.digest()).toBe(before);
  }
  /** A condition in force in a zone nobody here belongs to. */
  async function foreignCondition(): Promise<string> {
    const zone = await addSecondZone(parley.databaseUrl);
    const [own] = await parley.sql<{ zone: string }>("select current_setting('app.zone') as zone");
    const id = randomUUID();
    await parley.sql("select set_config('app.zone', $1, false)", [zone.zoneId]);
    await parley.sql(
      `insert into condition (id, zone_id, event_id, number, kind_id, kind, origin, owner, state, preparation,
         current_version, agreed_version, opened_by, created_at, updated_at)
       select $1, $2, $3, 1, id, 'STW', 'police', 'organiser', 'agreed', 'toDo', 1, 1, 'police', now(), now()
       from condition_kind where code = 'STW'`,
      [id, zone.zoneId, zone.eventId],
    );
    await parley.sql("select set_config('app.zone', $1, false)", [own?.zone]);
    return id;
  }
  async function upload(client: Client, name: string): Promise<string> {
    const door = client === planner ? '' : '/portal';
    const about = client === planner ? '&audience=police' : '';
    const answer = await fetch(
      `${parley.url}${door}/files/attachments/${event}?name=${name}${about}`,
      {
        method: 'POST',
        headers: {
          cookie: client.cookie,
          'content-type': 'application/octet-stream',
          'idempotency-key': randomUUID(),
        },
        body: new Uint8Array(PDF),
      },
    );
    return ((await answer.json()) as { id: string }).id;
  }

  return {
    parley,
    planner,
    portal,
    organiser,
    event,
    stewards,
    sound,
    agreed,
    read,
    mine,
    at,
    take,
    watch,
    refuseAll,
    foreignCondition,
    upload,
  };
}
