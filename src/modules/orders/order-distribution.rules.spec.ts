import { type EarlierRecipient, distribute, unitShares } from './order-distribution.rules.js';
import type { OrderContent, OrderPost } from './order-content.types.js';

const post = (code: string, unit: string, startsAt: string, task = 'Taak'): OrderPost => ({
  id: code,
  code,
  name: { nl: code },
  sector: 'Ring',
  presence: 'visible',
  task: { nl: task },
  requiredStrength: 8,
  hazardCode: null,
  measureCode: null,
  conditionLabels: [],
  duties: [
    {
      id: `${code}:${unit}`,
      unitId: unit,
      unit,
      unitName: {},
      callSign: null,
      strength: 8,
      startsAt,
      endsAt: '2027-03-11T15:30:00.000Z',
    },
  ],
});
const shares = (...posts: OrderPost[]) => unitShares({ posts } as unknown as OrderContent);
const START = '2027-03-11T08:00:00.000Z';
const LATER = '2027-03-11T08:30:00.000Z';

const answered = (share: { unitId: string; factsHash: string }): EarlierRecipient => ({
  unitId: share.unitId,
  factsHash: share.factsHash,
  carriedFrom: null,
  acknowledgedBy: 'bronze',
  acknowledgedAt: START,
  acknowledgedHash: 'h1',
});

describe('distribution', () => {
  const first = shares(post('M1', 'SEC-01', START), post('M2', 'SEC-02', START));

  it('asks everybody at first', () => {
    expect(distribute(first, [], 0).map((each) => each.mustAcknowledge)).toEqual([true, true]);
  });

  it.each([
    ['nothing', post('M1', 'SEC-01', START), false],
    ['the times', post('M1', 'SEC-01', LATER), true],
    ['the task', post('M1', 'SEC-01', START, 'Iets anders'), true],
    ['the post', { ...post('M1', 'SEC-01', START), code: 'M3' }, true],
  ])('asks a unit again when %s changed', (_what, changed, asked) => {
    const next = shares(changed, post('M2', 'SEC-02', START));
    const [one, two] = distribute(next, first.map(answered), 1);
    expect(one?.mustAcknowledge).toBe(asked);
    expect(one?.carriedFrom).toBe(asked ? null : 1);
    expect(two).toMatchObject({ mustAcknowledge: false, carriedFrom: 1, acknowledgedHash: 'h1' });
  });

  it('asks who has not answered yet, and remembers where an answer came from', () => {
    const silent = first.map((share) => ({
      ...answered(share),
      acknowledgedBy: null,
      acknowledgedAt: null,
      acknowledgedHash: null,
    }));
    expect(distribute(first, silent, 1).every((each) => each.mustAcknowledge)).toBe(true);
    const carried = first.map((share) => ({ ...answered(share), carriedFrom: 1 }));
    expect(distribute(first, carried, 2).map((each) => each.carriedFrom)).toEqual([1, 1]);
  });
});
