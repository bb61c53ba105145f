import { standingState } from './condition-standing.rules.js';
import type { Condition } from './condition.entity.js';

const condition = (
  state: string,
  suspendedAt: string | null,
  agreedVersion: number | null = null,
) => ({ state, suspendedAt, agreedVersion }) as Condition;
const LATELY = '2026-11-23T08:00:00Z';

describe('what holds of a condition', () => {
  it.each([
    ['imposed', null, null, 'imposed'],
    // A court keeps it from binding: plans and orders built on it have to see that.
    ['imposed', LATELY, null, 'refused'],
    ['agreed', LATELY, 2, 'agreed'],
    ['countered', null, 2, 'agreed'],
  ])('%s, suspended %s, agreed version %s: %s', (state, suspendedAt, agreed, holds) => {
    expect(standingState(condition(state, suspendedAt, agreed))).toBe(holds);
  });
});
