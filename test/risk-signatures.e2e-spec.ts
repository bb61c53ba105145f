import { randomUUID } from 'node:crypto';
import { pdfWords } from './support/portal-walk.js';
import { type TestParley, startParley } from './support/parley.js';
import {
  CHECK,
  E01_MARCH,
  e01Hazards,
  e01Steps,
  RiskDossier,
  SAVE_HAZARDS,
  SAVE_MARCH,
  START,
  type Step,
  SUBMIT,
  VALIDATE,
} from './support/risk-dossier.js';

interface Transition {
  name: string;
  enabled: boolean;
  reason: string | null;
}

/** Letters and digits alone: a line of a document may end anywhere. */
const signs = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

/** Every sentence in a value, however deep. */
function sentencesIn(value: unknown): string[] {
  if (typeof value === 'string') return /\w \w+ \w/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(sentencesIn);
}

describe('the signatures under a risk assessment', () => {
  let parley: TestParley;
  beforeAll(async () => {
    parley = await startParley();
  });
  afterAll(() => parley.close());

  const dossier = async () => (await new RiskDossier(parley).open()) as RiskDossier;
  const personOf = async (persona: string) =>
    (await parley.sql<{ id: string }>('select id from person where persona = $1', [persona]))[0]
      ?.id as string;

  it('cannot be signed by whoever wrote in it, whatever else he is', async () => {
    const author = await personOf('planner');
    for (const code of ['silver', 'gold']) {
      await parley.sql(
        `insert into role_grant (id, zone_id, person_id, role, valid_from)
         values ($1, app_zone(), $2, $3, '2026-01-01')`,
        [randomUUID(), author, code],
      );
      await parley.sql(
        `insert into position_holder (id, zone_id, position_id, person_id, valid_from)
         select $1, app_zone(), id, $2, '2026-01-01' from position where code = $3`,
        [randomUUID(), author, code],
      );
    }
    const risk = await (await dossier()).submitted();
    const { availableTransitions } = await risk.read<{ availableTransitions: Transition[] }>(
      'availableTransitions { name enabled reason }',
    );
    expect(availableTransitions.find((each) => each.name === 'check')).toEqual({
      name: 'check',
      enabled: false,
      reason: 'ownWork',
    });
    expect(await risk.refused('planner', CHECK, risk.step())).toEqual({
      code: 'TRANSITION_NOT_ALLOWED',
      from: 'submitted',
      transition: 'check',
      reason: 'ownWork',
    });
    await risk.do('silver', CHECK);
    expect(await risk.refused('planner', VALIDATE, risk.step())).toMatchObject({
      code: 'TRANSITION_NOT_ALLOWED',
      reason: 'ownWork',
    });
    const other = await (await dossier()).draft();
    await other.do('seniorPlanner', SAVE_HAZARDS, { hazards: e01Hazards() });
    await other.do('seniorPlanner', SUBMIT);
    expect(await other.refused('planner', CHECK, other.step())).toMatchObject({
      reason: 'ownWork',
    });
    await parley.sql("delete from role_grant where person_id = $1 and role <> 'planner'", [author]);
    await parley.sql('delete from position_holder where person_id = $1', [author]);
  });

  it('cannot be validated by whoever checked it, nor by a Gold without the position', async () => {
    const risk = await (await dossier()).checked();
    const gold = await personOf('gold');
    const silver = await personOf('silver');
    await parley.sql(
      `insert into role_grant (id, zone_id, person_id, role, valid_from)
       values ($1, app_zone(), $2, 'gold', '2026-01-01')`,
      [randomUUID(), silver],
    );
    expect(await risk.refused('silver', VALIDATE, risk.step())).toMatchObject({
      reason: 'checkedBySelf',
    });
    await parley.sql("delete from role_grant where person_id = $1 and role = 'gold'", [silver]);
    await parley.sql("update position_holder set valid_to = '2026-11-01' where person_id = $1", [
      gold,
    ]);
    expect(await risk.refused('gold', VALIDATE, risk.step())).toMatchObject({
      reason: 'needsPositionGold',
    });
    await parley.sql('update position_holder set valid_to = null where person_id = $1', [gold]);
    await risk.do('gold', VALIDATE);
  });

  it('is not validated before the check, and not twice by twenty at once', async () => {
    const risk = await (await dossier()).submitted();
    expect(await risk.refused('gold', VALIDATE, risk.step())).toMatchObject({
      code: 'TRANSITION_NOT_ALLOWED',
      reason: 'wrongState',
    });
    await risk.do('silver', CHECK);
    const gold = await parley.as('gold');
    const input = risk.step();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        gold.ask<{ validateRiskAssessment: Step }>(VALIDATE, { input }),
      ),
    );
    const codes = answers.map((answer) => answer.errors?.[0]?.extensions['code'] ?? 'accepted');
    expect(codes.filter((code) => code === 'accepted')).toHaveLength(1);
    expect(
      codes.filter(
        (code) => !['accepted', 'STALE', 'TRANSITION_NOT_ALLOWED'].includes(String(code)),
      ),
    ).toEqual([]);
    expect(
      await parley.sql(
        "select count(*)::int as n from risk_approval where assessment_id = $1 and step = 'validate'",
        [risk.assessment.id],
      ),
    ).toEqual([{ n: 1 }]);
    expect(
      await parley.sql(
        "select count(*)::int as n from journal_entry where subject_id = $1 and kind = 'risk.validated'",
        [risk.assessment.id],
      ),
    ).toEqual([{ n: 1 }]);
  });

  it('is not signed once its rows were altered in the database', async () => {
    const risk = await (await dossier()).submitted();
    await parley.sql('update hazard set after_impact = 1 where assessment_id = $1', [
      risk.assessment.id,
    ]);
    expect(await risk.read('contentMatchesHash')).toEqual({ contentMatchesHash: false });
    expect(await risk.refused('silver', CHECK, risk.step())).toEqual({
      code: 'RULE_VIOLATED',
      rule: 'contentAltered',
      params: { number: 1 },
    });
  });

  /** Both parts of what was put on paper: their addresses and words. */
  async function papers(risk: RiskDossier) {
    const { paper } = await risk.read<{ paper: { id: string } }>('paper { id }');
    const { cookie } = await parley.as('planner');
    const read = async (part: string) => {
      const way = `/files/risk/${paper.id}/${part}`;
      const answer = await fetch(parley.url + way, { headers: { cookie } });
      return { way, text: await pdfWords(new Uint8Array(await answer.arrayBuffer())) };
    };
    return { whole: await read('restricted'), safe: await read('safety') };
  }

  it('are put on paper in two parts, of which one says nothing that police know', async () => {
    const risk = await dossier();
    await risk.do('planner', START, { eventId: risk.eventId });
    const hazards = e01Hazards(risk.conditionId);
    await risk.do('planner', SAVE_HAZARDS, {
      hazards,
      thirdPartyImpact: 'Winkeliers klagen over Kapelmeeuw.',
      informationGaps: ['Waar Kapelmeeuw verzamelt.'],
    });
    await risk.do('planner', SAVE_MARCH, {
      march: { ...E01_MARCH, participantsSource: 'police' },
    });
    await risk.steps();
    await risk.do('planner', SUBMIT);
    await risk.do('silver', CHECK);
    await risk.do('gold', VALIDATE);
    const { whole, safe } = await papers(risk);
    const sown = [
      'Kapelmeeuw',
      '6500',
      ...hazards.flatMap(({ title, measures }) => [
        title.nl,
        title.fr,
        ...measures.map(({ text }) => text.nl),
      ]),
      ...sentencesIn(e01Steps()),
      ...['Risicoregister', 'Restrisico', 'Matrix', 'Gold', 'Silver', 'Slechtst'],
    ].map(signs);
    expect(sown.length).toBeGreaterThan(80);
    expect(sown.filter((word) => !signs(whole.text).includes(word))).toEqual([]);
    expect(sown.filter((word) => signs(safe.text).includes(word))).toEqual([]);
    expect(safe.text).toContain('8000');
    const { contentHash } = await risk.read<{ contentHash: string }>('contentHash');
    const half = contentHash.slice(0, 12);
    expect([whole.text.includes(half), safe.text.includes(half)]).toEqual([true, false]);
    for (const persona of ['organiser', 'fire', 'cabinet']) {
      const { cookie, path } = await parley.as(persona);
      const door = path.startsWith('/portal') ? '/portal' : '';
      for (const { way } of [whole, safe]) {
        const { status } = await fetch(parley.url + door + way, { headers: { cookie } });
        expect([persona, status]).toEqual([persona, 404]);
      }
    }
  });
});
