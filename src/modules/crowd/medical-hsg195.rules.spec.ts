import { readFileSync } from 'node:fs';
import { RuleInputError } from '../../core/rule-input-error.js';
import { HSG195_ITEMS, type Hsg195Item } from './medical-hsg195.data.js';
import { medicalCoverHsg195, type Hsg195Input } from './medical-hsg195.rules.js';

const { hsg195 } = JSON.parse(readFileSync('test/vectors/public.json', 'utf8')) as {
  hsg195: { id: string; input: Hsg195Input; expected: object }[];
};
const LEAST: Hsg195Input = {
  attendance: 1,
  nature: 2,
  venue: 1,
  standing: 1,
  audience: 2,
  history: -1,
  queuing: 1,
  season: 1,
  distance: 0,
  choice: 1,
  hazards: 0,
  facilities: 0,
};
const MOST: Hsg195Input = {
  attendance: 200_000,
  nature: 9,
  venue: 5,
  standing: 3,
  audience: 5,
  history: 3,
  queuing: 3,
  season: 2,
  distance: 2,
  choice: 3,
  hazards: 5,
  facilities: 0,
};

/** An input whose score is exactly this: items go up one after the other as far as they may. */
function scoring(score: number): Hsg195Input {
  for (const attendance of [1, 5000, 20_000, 60_000, 80_000, 200_000]) {
    let found = { ...LEAST, attendance };
    for (const name of Object.keys(HSG195_ITEMS) as Hsg195Item[]) {
      for (const value of HSG195_ITEMS[name]) {
        const next = { ...found, [name]: value };
        const { score: reached } = medicalCoverHsg195(next);
        if (reached <= score && value >= LEAST[name]) found = next;
      }
    }
    if (medicalCoverHsg195(found).score === score) return found;
  }
  throw new Error(`no input scores ${score}`);
}

describe('medicalCoverHsg195', () => {
  it.each(hsg195)('$id', ({ input, expected }) => {
    expect(medicalCoverHsg195(input)).toMatchObject(expected);
  });

  it.each([
    [0, 1],
    [999, 1],
    [1000, 2],
    [2999, 2],
    [3000, 8],
    [4999, 8],
    [5000, 12],
    [9999, 12],
    [10_000, 16],
    [19_999, 16],
    [20_000, 20],
    [29_999, 20],
    [30_000, 24],
    [39_999, 24],
    [40_000, 28],
    [59_999, 28],
    [60_000, 34],
    [79_999, 34],
    [80_000, 42],
    [99_999, 42],
    [100_000, 50],
    [199_999, 50],
    [200_000, 58],
    [299_999, 58],
  ])('gives %d persons %d points', (attendance, points) => {
    expect(medicalCoverHsg195({ ...LEAST, attendance }).numbersPoints).toBe(points);
  });

  it.each([
    [19, 0, 4, 0, 0, 0],
    [20, 0, 4, 0, 0, 0],
    [21, 1, 6, 2, 0, 0],
    [25, 1, 6, 2, 0, 0],
    [26, 1, 8, 2, 0, 0],
    [30, 1, 8, 2, 0, 0],
    [31, 2, 12, 8, 1, 2],
    [35, 2, 12, 8, 1, 2],
    [36, 3, 20, 10, 2, 4],
    [40, 3, 20, 10, 2, 4],
    [41, 4, 40, 12, 3, 6],
    [50, 4, 40, 12, 3, 6],
    [51, 4, 60, 12, 4, 8],
    [60, 4, 60, 12, 4, 8],
    [61, 5, 80, 14, 5, 10],
    [65, 5, 80, 14, 5, 10],
    [66, 6, 100, 16, 6, 12],
    [70, 6, 100, 16, 6, 12],
    [71, 10, 150, 24, 9, 18],
    [75, 10, 150, 24, 9, 18],
  ])(
    'a score of %d: %d ambulances',
    (score, ambulances, firstAiders, ambulanceStaff, doctors, nurses) => {
      expect(medicalCoverHsg195(scoring(score))).toMatchObject({
        score,
        ambulances,
        firstAiders,
        ambulanceStaff,
        doctors,
        nurses,
        atLeast: false,
      });
    },
  );

  it('names a least above 75', () => {
    const at = (more: Partial<Hsg195Input>) => medicalCoverHsg195({ ...MOST, ...more });
    const { score } = at({});
    expect(score).toBe(98);
    expect(at({})).toMatchObject({ ambulances: 15, firstAiders: 200, atLeast: true });
    expect(medicalCoverHsg195(scoring(76))).toMatchObject({ ambulances: 15, atLeast: true });
    expect(at({ facilities: -10 }).score).toBe(88);
  });

  it.each<[string, Partial<Hsg195Input>, string, string]>([
    ['fewer than nobody', { attendance: -1 }, 'attendance', 'outOfRange'],
    ['more than the table knows', { attendance: 300_000 }, 'attendance', 'outOfRange'],
    ['half a person', { attendance: 0.5 }, 'attendance', 'notAWholeNumber'],
    ['a nature the guide lacks', { nature: 6 }, 'nature', 'notInTable'],
    ['a venue beyond it', { venue: 6 }, 'venue', 'notInTable'],
    ['a history of nothing', { history: 0 }, 'history', 'notInTable'],
    ['care that adds points', { facilities: 2 }, 'facilities', 'notInTable'],
    ['half a point of care', { facilities: -1 }, 'facilities', 'notInTable'],
    ['six hazards', { hazards: 6 }, 'hazards', 'notInTable'],
  ])('refuses %s', (_case, more, field, rule) => {
    const refusal = () => medicalCoverHsg195({ ...LEAST, ...more });
    expect(refusal).toThrow(RuleInputError);
    expect(refusal).toThrow(`${field}: ${rule}`);
  });
});
