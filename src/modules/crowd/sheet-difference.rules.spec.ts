import type { EnteredSheet } from './sheet-content.types.js';
import { sheetContent } from './sheet-content.rules.js';
import { sheetDifference } from './sheet-difference.rules.js';
import { NEUTRAL_JUDGEMENT } from './sheet.data.js';
import type { GroundPart } from './site-ground.rules.js';

const GROUND: readonly GroundPart[] = [
  { key: 'site:A', role: 'site', name: 'A', kind: 'area', areaM2: 1000, lengthM: null },
];
const NUMBERS = { low: 500, likely: 1000, high: 1500, basis: 'police' } as const;
const kept = (more: Partial<EnteredSheet> = {}) =>
  sheetContent(
    {
      ...NEUTRAL_JUDGEMENT,
      places: [{ featureKey: 'site:A', name: 'A', moment: 'event' }],
      exits: [],
      entries: [],
      entryHours: 1,
      numbers: NUMBERS,
      ...more,
    },
    { ground: GROUND, before: null, by: 'Lien', at: '2026-11-23T12:00:00Z' },
  );
const exit = (name: string, widthM: number) => ({
  name,
  widthM,
  emergencyOnly: false,
  stairs: false,
});

describe('two versions of a sheet', () => {
  const exits = [exit('a', 5), exit('b', 2)];
  it('differ in nothing when nothing differs', () => {
    expect(sheetDifference(kept({ exits }), kept({ exits })).changes).toEqual([]);
  });

  it('differ field by field, each with what it alone does', () => {
    const after = kept({
      places: [
        { featureKey: 'site:A', name: 'Plein A', moment: 'event', areaM2: 300, reason: 'Podium' },
      ],
      exits: [exit('a', 6), exit('c', 9)],
      entries: [{ name: 'N', turnstiles: 3 }],
      planningDensity: 3,
      numbers: { ...NUMBERS, high: 1600 },
    });
    expect(sheetDifference(kept({ exits }), after)).toEqual({
      finalBefore: 1312,
      finalAfter: 900,
      changes: [
        {
          part: 'places',
          item: 'Plein A',
          field: 'areaM2',
          before: 1000,
          after: 300,
          effect: -712,
        },
        { part: 'exits', item: 'a', field: 'widthM', before: 5, after: 6, effect: 0 },
        { part: 'exits', item: 'b', field: 'listed', before: 2, after: null, effect: -1312 },
        { part: 'exits', item: 'c', field: 'listed', before: null, after: 9, effect: 688 },
        { part: 'entries', item: 'N', field: 'listed', before: null, after: 3, effect: 0 },
        { part: 'sheet', item: null, field: 'planningDensity', before: 2, after: 3, effect: 0 },
        { part: 'numbers', item: null, field: 'high', before: 1500, after: 1600, effect: 0 },
      ],
    });
  });

  it('tell items of one name apart by their turn', () => {
    const before = kept({ exits: [exit('x', 2), exit('x', 3)] });
    const after = kept({ exits: [exit('x', 2), exit('x', 4)] });
    expect(sheetDifference(before, after).changes).toMatchObject([{ before: 3, after: 4 }]);
  });
});
