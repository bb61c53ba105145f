import { densityAlarm, levelOfService, type ServiceInput } from './level-of-service.rules.js';

describe('levelOfService', () => {
  it.each([
    ['fruinWalkway', [3.25, 2.32, 1.39, 0.93, 0.46]],
    ['fruinQueue', [1.21, 0.93, 0.65, 0.28, 0.19]],
    ['fruinStairs', [1.85, 1.39, 0.93, 0.65, 0.37]],
  ] as const)(
    '%s: every bound belongs to the class that begins there, but A needs more',
    (scheme, areas) => {
      const classAt = (areaPerPersonM2: number) =>
        levelOfService({ scheme, areaPerPersonM2 }).class;
      expect(classAt(areas[0] + 0.01)).toBe('A');
      expect(areas.map(classAt)).toEqual(['B', 'B', 'C', 'D', 'E']);
      expect(areas.map((area) => classAt(Number((area - 0.01).toFixed(2))))).toEqual([
        'B',
        'C',
        'D',
        'E',
        'F',
      ]);
    },
  );

  it('knows HCM by its own bounds, and only its three classes', () => {
    const at = (areaPerPersonM2: number) =>
      levelOfService({ scheme: 'hcmWalkway', areaPerPersonM2 });
    expect([5.61, 5.6, 3.7, 3.69, 2.2].map((area) => at(area).class)).toEqual([
      'A',
      'B',
      'B',
      'C',
      'C',
    ]);
    expect(at(2.19)).toMatchObject({
      class: null,
      scheme: 'hcmWalkway',
      warnings: [{ code: 'noClassForThis' }],
    });
  });

  it.each([
    ['fruinWalkway', [22.9, 23, 33, 49, 66, 81.9, 82], ['A', 'B', 'C', 'D', 'E', 'E', null]],
    ['fruinStairs', [15, 16, 23, 33, 43, 55, 56], ['A', 'B', 'C', 'D', 'E', 'E', null]],
    ['hcmWalkway', [15, 16, 23, 33], ['A', 'B', 'C', null]],
  ] as const)('%s by flow', (scheme, flows, classes) => {
    expect(flows.map((flowPerMPerMin) => levelOfService({ scheme, flowPerMPerMin }).class)).toEqual(
      classes,
    );
  });

  it('takes a density for its inverse, exactly', () => {
    const answer = levelOfService({ scheme: 'fruinQueue', densityPerM2: 4 });
    expect(answer).toMatchObject({ class: 'E', value: 0.25 });
    expect(answer.steps).toHaveLength(1);
    expect(levelOfService({ scheme: 'fruinWalkway', densityPerM2: 0.8 }).class).toBe('D');
  });

  it.each<[string, Omit<ServiceInput, 'scheme'>, string]>([
    ['nothing', {}, 'areaPerPersonM2: required'],
    ['two figures', { areaPerPersonM2: 1, densityPerM2: 1 }, 'densityPerM2: onlyOneOfThese'],
    ['no area', { areaPerPersonM2: 0 }, 'areaPerPersonM2: outOfRange'],
    ['a flow of a queue', { flowPerMPerMin: 10 }, 'flowPerMPerMin: schemeHasNoFlows'],
    ['a density of nothing', { densityPerM2: 0 }, 'densityPerM2: outOfRange'],
  ])('refuses %s', (_case, input, message) => {
    expect(() => levelOfService({ scheme: 'fruinQueue', ...input })).toThrow(message);
  });
});

describe('densityAlarm', () => {
  it.each([
    [0, 'green', 'green'],
    [1.99, 'green', 'green'],
    [2, 'yellow', 'yellow'],
    [2.99, 'yellow', 'yellow'],
    [3, 'orange', 'orange'],
    [3.99, 'orange', 'orange'],
    [4, 'red', 'orange'],
    [4.99, 'red', 'orange'],
    [5, 'red', 'red'],
    [9, 'red', 'red'],
  ] as const)('%d persons a m²: moving %s, standing %s', (densityPerM2, moving, standing) => {
    expect(densityAlarm({ densityPerM2, moving: true }).band).toBe(moving);
    expect(densityAlarm({ densityPerM2, moving: false }).band).toBe(standing);
  });

  it('refuses a density below nothing', () => {
    expect(() => densityAlarm({ densityPerM2: -0.1, moving: true })).toThrow(
      'densityPerM2: outOfRange',
    );
  });
});
