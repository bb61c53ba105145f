import type { Client } from './support/client.js';
import { type TestParley, startParley } from './support/parley.js';
import { expectRefusal } from './support/refusals.js';
import { START } from './support/march.js';

const SAVE = `mutation ($input: PortalSaveInput!) {
  saveApplication(input: $input) {
    id version missing { code field text neededBy }
    application { setAnswers questionSet { code edition steps omits } }
  }
}`;
const DRAFT = `mutation ($input: DraftQuestionSetInput!) {
  draftQuestionSet(input: $input) { code edition version state steps omits }
}`;
const STORE = `mutation ($input: SaveQuestionSetInput!) {
  saveQuestionSet(input: $input) { code edition version state steps omits }
}`;
const PUBLISH = `mutation ($input: QuestionSetStepInput!) {
  publishQuestionSet(input: $input) { code edition version state }
}`;

interface Saved {
  id: string;
  version: number;
  missing: { code: string; field: string; text: string; neededBy: string | null }[];
  application: {
    setAnswers: Record<string, unknown>;
    questionSet: { code: string; edition: number; steps: object[]; omits: string[] };
  };
}
interface Edited {
  code: string;
  edition: number;
  version: number;
  steps: { questions: { key: string; label: object }[] }[];
  omits: string[];
}
const HOURS = { startAt: '2027-06-12T14:00', endAt: '2027-06-12T23:00' };

describe('questions by kind of event', () => {
  let parley: TestParley;
  let organiser: Client;
  let admin: Client;

  beforeAll(async () => {
    parley = await startParley();
    organiser = await parley.as('organiser');
    admin = await parley.as('administrator');
  });
  afterAll(() => parley.close());

  async function start(kind: string): Promise<{ id: string; version: number }> {
    const input = { kind, language: 'nl', title: { nl: `Proef ${kind}` } };
    const answer = await organiser.run<{ startApplication: { id: string; version: number } }>(
      START,
      { input },
    );
    return answer.startApplication;
  }
  async function save(of: { id: string; version: number }, application: object): Promise<Saved> {
    const input = { dossierId: of.id, expectedVersion: of.version, application };
    const answer = await organiser.run<{ saveApplication: Saved }>(SAVE, { input });
    return answer.saveApplication;
  }

  it('asks a festival what applies, says what is missing and by when at the latest', async () => {
    const fair = await start('festival');
    const saved = await save(fair, {
      ...HOURS,
      expectedNumber: 3000,
      setAnswers: { alcohol: true, admission: 'ticket', structureCount: 4 },
    });
    expect(saved.application.questionSet).toMatchObject({ code: 'festive', edition: 1 });
    expect(saved.application.setAnswers).toEqual({
      alcohol: true,
      admission: 'ticket',
      structureCount: 4,
    });
    const codes = saved.missing.map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining([
        'question.alcoholUntil',
        'question.structuresChecked',
        'question.medicalQuestionnaire',
      ]),
    );
    expect(codes).not.toContain('meetingAtEnd');
    expect(codes).not.toContain('question.securityFirmName');
    const until = saved.missing.find(({ code }) => code === 'question.alcoholUntil');
    expect(until).toMatchObject({ field: 'setAnswers.alcoholUntil', neededBy: '2027-06-02' });
    const sober = await save(saved, { setAnswers: { alcohol: false } });
    expect(sober.missing.map(({ code }) => code)).not.toContain('question.alcoholUntil');
  });

  it('changes the questions with the kind, and drops what is not asked any more', async () => {
    const fair = await start('festival');
    const saved = await save(fair, { setAnswers: { alcohol: true } });
    const march = await save(saved, { kind: 'march', setAnswers: { stopCount: 2 } });
    expect(march.application.questionSet.code).toBe('demonstrationMoving');
    expect(march.application.setAnswers).toEqual({ stopCount: 2 });
  });

  it.each([
    ['an unknown question', { setAnswers: { colour: 'red' } }, 'setAnswers.colour'],
    ['a wrong type', { setAnswers: { alcohol: 'yes' } }, 'setAnswers.alcohol'],
    ['a number out of range', { setAnswers: { structureCount: -1 } }, 'setAnswers.structureCount'],
    ['what does not apply', { setAnswers: { alcoholUntil: '23:00' } }, 'setAnswers.alcoholUntil'],
    ['an unknown choice', { setAnswers: { admission: 'vip' } }, 'setAnswers.admission'],
    ['no object', { setAnswers: ['alcohol'] }, 'setAnswers'],
    ['what is not asked', { answers: { speakers: ['A'] } }, 'answers.speakers'],
  ])('refuses %s and changes nothing', async (_what, application, field) => {
    const fair = await start('festival');
    const input = { dossierId: fair.id, expectedVersion: fair.version, application };
    await expectRefusal(parley, organiser, SAVE, input, { field: `application.${field}` });
  });

  it('keeps the edition a dossier began with when the administrator publishes another', async () => {
    const old = await start('market');
    const { draftQuestionSet: draft } = await admin.run<{ draftQuestionSet: Edited }>(DRAFT, {
      input: { code: 'market' },
    });
    expect(draft).toMatchObject({ edition: 2, state: 'draft', version: 1 });
    const [first] = draft.steps;
    const label = { nl: 'Nieuw', fr: 'Nouveau', en: 'New', de: 'Neu' };
    const added = { ...first?.questions.at(-1), key: 'night', label };
    const steps = [
      { ...first, questions: [...(first?.questions ?? []), added] },
      ...draft.steps.slice(1),
    ];
    const wrong = [
      { ...first, questions: [...(first?.questions ?? []), { ...added, key: 'stallCount' }] },
    ];
    const base = { code: 'market', expectedVersion: 1, omits: draft.omits };
    const open = { code: 'CONFLICT', detail: { reason: 'draftOpen' } };
    await expectRefusal(parley, admin, DRAFT, { code: 'market' }, open);
    await expectRefusal(
      parley,
      admin,
      STORE,
      { ...base, steps: wrong },
      { field: 'steps.0.questions.5.key' },
    );
    await expectRefusal(
      parley,
      admin,
      STORE,
      { ...base, steps, omits: ['answers.organiser'] },
      { field: 'omits.0' },
    );
    await expectRefusal(
      parley,
      admin,
      STORE,
      { ...base, expectedVersion: 7, steps },
      { code: 'STALE' },
    );
    await expectRefusal(parley, admin, DRAFT, { code: 'riot' }, { code: 'NOT_FOUND' });
    await expectRefusal(
      parley,
      admin,
      PUBLISH,
      { code: 'sport', expectedVersion: 1 },
      { code: 'NOT_FOUND' },
    );
    const planner = await parley.as('planner');
    await expectRefusal(parley, planner, STORE, { ...base, steps }, { code: 'FORBIDDEN' });
    await admin.run(STORE, { input: { ...base, steps } });
    const unpublished = await save(await start('market'), HOURS);
    expect(unpublished.application.questionSet.edition).toBe(1);
    await admin.run(PUBLISH, { input: { code: 'market', expectedVersion: 2 } });
    const fresh = await save(await start('market'), { setAnswers: { night: true } });
    expect(fresh.application.questionSet.edition).toBe(2);
    const kept = await save(old, HOURS);
    expect(kept.application.questionSet.edition).toBe(1);
    const asks = ({ application }: Saved) => JSON.stringify(application.questionSet.steps);
    expect([asks(fresh), asks(kept)].map((text) => text.includes('"night"'))).toEqual([
      true,
      false,
    ]);
    const input = {
      dossierId: kept.id,
      expectedVersion: kept.version,
      application: { setAnswers: { night: true } },
    };
    await expectRefusal(parley, organiser, SAVE, input, { field: 'application.setAnswers.night' });
  });

  it('publishes no question on money or opinion for a demonstration', async () => {
    const { draftQuestionSet: draft } = await admin.run<{ draftQuestionSet: Edited }>(DRAFT, {
      input: { code: 'demonstrationStatic' },
    });
    const [first] = draft.steps;
    const label = {
      nl: 'Is de waarborg betaald?',
      fr: 'La caution est-elle payée ?',
      en: 'Is the deposit paid?',
      de: 'Ist die Kaution bezahlt?',
    };
    const steps = [
      {
        ...first,
        questions: [{ ...first?.questions[0], label }, ...(first?.questions.slice(1) ?? [])],
      },
    ];
    await admin.run(STORE, {
      input: { code: 'demonstrationStatic', expectedVersion: 1, steps, omits: [] },
    });
    await expectRefusal(
      parley,
      admin,
      PUBLISH,
      { code: 'demonstrationStatic', expectedVersion: 2 },
      {
        code: 'RULE_VIOLATED',
        detail: { rule: 'rightsFirst', params: { questions: 'symbolicAction' } },
      },
    );
  });
});
