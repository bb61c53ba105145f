import assert from 'node:assert/strict';
import type { DemoEvent } from '../demo/demo-data.js';
import { type Step, type Story, assertSame } from './story.js';

interface Dossier {
  id: string;
  version: number;
  state: string;
  missing: { code: string; field: string; text: string }[];
  title: { nl: string };
}

const DOSSIER = 'id version state missing { code field text } title { nl }';
const SAVE = `mutation ($input: PortalSaveInput!) { saveApplication(input: $input) { ${DOSSIER} } }`;
const SUBMIT = `mutation ($input: PortalSubmitInput!) { submitApplication(input: $input) { ${DOSSIER} } }`;

/** The facts of the application, route drawn as GeoJSON. */
function facts(event: DemoEvent) {
  const { gathering, start, end, dispersal } = event.dates;
  return {
    gatheringAt: gathering,
    startAt: start,
    endAt: end,
    dispersalAt: dispersal,
    expectedNumber: event.attendance.organiser,
    stewardCount: event.stewards?.count,
    footprint: event.footprint,
    waypoints: event.waypoints.map(({ name, lon, lat }) => ({ name, lon, lat })),
    communes: event.communes,
  };
}

/** What the form asks beside the facts; fictional people only. */
function answers(event: DemoEvent) {
  return {
    subject: 'Meer handen aan het bed: betere arbeidsvoorwaarden in de zorg.',
    motivation: 'De zorgsector wil zijn bezorgdheid tonen aan de federale regering.',
    organiser: {
      name: event.organiser?.name,
      legalForm: 'vzw/asbl',
      street: 'Voorbeeldstraat 1',
      postcode: '1030',
      town: 'Schaarbeek',
      phone: '+32 2 555 01 01',
    },
    contactEmail: 'organiser@zorgzaam.example.org',
    responsible: { name: 'Lien Vandermeulen-Faux', mobile: '+32 470 55 01 01' },
    deputy: { name: 'Karim Exemplaire', mobile: '+32 470 55 01 02' },
    transport: ['publicTransport', 'coach'],
    meetingAtEnd: true,
    meetingDetails: 'Toespraken op het Jean Reyplein tot 15 uur.',
    orderMeasures: '200 stewards met geel hesje, 40 aan het vertrek, briefing om 9.15 uur.',
    stewardRecognition: 'Geel hesje',
    sound: { trucks: 3, amplified: true },
    coaches: { count: 60, dropOff: 'Volgens het parkeerplan van de zone.' },
    pyrotechnics: false,
  };
}

async function apply(story: Story): Promise<void> {
  const organiser = await story.as('organiser');
  const started = await organiser.run<{ startApplication: Dossier }>(
    `mutation ($input: PortalStartInput!) { startApplication(input: $input) { ${DOSSIER} } }`,
    { input: { kind: 'march', language: 'nl', title: story.event.title } },
  );
  const { id, version } = started.startApplication;
  story.notes.set('eventId', id);
  const half = await organiser.run<{ saveApplication: Dossier }>(SAVE, {
    input: { dossierId: id, expectedVersion: version, application: facts(story.event) },
  });
  const early = await organiser.refused(SUBMIT, {
    input: { dossierId: id, expectedVersion: half.saveApplication.version },
  });
  assert.equal(early.code, 'RULE_VIOLATED');
  assert(half.saveApplication.missing.length > 0, 'the list of what is missing');
  assert(half.saveApplication.missing.every((part) => part.text.length > 3));
  assert.equal(half.saveApplication.title.nl, story.event.title.nl, 'nothing of the draft is lost');
  const full = await organiser.run<{ saveApplication: Dossier }>(SAVE, {
    input: {
      dossierId: id,
      expectedVersion: half.saveApplication.version,
      application: { answers: answers(story.event) },
    },
  });
  assertSame(full.saveApplication.missing, []);
  const sent = await organiser.run<{ submitApplication: Dossier }>(SUBMIT, {
    input: { dossierId: id, expectedVersion: full.saveApplication.version },
  });
  assert.equal(sent.submitApplication.state, 'submitted');
  const other = await story.as('secondOrganiser');
  const unseen = await other.refused('query ($id: ID!) { dossier(id: $id) { id } }', { id });
  assert.equal(unseen.code, 'NOT_FOUND', 'another organiser sees nothing of it');
}

interface DeskEvent {
  version: number;
  filingDeadlines: { latest: string; rule: { code: string } }[];
  communes: { decides: boolean; commune: { code: string } }[];
  restrictionFindings: {
    result: string;
    warns: boolean;
    distanceM: number;
    zone: { code: string };
  }[];
  overlaps: { event: { reference: string } }[];
  classProposal: { eventClass: string };
}

const DESK = `query ($id: ID!) { event(id: $id) {
  version
  filingDeadlines { latest rule { code } }
  communes { decides commune { code } }
  restrictionFindings { result warns distanceM zone { code } }
  overlaps { event { reference } }
  classProposal { eventClass }
} }`;

async function look(story: Story): Promise<void> {
  const planner = await story.as('planner');
  const id = story.note('eventId');
  let { event } = await planner.run<{ event: DeskEvent }>(DESK, { id });
  assertSame(
    event.communes.map((each) => each.commune.code).sort(),
    [...story.event.communes].sort(),
  );
  const communes = story.event.communes.map((code) => ({
    code,
    decides: story.event.competentAuthorities.includes(`mayor-${code}`),
  }));
  await planner.run(
    'mutation ($input: ConfirmCommunesInput!) { confirmCommunes(input: $input) { id } }',
    { input: { eventId: id, expectedVersion: event.version, communes } },
  );
  ({ event } = await planner.run<{ event: DeskEvent }>(DESK, { id }));
  assert.equal(event.communes.filter((each) => each.decides).length, 2, 'two authorities decide');
  assert.equal(event.filingDeadlines[0]?.latest, '2027-02-25');
  const neutral = event.restrictionFindings.find((each) => each.zone.code === 'neutral-zone');
  assert.equal(neutral?.result, 'adjacent');
  assert(neutral.warns && neutral.distanceM > 0, 'the neutral zone is near, with its distance');
  assert(Array.isArray(event.overlaps), 'the other events at the same time');
  assert.equal(event.classProposal.eventClass, 'C');
  await take(story, 'takeUp');
  await assess(story);
}

/** Moves the dossier one step at the desk. */
export async function take(story: Story, transition: string): Promise<void> {
  const planner = await story.as('planner');
  const id = story.note('eventId');
  const { event } = await planner.run<{ event: { version: number } }>(
    'query ($id: ID!) { event(id: $id) { version } }',
    { id },
  );
  await planner.run(
    'mutation ($input: TransitionEventInput!) { transitionEvent(input: $input) { state } }',
    { input: { eventId: id, expectedVersion: event.version, transition } },
  );
}

async function assess(story: Story): Promise<void> {
  const planner = await story.as('planner');
  const { police, policeBasis, riskGroupMax } = story.event.attendance;
  await planner.run(
    'mutation ($input: AssessEventInput!) { assessEvent(input: $input) { version } }',
    {
      input: {
        eventId: story.note('eventId'),
        expectedVersion: 0,
        policeNumber: police,
        policeBasis,
        riskGroupMax,
        eventClass: 'C',
        threatLevel: story.event.threatLevel?.level,
      },
    },
  );
}

export const applicationSteps: readonly Step[] = [
  { title: 'The organiser applies in the portal', run: apply },
  { title: 'The planner sees deadline, communes, zones and other events', run: look },
];
