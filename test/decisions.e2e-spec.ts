import type { Client } from './support/client.js';
import {
  CHECK_LANGUAGE,
  type Decision,
  March,
  PROPOSE,
  REVIEW,
  REVISE,
  TAKE,
  type Versioned,
  reasonsOf,
  twelvePoints,
} from './support/march.js';
import { type TestParley, startParley } from './support/parley.js';
import { expectRefusal } from './support/refusals.js';

interface Sheet extends Versioned {
  state: string;
  standing: string | null;
  number: number;
  supersedesId: string | null;
  draftHash: string;
  contentHash: string;
  missingChecks: string[];
  points: {
    subject: string;
    condition: string | null;
    code: string;
    state: string;
    text: string;
  }[];
  courtWarnings: { subject: string; trigger: string; cases: { caseNumber: string | null }[] }[];
  reviews: { kind: string; outcome: string; valid: boolean; reviewerName: string }[];
}
const SHEET = `id version state standing number supersedesId draftHash contentHash missingChecks
  points { subject condition code state text }
  courtWarnings { subject trigger cases { caseNumber court { nl } lesson { nl } source } }
  reviews { kind outcome valid reviewerName }`;

describe('the reasoning desk', () => {
  let parley: TestParley;
  let march: March;
  beforeAll(async () => {
    parley = await startParley();
    march = await March.underReview(parley);
  });
  afterAll(() => parley.close());

  const sheet = async (id: string, client: Client = march.planner): Promise<Sheet> => {
    const { event } = await client.run<{ event: { decisions: Sheet[] } }>(
      `query ($id: ID!) { event(id: $id) { decisions { ${SHEET} } } }`,
      { id: march.id },
    );
    return event.decisions.find((each) => each.id === id) as Sheet;
  };

  const prohibition = (more: object = {}) => ({
    type: 'prohibited',
    reasoning: twelvePoints(),
    restrictions: [reasonsOf(null, more)],
  });
  const revise = async (seen: Versioned, draft: object): Promise<Decision> => {
    const input = { decisionId: seen.id, expectedVersion: seen.version, ...draft };
    return (await march.planner.run<{ reviseDecision: Decision }>(REVISE, { input }))
      .reviseDecision;
  };
  let draft: Decision;

  it('lists what is missing of each restriction, in the reader’s language, and refuses', async () => {
    const halfway = prohibition({ alternatives: [], hearing: null });
    draft = await march.prepare('mayor-brussels', halfway);
    expect(draft.missingPoints).toEqual([5, 6]);
    const { points } = await sheet(draft.id, await parley.as('silver'));
    const open = points.filter(({ state }) => state === 'empty');
    expect(open.map(({ subject, code }) => `${subject} ${code}`)).toEqual([
      'prohibition alternatives',
      'prohibition hearing',
    ]);
    expect(open[0]?.text).toMatch(/alternati/i);
    await expectRefusal(
      parley,
      march.planner,
      PROPOSE,
      { decisionId: draft.id, expectedVersion: draft.version },
      { code: 'RULE_VIOLATED', detail: { rule: 'reasonsMissing' } },
    );
  });

  it('warns of grounds courts rejected, with the case, and does not block', async () => {
    const feared = { nature: 'counterDemonstration', source: 'report', reference: 'nota 7' };
    const facts = [{ ...feared, day: '2026-11-01', text: 'een tegenbetoging wordt gevreesd' }];
    const rash = prohibition({
      facts,
      reach: 'agglomeration',
      groundCodes: ['municipal-act-134'],
    });
    draft = await revise(draft, rash);
    const { courtWarnings } = await sheet(draft.id);
    expect(
      courtWarnings.map(({ trigger, cases }) => [trigger, cases.map((each) => each.caseNumber)]),
    ).toEqual([
      ['onlyCounterDemonstrators', ['259.510', '256.621', null]],
      ['fearWithoutFacts', ['256.621', '256.620', null]],
      ['agglomerationWide', [null]],
      ['article134WithoutUnforeseenDanger', ['261.904']],
    ]);
    expect(draft.missingPoints).toEqual([]);
    const { courtLessons } = await march.planner.run<{ courtLessons: object[] }>(
      '{ courtLessons { code decidedOn validFrom source } }',
    );
    expect(courtLessons).toHaveLength(5);
  });

  it('holds a check for exactly one text; an edit makes it void', async () => {
    draft = await revise(draft, prohibition());
    await march.check(draft);
    const checked = await sheet(draft.id);
    expect(checked.missingChecks).toEqual([]);
    expect(checked.points.every(({ state }) => state === 'checkedByLegal')).toBe(true);
    const sentence = (change: string) =>
      parley.sql(
        `update decision_text_block set version = version + 1, text = jsonb_build_object(
         'nl', ${change.replace('$', "text ->> 'nl'")}, 'fr', ${change.replace('$', "text ->> 'fr'")})
         where code = 'act.neutrality' and valid_to is null`,
      );
    await sentence("$ || ' CANARY'");
    const reworded = await sheet(draft.id);
    expect([reworded.draftHash, reworded.missingChecks]).toEqual([
      checked.draftHash,
      ['legal', 'language'],
    ]);
    expect(reworded.reviews.map(({ valid }) => valid)).toEqual([false, false]);
    await sentence("replace($, ' CANARY', '')");
    expect((await sheet(draft.id)).missingChecks).toEqual([]);
    draft = await revise(draft, prohibition({ proportionality: 'alleen deze straat' }));
    const edited = await sheet(draft.id);
    expect(edited.draftHash).not.toBe(checked.draftHash);
    expect(edited.missingChecks).toEqual(['legal', 'language']);
    expect(edited.reviews.map(({ valid }) => valid)).toEqual([false, false]);
  });

  it('lets one of two legal reviewers win, and tells the other who', async () => {
    await parley.sql(
      `insert into role_grant (id, zone_id, person_id, role, valid_from)
       select gen_random_uuid(), zone_id, id, 'legalReviewer', '2026-01-01' from person where persona = 'silver'`,
    );
    const input = { decisionId: draft.id, expectedVersion: draft.version, outcome: 'approved' };
    const [legal, silver] = [await parley.as('legal'), await parley.as('silver')];
    const answers = await Promise.all([
      legal.ask(REVIEW, { input }),
      silver.ask(REVIEW, { input }),
    ]);
    const lost = answers.flatMap(({ errors }) => errors ?? []);
    expect(lost).toHaveLength(1);
    const { reviews } = await sheet(draft.id);
    const won = reviews.filter(({ kind, valid }) => kind === 'legal' && valid);
    expect(won).toHaveLength(1);
    expect(lost[0]?.extensions).toMatchObject({
      code: 'CONFLICT',
      reason: 'alreadyChecked',
      by: won[0]?.reviewerName,
    });
  });

  it('takes no prohibition that was not checked, and none by who does not hold the position', async () => {
    await march.transition('propose');
    const ready = await march.proposeDecision(draft);
    const cabinet = await parley.as('cabinet');
    const take = { decisionId: ready.id, expectedVersion: ready.version };
    await expectRefusal(parley, cabinet, TAKE, take, {
      code: 'TRANSITION_NOT_ALLOWED',
      detail: { reason: 'checksMissing' },
    });
    await expectRefusal(
      parley,
      march.planner,
      CHECK_LANGUAGE,
      { ...take, outcome: 'approved' },
      { code: 'FORBIDDEN', detail: { reason: 'drafterMayNotReview' } },
    );
    const second = await parley.as('seniorPlanner');
    await second.run(CHECK_LANGUAGE, { input: { ...take, outcome: 'approved' } });
    const held = "from position p where p.id = position_id and p.code = 'mayor-brussels'";
    await parley.sql(`update position_holder set valid_to = '2026-06-01' ${held}`);
    await expectRefusal(parley, await parley.as('cabinet'), TAKE, take, {
      code: 'TRANSITION_NOT_ALLOWED',
      detail: { reason: 'notTheSignatory' },
    });
    await parley.sql(`update position_holder set valid_to = null ${held}`);
    const signs = "version = version + 1 where code = 'mayor-brussels'";
    await parley.sql(`update authority_signatory set languages = '{fr}', ${signs}`);
    await expectRefusal(parley, await parley.as('cabinet'), TAKE, take, {
      code: 'TRANSITION_NOT_ALLOWED',
      detail: { reason: 'notTheSignatory' },
    });
    await parley.sql(`update authority_signatory set languages = '{nl,fr}', ${signs}`);
    const taken = await march.take(ready);
    expect(taken.state).toBe('taken');
    const [row] = await parley.sql<{ signedAs: string; restrictions: string[] }>(
      `select signed_as as "signedAs", content -> 'restrictions' as restrictions
       from authority_decision where id = $1`,
      [draft.id],
    );
    expect(row?.signedAs).toBe('mayor-brussels');
    expect(row?.restrictions).toEqual([
      expect.stringMatching(/^dat het verbod steunt op: de Nieuwe Gemeentewet/),
      'dat het volgende vaststaat op maandag 12 oktober 2026: bij de vorige editie werden zes fakkels in de menigte ontstoken (bron: verslag, verslag 2026/118);',
      expect.stringMatching(/^dat werd onderzocht of politiemaatregelen volstaan: twee/),
      expect.stringMatching(/als minder ingrijpend alternatief \(statische vorm\)/),
      expect.stringMatching(/werd gehoord \(overleg\) en verklaarde: de maatregel/),
      'dat de maatregel evenredig is: alleen deze straat;',
      expect.stringMatching(/^dat de inhoud van de boodschap geen rol speelt/),
    ]);
  });
});
