import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { RuleInputError } from '../../core/rule-input-error.js';
import {
  checkRiskBands,
  rateHazard,
  rateRegister,
  type RegisterHazard,
  RISK_BAND_TABLE,
  RISK_BANDS,
  type RiskBandTable,
  type RiskPair,
} from './risk-matrix.rules.js';

fc.configureGlobal({ seed: 31 });

interface Vector {
  id: string;
  input: { likelihood: number; impact: number } | { hazards: RegisterHazard[] };
  expected: Record<string, unknown>;
}
interface DemoHazard {
  id: string;
  before: { likelihood: number; impact: number; score: number; band: string };
  after: { likelihood: number; impact: number; score: number; band: string };
}
const { riskMatrix } = JSON.parse(readFileSync('test/vectors/public.json', 'utf8')) as {
  riskMatrix: Vector[];
};
const { events } = JSON.parse(readFileSync('test/vectors/demo-cases.json', 'utf8')) as {
  events: { id: string; hazards: DemoHazard[]; riskSummary: Record<string, unknown> }[];
};

const value = fc.integer({ min: 1, max: 5 });
const pair = fc.tuple(value, value);

describe('the risk matrix', () => {
  it.each(riskMatrix)('$id', ({ input, expected }) => {
    const answer =
      'hazards' in input ? rateRegister(input.hazards) : rateHazard(input.likelihood, input.impact);
    expect(answer).toMatchObject(expected);
  });

  it.each(events.map((event) => [event.id, event] as const))('rates %s', (_id, event) => {
    const hazards = event.hazards.map(({ id, before, after }) => ({
      id,
      before: [before.likelihood, before.impact] as RiskPair,
      after: [after.likelihood, after.impact] as RiskPair,
    }));
    const register = rateRegister(hazards);
    expect(register).toMatchObject(event.riskSummary);
    expect(register.hazards).toEqual(
      event.hazards.map(({ id, before, after }) => ({ id, inherent: before, residual: after })),
    );
  });

  it('has these bands over all 25 cells', () => {
    const rows = [5, 4, 3, 2, 1].map((impact) =>
      [1, 2, 3, 4, 5].map((likelihood) => rateHazard(likelihood, impact).band[0]).join(''),
    );
    expect(rows).toEqual(['mhhcc', 'lmhcc', 'lmmhh', 'llmmh', 'llllm']);
  });

  it.each([
    [0, 3],
    [6, 3],
    [3, 0],
    [3, 6],
    [2.5, 2],
    [NaN, 2],
    [2, Infinity],
    ['3' as unknown as number, 3],
  ])('refuses likelihood %p, impact %p', (likelihood, impact) => {
    expect(() => rateHazard(likelihood, impact)).toThrow(RuleInputError);
  });

  it('names the value it refuses inside a register', () => {
    const hazards = [
      { id: 'R1', before: [3, 3] as const },
      { id: 'R2', before: [3, 3] as const, after: [3, 6] as const },
    ];
    expect(() => rateRegister(hazards)).toThrow(
      expect.objectContaining({ field: 'hazards.1.after.impact', rule: 'outOfRange' }) as Error,
    );
    expect(() => rateRegister([])).toThrow(RuleInputError);
  });

  it('has no residual score until every hazard has one', () => {
    const rated = { id: 'R1', before: [5, 5] as const, after: [2, 2] as const };
    const open = { id: 'R2', before: [2, 2] as const, after: null };
    expect(rateRegister([rated, open])).toMatchObject({
      inherentMax: 25,
      residualMax: null,
      residualBand: null,
    });
    expect(rateRegister([rated])).toMatchObject({ residualMax: 4, residualBand: 'low' });
  });
});

describe('edited bands', () => {
  const edited: RiskBandTable = { low: 10, medium: 15, high: 20, source: 'test' };

  it('keep impact 5 at medium or above', () => {
    expect(rateHazard(1, 5, edited).band).toBe('medium');
    expect(rateHazard(2, 5, edited).band).toBe('medium');
    expect(rateHazard(5, 2, edited).band).toBe('low');
    expect(rateHazard(4, 5, edited).band).toBe('high');
  });

  it('show the band of a catastrophe beside a higher score that is called low', () => {
    const hazards = [
      { id: 'R1', before: [3, 3] as const, after: [3, 3] as const },
      { id: 'R2', before: [1, 5] as const, after: [1, 5] as const },
    ];
    expect(rateRegister(hazards, edited)).toMatchObject({
      inherentMax: 9,
      inherentBand: 'medium',
      residualMax: 9,
      residualBand: 'medium',
    });
  });

  it.each([
    [{ low: 0 }, 'bands.low'],
    [{ low: 9 }, 'bands.medium'],
    [{ medium: 15 }, 'bands.high'],
    [{ high: 25 }, 'bands.high'],
    [{ low: 4.5 }, 'bands.low'],
  ])('are refused when they do not rise: %j', (change, field) => {
    const bands = { ...RISK_BAND_TABLE, ...change };
    expect(() => checkRiskBands(bands)).toThrow(expect.objectContaining({ field }) as Error);
    expect(() => rateHazard(3, 3, bands)).toThrow(RuleInputError);
  });

  const table = fc
    .uniqueArray(fc.integer({ min: 1, max: 24 }), { minLength: 3, maxLength: 3 })
    .map((bounds) => bounds.sort((one, other) => one - other))
    .map(([low = 1, medium = 2, high = 3]) => ({ low, medium, high, source: 'test' }));
  const rank = (band: (typeof RISK_BANDS)[number]) => RISK_BANDS.indexOf(band);

  it('never let impact 5 be low, whatever the table', () => {
    fc.assert(
      fc.property(table, value, (bands, likelihood) => {
        expect(rank(rateHazard(likelihood, 5, bands).band)).toBeGreaterThan(0);
      }),
    );
  });

  it('never fall when likelihood or impact rise', () => {
    fc.assert(
      fc.property(table, pair, pair, (bands, [l1, i1], [l2, i2]) => {
        const small = rateHazard(Math.min(l1, l2), Math.min(i1, i2), bands);
        const large = rateHazard(Math.max(l1, l2), Math.max(i1, i2), bands);
        expect(large.score).toBeGreaterThanOrEqual(small.score);
        expect(rank(large.band)).toBeGreaterThanOrEqual(rank(small.band));
      }),
    );
  });

  it('make the event as bad as its worst hazard', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(pair, pair), { minLength: 1 }), (pairs) => {
        const hazards = pairs.map(([before, after], index) => ({ id: `R${index}`, before, after }));
        const register = rateRegister(hazards);
        const worst = Math.max(...pairs.map(([, [likelihood, impact]]) => likelihood * impact));
        expect(register.residualMax).toBe(worst);
        const expected =
          worst > 15 ? 'critical' : worst > 9 ? 'high' : worst > 4 ? 'medium' : 'low';
        expect(register.residualBand).toBe(expected);
      }),
    );
  });
});
