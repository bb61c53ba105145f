import {
  STEWARD_RATIO,
  endSquareArea,
  holdingCapacity,
  stewardsNeeded,
} from './crowd-sums.rules.js';

const drawn = (...features: object[]) => ({
  features: features.map((properties) => ({ properties: properties as Record<string, unknown> })),
});

describe('crowd sums', () => {
  it.each([
    [35_000, 100, 350],
    [150, 40, 4],
    [160, 40, 4],
    [161, 40, 5],
    [8_000, STEWARD_RATIO.personsPerSteward, 200],
    [0, 40, 0],
    [1, 1_000, 1],
  ])('%d persons at 1 per %d need %d stewards', (persons, ratio, needed) => {
    expect(stewardsNeeded(persons, ratio)).toBe(needed);
  });

  it.each([
    [10.5, 40, 'persons', 'notAWholeNumber'],
    [-1, 40, 'persons', 'notAWholeNumber'],
    [Number.NaN, 40, 'persons', 'notAWholeNumber'],
    [100, 0, 'personsPerSteward', 'outOfRange'],
    [100, -40, 'personsPerSteward', 'outOfRange'],
    [100, Infinity, 'personsPerSteward', 'outOfRange'],
  ])('refuses %d at 1 per %d', (persons, ratio, field, rule) => {
    expect(() => stewardsNeeded(persons, ratio)).toThrow(
      expect.objectContaining({ field, rule }) as Error,
    );
  });

  it.each([
    [5_405, null, 10_810],
    [5_405, 10_000, 10_000],
    [5_405, 12_000, 10_810],
    [100.3, null, 200],
    [null, 5_000, 5_000],
    [null, null, null],
  ])('%p m² with a cap of %p hold %p', (area, cap, held) => {
    expect(holdingCapacity(area, cap)).toBe(held);
  });

  it('adds the end squares that have an area', () => {
    const square = (areaM2: unknown, role = 'endSquare') => ({ role, areaM2 });
    expect(endSquareArea(drawn(square(5_000), square(405)))).toBe(5_405);
    expect(endSquareArea(drawn(square('5000'), square(-1), square(9, 'route')))).toBeNull();
    expect(endSquareArea(drawn(square(9e9)))).toBe(10_000_000);
    expect(endSquareArea({ features: [{ properties: null }] })).toBeNull();
    expect(endSquareArea(null)).toBeNull();
  });
});
