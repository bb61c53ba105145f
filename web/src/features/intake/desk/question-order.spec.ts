import { moved, replacedAt } from './question-order.js';

describe('the order of steps and questions', () => {
  it('moves one place and keeps the others in their order', () => {
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  });

  it('stays as it is at its ends', () => {
    const items = ['a', 'b'];
    expect(moved(items, 0, -1)).toBe(items);
    expect(moved(items, 1, 1)).toBe(items);
    expect(moved(items, 5, -1)).toBe(items);
  });

  it('puts another in one place, or none', () => {
    expect(replacedAt(['a', 'b'], 1, 'c')).toEqual(['a', 'c']);
    expect(replacedAt(['a', 'b'], 0, null)).toEqual(['b']);
  });
});
