import { readFileSync } from 'node:fs';
import { type TestParley, startParley } from './support/parley.js';

interface DemoCase {
  id: string;
  riskSummary: object;
  hazards: { id: string }[];
  conditions: { linkedRisks: string[] }[];
}
interface Loaded {
  reference: string;
  riskAssessment: {
    state: string;
    score: object;
    march: { missing: string[]; timing: { flowPerMin: number } | null } | null;
    hazards: {
      code: string;
      title: Record<string, string | null>;
      measures: { kind: string; text: Record<string, string | null>; condition: object | null }[];
    }[];
  };
}

const { events } = JSON.parse(
  readFileSync(new URL('../demo/events.json', import.meta.url), 'utf8'),
) as { events: DemoCase[] };
const CASES = events.filter(({ id }) => id !== 'E01');

describe('the risk assessments of the demonstration', () => {
  let parley: TestParley;
  let loaded: Loaded[];
  beforeAll(async () => {
    parley = await startParley();
    const planner = await parley.as('planner');
    const answer = await planner.run<{ events: { items: Loaded[] } }>(`{
      events(filter: { text: "DEMO-" }, limit: 20) { items { reference riskAssessment {
        state score { inherentMax inherentBand residualMax residualBand }
        march { missing timing { flowPerMin } }
        hazards { code title { nl fr en }
          measures { kind text { nl fr en } condition { id } } } } } } }`);
    loaded = answer.events.items;
  });
  afterAll(() => parley.close());

  it.each(CASES)('$id: has the scores of its file', ({ id, riskSummary, hazards }) => {
    const event = loaded.find((each) => each.reference === `DEMO-${id}`) as Loaded;
    expect(event.riskAssessment).toMatchObject({ state: 'draft', score: riskSummary });
    expect(event.riskAssessment.hazards.map(({ code }) => code)).toEqual(
      hazards.map((hazard) => hazard.id),
    );
  });

  it.each(CASES)('$id: rests on conditions exactly where its file says so', (demo) => {
    const event = loaded.find((each) => each.reference === `DEMO-${demo.id}`) as Loaded;
    for (const { code, measures } of event.riskAssessment.hazards) {
      const linked = demo.conditions.filter(({ linkedRisks }) => linkedRisks.includes(code));
      const resting = measures.filter((measure) => measure.condition !== null);
      expect([code, resting.length]).toEqual([code, linked.length]);
      expect(resting.every((measure) => measure.kind === 'condition')).toBe(true);
      expect(measures.length).toBeGreaterThan(linked.length);
    }
  });

  it('speaks Dutch, French and English', () => {
    const texts = loaded.flatMap(({ riskAssessment }) =>
      riskAssessment.hazards.flatMap(({ title, measures }) => [
        title,
        ...measures.map((measure) => measure.text),
      ]),
    );
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter(({ nl, fr, en }) => !nl || !fr || !en)).toEqual([]);
  });

  it('times the marches that have figures', () => {
    const timed = loaded.filter(({ riskAssessment }) => riskAssessment.march);
    expect(
      timed.map(({ reference, riskAssessment }) => [
        reference,
        riskAssessment.march?.timing?.flowPerMin,
      ]),
    ).toEqual([
      ['DEMO-E09', 201.6],
      ['DEMO-E06', 240],
    ]);
  });
});
