import { roundsOf, signOf, type Advice } from './advice-words.js';

const advice = (id: string, service: string, round: number, more: object = {}): Advice =>
  ({ id, round, standing: 'answered', task: null, adviser: { id: service }, ...more }) as never;

describe('the advice board of a dossier', () => {
  it('shows the result, or where a request stands without one', () => {
    expect(signOf({ standing: 'answered', result: 'unfavourable' })).toBe('unfavourable');
    expect(signOf({ standing: 'overdue', result: null })).toBe('overdue');
    expect(signOf({ standing: 'answered', result: null })).toBe('withheld');
  });

  it('keeps earlier rounds below the latest, and puts what needs somebody first', () => {
    const rounds = roundsOf([
      advice('a1', 'fire', 1),
      advice('b1', 'tram', 1, { standing: 'waiting' }),
      advice('a2', 'fire', 2, { standing: 'withdrawn' }),
      advice('c1', 'rail', 1, { standing: 'overdue' }),
      advice('d1', 'city', 1, { task: { state: 'open' } }),
    ]);
    expect(rounds.map(({ latest, earlier }) => [latest.id, earlier.map(({ id }) => id)])).toEqual([
      ['d1', []],
      ['c1', []],
      ['b1', []],
      ['a2', ['a1']],
    ]);
  });
});
