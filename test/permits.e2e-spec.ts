import { createHash } from 'node:crypto';
import { canonicalJson } from '../src/core/canonical-json.js';
import {
  type Decision,
  March,
  PROPOSE,
  REVIEW,
  type Versioned,
  reasonsOf,
  twelvePoints,
} from './support/march.js';
import { type TestParley, startParley } from './support/parley.js';

const SIX = [
  { kind: 'TIM', parameters: { gathering: '10:00', start: '11:00', end: '15:00' } },
  { kind: 'PLC', parameters: { maxPersons: 10000 } },
  { kind: 'STW', parameters: { number: 250, atStart: 40, briefing: '09:15' } },
  { kind: 'SND', parameters: { endHour: '15:00', loudspeakers: 3 } },
  { kind: 'CON', parameters: { everyMin: 30 } },
  { kind: 'PYR', parameters: { allowed: false }, reason: 'Dichte menigte.' },
];
const DOSSIER = `query ($id: ID!) { dossier(id: $id) {
  state nextStep { code waitingFor text }
  conditions { number state versions { side author action } availableAnswers { name enabled } }
  advice { adviser result text }
  decisions { id authority type language takenAt contentHash appeal
    articles { number title text imposedReason }
    documents { id fileName mediaType sizeBytes language } }
} }`;

interface PortalDecision {
  id: string;
  authority: string;
  articles: { number: number; title: string; text: string; imposedReason: string | null }[];
  appeal: string[];
  documents: { id: string; fileName: string; sizeBytes: number }[];
}

describe('from conditions and advice to decisions', () => {
  let parley: TestParley;
  let march: March;
  let conditions: Map<string, Versioned>;

  beforeAll(async () => {
    parley = await startParley();
    march = await March.underReview(parley);
    await march.transition('negotiate');
    conditions = await march.propose(SIX);
    for (const number of ['C01', 'C02', 'C04', 'C05']) {
      await march.answer(conditions.get(number) as Versioned, 'accept');
    }
  });
  afterAll(() => parley.close());

  const dossier = async () =>
    (
      await march.organiser.run<{
        dossier: { state: string; advice: unknown[]; decisions: PortalDecision[] };
      }>(DOSSIER, { id: march.id })
    ).dossier;

  it('keeps a silent adviser as "no answer" and an open answer in the extract', async () => {
    const round = await march.ask(['siamu-dbdmh', 'health-inspector', 'stib-mivb'], {
      question: 'Blijft de noodas vrij?',
    });
    expect(round.map(({ state, result, late }) => [state, result, late])).toEqual([
      ['asked', null, false],
      ['asked', null, false],
      ['asked', null, false],
    ]);
    // Monday 23 November 2026 and five working days: the end of Monday 30 November in Brussels.
    expect(round[0]?.dueAt).toBe('2026-11-30T22:59:00Z');
    const of = (code: string) => round.find((each) => each.adviser.code === code) as Versioned;
    await march.advise('fire', of('siamu-dbdmh'), {
      result: 'favourableWithConditions',
      text: 'De noodas van vier meter blijft vrij.',
      proposedConditions: ['Een rijstrook van vier meter blijft vrij.'],
      visibility: 'organiser',
    });
    await march.advise('transit', of('stib-mivb'), {
      result: 'noRemark',
      text: 'CANARY-ADVICE-91c2',
      visibility: 'police',
    });
    expect((await dossier()).advice).toEqual([
      {
        adviser: 'DBDMH / SIAMU',
        result: 'favourableWithConditions',
        text: 'De noodas van vier meter blijft vrij.',
      },
    ]);
    const { event } = await march.planner.run<{ event: { advice: object[] } }>(
      'query ($id: ID!) { event(id: $id) { advice { state result visibility adviser { code } } } }',
      { id: march.id },
    );
    expect(event.advice).toContainEqual({
      state: 'asked',
      result: null,
      visibility: null,
      adviser: { code: 'health-inspector' },
    });
  });

  it('asks for all twelve points before a condition can be imposed', async () => {
    const refused = await march.answer(conditions.get('C03') as Versioned, 'refuse', {
      reason: 'Wij vinden geen 250 stewards.',
    });
    const imposition = {
      conditionId: refused.id,
      expectedVersion: refused.version,
      reason: 'de bezettingsgraad van het vertrekpunt vraagt er zoveel',
      legalGroundCode: 'municipal-act-133-135',
    };
    const brussels = await march.prepare('mayor-brussels', {
      type: 'authorisedWithConditions',
      reasoning: twelvePoints().slice(0, 10),
      impositions: [imposition],
      restrictions: [reasonsOf(refused.id)],
    });
    expect(brussels.missingPoints).toEqual([11, 12]);
    const step = { decisionId: brussels.id, expectedVersion: brussels.version };
    const before = await parley.digest();
    const missing = await march.planner.refusal(PROPOSE, { input: step });
    expect(missing.extensions).toEqual({
      code: 'RULE_VIOLATED',
      rule: 'reasonsMissing',
      params: {
        points: [11, 12],
        missing: [
          { subject: 'act', code: 'language', point: 11 },
          { subject: 'act', code: 'inTimeForAJudge', point: 12 },
        ],
      },
    });
    expect(await parley.digest()).toBe(before);
    const { reviseDecision } = await march.planner.run<{ reviseDecision: Decision }>(
      `mutation ($input: ReviseDecisionInput!) { reviseDecision(input: $input) {
        id version state missingPoints gaps { point reason personName } } }`,
      {
        input: {
          ...step,
          type: 'authorisedWithConditions',
          reasoning: twelvePoints().slice(0, 11),
          gaps: [{ point: 12, reason: 'Nog ruim drie maanden voor de dag zelf.' }],
          impositions: [imposition],
          restrictions: [reasonsOf(refused.id)],
          legalGroundCodes: ['police-function-act-14-22'],
        },
      },
    );
    expect(reviseDecision).toMatchObject({
      missingPoints: [],
      gaps: [{ point: 12, personName: 'An Voorbeeld' }],
    });
    expect((await march.proposeDecision(reviseDecision)).state).toBe('proposed');
  });

  it('decides when every authority has decided, the drafter never', async () => {
    await march.transition('propose');
    const schaerbeek = await march.proposeDecision(
      await march.prepare('mayor-schaerbeek', { type: 'authorisedWithConditions', language: 'fr' }),
    );
    const legal = await parley.as('legal');
    const { reviewDecision } = await legal.run<{ reviewDecision: { reviews: object[] } }>(REVIEW, {
      input: {
        decisionId: schaerbeek.id,
        expectedVersion: schaerbeek.version,
        outcome: 'approved',
      },
    });
    expect(reviewDecision.reviews).toEqual([
      { outcome: 'approved', remark: null, reviewerName: 'Claire Fictive', decisionVersion: 2 },
    ]);
    const { event } = await march.planner.run<{ event: { decisions: Decision[] } }>(
      'query ($id: ID!) { event(id: $id) { decisions { id version state } } }',
      { id: march.id },
    );
    const brussels = event.decisions.find((each) => each.id !== schaerbeek.id) as Decision;
    await march.check(brussels);
    const taken = await march.take(brussels);
    expect(taken.articles.map(({ number, condition }) => `${number} ${condition}`)).toEqual([
      '2 C01',
      '3 C02',
      '4 C03',
      '5 C04',
      '6 C05',
    ]);
    expect((await dossier()).state).toBe('proposalToAuthority');
    await march.take(schaerbeek);
    expect((await dossier()).state).toBe('decided');
    const [row] = await parley.sql<{ content: object; contentHash: string }>(
      'select content, content_hash as "contentHash" from authority_decision where id = $1',
      [brussels.id],
    );
    const hash = createHash('sha256').update(canonicalJson(row?.content)).digest('hex');
    expect(row?.contentHash).toBe(hash);
    expect(JSON.stringify(row?.content)).not.toContain('CANARY');
  });

  it('hands the organiser the act in his language, and nobody else', async () => {
    const decisions = await withDocuments();
    const brussels = decisions.find(({ authority }) => authority.includes('Stad Brussel'));
    expect(brussels?.appeal.join()).toContain('zestig dagen');
    expect(brussels?.articles.find(({ number }) => number === 4)).toMatchObject({
      imposedReason: 'de bezettingsgraad van het vertrekpunt vraagt er zoveel',
    });
    const [document] = brussels?.documents ?? [];
    expect(document?.fileName).toMatch(/^besluit-.*-mayor-brussels\.pdf$/);
    const file = await download('portal/files', document?.id as string, march.organiser.cookie);
    expect(file.status).toBe(200);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="besluit-/);
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const other = await parley.as('secondOrganiser');
    const fire = await parley.as('fire');
    const absent = await download('portal/files', march.id, other.cookie);
    for (const { cookie } of [other, fire]) {
      const refused = await download('portal/files', document?.id as string, cookie);
      expect(refused.status).toBe(404);
      expect(await refused.text()).toBe(await absent.clone().text());
    }
    const read = await parley.sql(
      "select 1 from journal_entry where kind = 'document.read' and subject_id = $1",
      [document?.id],
    );
    expect(read).toHaveLength(1);
  });

  it('shows a decision as stale once an agreed change moves the facts', async () => {
    const { proposeChange } = await march.organiser.run<{ proposeChange: Versioned }>(
      'mutation ($input: PortalChangeInput!) { proposeChange(input: $input) { id version state before facts } }',
      {
        input: {
          dossierId: march.id,
          expectedVersion: await march.version(),
          facts: { startAt: '2027-03-11T11:30:00+01:00' },
          reason: 'De treinen komen later aan.',
        },
      },
    );
    const stale = async () =>
      (
        await march.planner.run<{
          event: {
            startAt: string;
            decisions: { staleSources: { sourceType: string; differences: object[] }[] }[];
          };
        }>(
          `query ($id: ID!) { event(id: $id) { startAt
            decisions { staleSources { sourceType change differences } } } }`,
          { id: march.id },
        )
      ).event;
    expect((await stale()).decisions.map((each) => each.staleSources)).toEqual([[], []]);
    await march.planner.run(
      'mutation ($input: AnswerChangeInput!) { answerChange(input: $input) { id state } }',
      { input: { changeId: proposeChange.id, expectedVersion: 1, accept: true } },
    );
    const after = await stale();
    expect(after.startAt).toBe('2027-03-11T10:30:00Z');
    for (const { staleSources } of after.decisions) {
      expect(staleSources).toEqual([
        {
          sourceType: 'event',
          change: 'changed',
          differences: [
            {
              path: 'startAt',
              change: 'changed',
              before: '2027-03-11T10:00:00Z',
              after: '2027-03-11T10:30:00Z',
            },
          ],
        },
      ]);
    }
  });

  const download = (path: string, id: string, cookie: string) =>
    fetch(`${parley.url}/${path}/${id}`, { headers: { cookie } });

  /** The acts are written after the commit; asks again until both are there. */
  async function withDocuments(): Promise<PortalDecision[]> {
    for (let attempt = 0; attempt < 100; attempt += 1) {
      const { decisions } = await dossier();
      if (decisions.length === 2 && decisions.every((each) => each.documents.length > 0)) {
        return decisions;
      }
      await new Promise((wake) => setTimeout(wake, 100));
    }
    throw new Error('No act was written');
  }
});
