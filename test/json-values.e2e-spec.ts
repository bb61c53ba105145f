import { March } from './support/march.js';
import { type TestParley, startParley } from './support/parley.js';

const TIMES = { gathering: '10:00', start: '11:00', end: '15:00', dispersal: '15:30' };
const PORTAL = `query ($id: ID!) { dossier(id: $id) {
  conditions { versions { parameters valueChanges { name before after } } } } }`;
const DESK = `query ($id: ID!, $condition: ID!) {
  event(id: $id) { journal { kind data } }
  condition(id: $condition) { versions { parameters parameterDifference { name before after } } } }`;

interface Change {
  readonly name: string;
  readonly before: unknown;
  readonly after: unknown;
}

describe('JSON in an answer', () => {
  let parley: TestParley;
  beforeAll(async () => {
    parley = await startParley();
  });
  afterAll(() => parley.close());

  it('is what was given, a text as a text and a number as a number, at both doors', async () => {
    const march = await March.underReview(parley);
    const proposed = await march.propose([
      { kind: 'TIM', parameters: { ...TIMES, maxStartDelayMin: 20 } },
    ]);
    const [condition] = [...proposed.values()];
    if (!condition) throw new Error('nothing was proposed');
    await march.answer(condition, 'counter', {
      parameters: { ...TIMES, end: '15:15', maxStartDelayMin: 30 },
      reason: 'Meer sprekers.',
    });
    const changed: Change[] = [
      { name: 'end', before: '15:00', after: '15:15' },
      { name: 'maxStartDelayMin', before: 20, after: 30 },
    ];
    const planner = await parley.as('planner');
    const desk = await planner.run<{
      event: { journal: { kind: string; data: unknown }[] };
      condition: { versions: { parameters: object; parameterDifference: Change[] }[] };
    }>(DESK, { id: march.id, condition: condition.id });
    const organiser = await parley.as('organiser');
    const portal = await organiser.run<{
      dossier: { conditions: { versions: { parameters: object; valueChanges: Change[] }[] }[] };
    }>(PORTAL, { id: march.id });
    const seen = [
      desk.condition.versions.map((each) => [each.parameters, each.parameterDifference] as const),
      (portal.dossier.conditions[0]?.versions ?? []).map(
        (each) => [each.parameters, each.valueChanges] as const,
      ),
    ];
    for (const [first, second] of seen) {
      expect(first?.[0]).toMatchObject({ end: '15:00', maxStartDelayMin: 20 });
      expect(first?.[1]).toEqual([]);
      expect(second?.[1]).toHaveLength(2);
      expect(second?.[1]).toEqual(expect.arrayContaining(changed));
    }
    const entry = desk.event.journal.find(({ kind }) => kind === 'event.transitioned');
    expect(entry?.data).toMatchObject({ transition: 'submit', version: expect.any(Number) });
  });
});
