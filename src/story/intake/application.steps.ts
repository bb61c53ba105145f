import assert from 'node:assert/strict';
import type { IntakeStep, IntakeStory } from './intake-story.js';
import { assertSame } from '../story.js';

interface Dossier {
  id: string;
  version: number;
  state: string;
  missing: { field: string; text: string }[];
  application: {
    late: boolean | null;
    lateReason: string | null;
    latestFiling: string | null;
    questionSet: { code: string; omits: string[] } | null;
  };
}

const FIELDS = `id version state missing { field text }
  application { late lateReason latestFiling questionSet { code omits } }`;

/** The facts of the demonstration data; a place without hours of its own has those of the event. */
export function factsOf({ event, intake }: IntakeStory) {
  const { gathering, start, end, dispersal } = event.dates;
  return {
    gatheringAt: gathering ?? start,
    startAt: start,
    endAt: end,
    dispersalAt: dispersal ?? end,
    expectedNumber: event.attendance.organiser,
    stewardCount: event.stewards?.count ?? null,
    footprint: event.footprint,
    waypoints: event.waypoints.map(({ name, lon, lat }) => ({ name, lon, lat })),
    ...intake.facts,
  };
}

/** What every applicant answers, without what the form does not ask for this kind. */
function answersOf({ event, intake }: IntakeStory, omits: readonly string[]) {
  const [postcode, town] = intake.town;
  const general: Record<string, unknown> = {
    subject: intake.subject,
    organiser: {
      name: event.organiser?.name,
      street: 'Voorbeeldstraat 1',
      postcode,
      town,
      phone: '+32 2 555 01 01',
    },
    responsible: { name: event.organiser?.contact?.name, mobile: '+32 470 55 01 01' },
    contactEmail: event.organiser?.contact?.email,
    transport: ['publicTransport'],
    meetingAtEnd: false,
    orderMeasures: 'Eigen begeleiding met briefing vooraf.',
    stewardRecognition: 'Geel hesje',
    ...intake.answers,
  };
  return Object.fromEntries(
    Object.entries(general).filter(([name]) => !omits.includes(`answers.${name}`)),
  );
}

async function save(story: IntakeStory, dossier: Dossier, application: object): Promise<Dossier> {
  const { id, version } = dossier;
  const input = { dossierId: id, expectedVersion: version, application };
  const { applicant } = story.intake;
  return story.command(applicant, 'saveApplication', 'PortalSaveInput', input, FIELDS);
}

/** The organiser's way in: a draft, what is missing, the rest, and the submission. */
async function apply(story: IntakeStory): Promise<string> {
  const { intake, event } = story;
  const { applicant, language, lateReason } = intake;
  const title = { [language]: (intake.title ?? event.title)[language] };
  const started = await story.command<Dossier>(
    applicant,
    'startApplication',
    'PortalStartInput',
    { kind: event.kind, language, title },
    FIELDS,
  );
  story.notes.set('eventId', started.id);
  const half = await save(story, started, { ...factsOf(story), communes: event.communes });
  assert(half.missing.length > 0, 'half an application says what is missing');
  assert(half.missing.every(({ text }) => text.length > 3));
  const omits = half.application.questionSet?.omits ?? [];
  const rest = { answers: answersOf(story, omits), setAnswers: intake.setAnswers };
  const full = await save(story, half, rest);
  assertSame(full.missing, [], 'nothing is missing any more');
  const submission = { dossierId: full.id, expectedVersion: full.version, lateReason };
  const sent = await story.command<Dossier>(
    applicant,
    'submitApplication',
    'PortalSubmitInput',
    submission,
    FIELDS,
  );
  return checkFiling(story, sent, half.missing.length);
}

/** A late application is accepted as late, with its reason; the others are in time. */
function checkFiling({ intake }: IntakeStory, sent: Dossier, missing: number): string {
  const { late, lateReason, latestFiling, questionSet } = sent.application;
  assert.equal(sent.state, 'submitted');
  assert(questionSet, 'it keeps the question set of its kind');
  assert.equal(late === true, intake.lateReason !== undefined, 'late or not');
  if (late) assert.equal(lateReason, intake.lateReason);
  const filing = late ? `late since ${latestFiling}` : `latest ${latestFiling ?? 'not set'}`;
  return `questions ${questionSet.code}, ${missing} parts missing at first, then submitted; ${filing}`;
}

/** What an authority asks for has no applicant: the desk opens it. */
async function openByAuthority(story: IntakeStory): Promise<string> {
  const { event, intake } = story;
  const { communes } = event;
  const opened = await story.command<Dossier>('planner', 'openDossier', 'OpenDossierInput', {
    kind: event.kind,
    language: intake.language,
    facts: { title: event.title, ...factsOf(story) },
  });
  story.notes.set('eventId', opened.id);
  const { organiser } = await story.desk<{ organiser: object | null }>('organiser { name }');
  assert.equal(organiser, null, 'nobody applied for it');
  return `opened without organiser for ${communes.join(', ')}`;
}

/** A gathering nobody announced is under review as soon as it is heard of. */
async function openFromSignal(story: IntakeStory): Promise<string> {
  const { event, intake } = story;
  const heard = {
    source: 'Open bronnen',
    sourceReliability: 'B',
    informationCredibility: 2,
    text: 'Appel à se rassembler place Poelaert à 18 heures après un arrêt.',
    heardAt: event.dates['signal'],
  };
  const opened = await story.command<{ id: string; state: string; organiser: object | null }>(
    'planner',
    'openFromSignal',
    'OpenFromSignalInput',
    {
      kind: event.kind,
      language: intake.language,
      facts: { title: event.title, ...factsOf(story), waypoints: null },
      signal: heard,
      communes: event.communes,
    },
    'id version state organiser { name }',
  );
  assert.equal(opened.state, 'underReview');
  assert.equal(opened.organiser, null);
  story.notes.set('eventId', opened.id);
  const more = { ...heard, sourceReliability: 'A', text: 'Premières personnes sur la place.' };
  await story.command(
    'planner',
    'addSignal',
    'AddSignalInput',
    { eventId: opened.id, signal: more },
    'id',
  );
  const { signals } = await story.desk<{ signals: object[] }>('signals { text }');
  assert.equal(signals.length, 2);
  return 'two signals, under review at once';
}

const WAYS: Record<string, IntakeStep> = {
  application: { title: 'application', run: apply },
  authority: { title: 'opened by authority', run: openByAuthority },
  signal: { title: 'opened from a signal', run: openFromSignal },
};

/** The way in that fits an event. */
export const wayIn = (way: string): IntakeStep => WAYS[way] as IntakeStep;
