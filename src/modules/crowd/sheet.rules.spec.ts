import { SHEET_MOMENTS, type EnteredSheet, type SheetContent } from './sheet-content.types.js';
import { proposedSheet, sheetContent, sheetProblems } from './sheet-content.rules.js';
import { sheetFigures } from './sheet-figures.rules.js';
import { sheetRanges } from './sheet-ranges.rules.js';
import { NEUTRAL_JUDGEMENT } from './sheet.data.js';
import type { GroundPart } from './site-ground.rules.js';

const GROUND: readonly GroundPart[] = [
  { key: 'site:A', role: 'site', name: 'A', kind: 'area', areaM2: 1000, lengthM: null },
  { key: 'endSquare:', role: 'endSquare', name: null, kind: 'area', areaM2: 400, lengthM: null },
  { key: 'perimeter:', role: 'perimeter', name: null, kind: 'area', areaM2: 9e5, lengthM: null },
  { key: 'streetEdge:B', role: 'streetEdge', name: 'B', kind: 'line', areaM2: null, lengthM: 12.5 },
];
const NUMBERS = { low: 500, likely: 1000, high: 1500, basis: 'police' } as const;
const entered = (more: Partial<EnteredSheet> = {}): EnteredSheet => ({
  ...NEUTRAL_JUDGEMENT,
  places: [{ featureKey: 'site:A', name: 'A', moment: 'event' }],
  exits: [],
  entries: [],
  entryHours: 1,
  numbers: NUMBERS,
  ...more,
});
const NOON = '2026-11-23T12:00:00Z';
const kept = (more: Partial<EnteredSheet> = {}, before: SheetContent | null = null, by = 'Lien') =>
  sheetContent(entered(more), { ground: GROUND, before, by, at: NOON });
const exit = (name: string, widthM: number, more: object = {}) => ({
  name,
  widthM,
  emergencyOnly: false,
  stairs: false,
  ...more,
});
const values = (content: SheetContent) =>
  Object.fromEntries(sheetFigures(content).figures.map(({ name, value }) => [name, value]));

describe('a capacity sheet', () => {
  it('takes measures from the drawing, and says so', () => {
    const content = kept({
      exits: [{ featureKey: 'streetEdge:B', name: 'B', emergencyOnly: false, stairs: false }],
    });
    const drawn = { origin: 'drawing', reason: null, by: null, at: null };
    expect(content.places[0]?.area).toEqual({ ...drawn, value: 1000, drawn: 1000 });
    expect(content.exits[0]?.width).toEqual({ ...drawn, value: 12.5, drawn: 12.5 });
  });

  it('remembers who overrode what first, until it is overridden otherwise', () => {
    const place = (areaM2: number) => ({
      places: [
        { featureKey: 'site:A', name: 'A', moment: 'event' as const, areaM2, reason: 'Werf' },
      ],
    });
    const first = kept(place(800));
    expect(first.places[0]?.area).toEqual({
      value: 800,
      origin: 'override',
      drawn: 1000,
      reason: 'Werf',
      by: 'Lien',
      at: NOON,
    });
    expect(kept(place(800), first, 'Jan').places[0]?.area.by).toBe('Lien');
    expect(kept(place(700), first, 'Jan').places[0]?.area.by).toBe('Jan');
    const free = kept({ places: [{ name: 'Tuin', moment: 'event', areaM2: 50 }] });
    expect(free.places[0]?.area).toMatchObject({ origin: 'stated', drawn: null, by: 'Lien' });
  });

  it.each<[string, Partial<EnteredSheet>, string, string]>([
    [
      'what is not drawn',
      { places: [{ featureKey: 'x', name: 'A', moment: 'end' }] },
      'places.0.featureKey',
      'notDrawn',
    ],
    [
      'a line for a place',
      { places: [{ featureKey: 'streetEdge:B', name: 'A', moment: 'end' }] },
      'places.0.featureKey',
      'notDrawn',
    ],
    [
      'an area for an exit',
      { exits: [{ featureKey: 'site:A', name: 'A', emergencyOnly: false, stairs: false }] },
      'exits.0.featureKey',
      'notDrawn',
    ],
    [
      'a free place without area',
      { places: [{ name: 'A', moment: 'end' }] },
      'places.0.areaM2',
      'required',
    ],
    [
      'a blank reason',
      { places: [{ featureKey: 'site:A', name: 'A', moment: 'end', areaM2: 2, reason: '  ' }] },
      'places.0.reason',
      'required',
    ],
    [
      'stairs in the open-air scheme',
      { flowScheme: 'openAir', exits: [exit('T', 2, { stairs: true })] },
      'exits.0.stairs',
      'schemeHasNoStairs',
    ],
    [
      'a range without middle',
      { numbers: { ...NUMBERS, likely: null } },
      'numbers.likely',
      'required',
    ],
    ['a low end above', { numbers: { ...NUMBERS, low: 1001 } }, 'numbers.low', 'lowAboveLikely'],
    ['a high end below', { numbers: { ...NUMBERS, high: 999 } }, 'numbers.high', 'highBelowLikely'],
  ])('refuses %s', (_case, more, path, code) => {
    expect(sheetProblems(entered(more), GROUND)).toMatchObject([{ path, code }]);
  });

  it('accepts ends on the middle, and nothing at all', () => {
    const middle = { ...NUMBERS, low: 1000, high: 1000 };
    expect(sheetProblems(entered({ numbers: middle }), GROUND)).toEqual([]);
    const none = { low: null, likely: null, high: null, basis: 'organiser' } as const;
    expect(sheetProblems(entered({ places: [], numbers: none }), GROUND)).toEqual([]);
    expect(sheetFigures(kept({ places: [], numbers: none }))).toMatchObject({
      figures: [],
      final: null,
      limitedBy: null,
      cases: [],
    });
  });

  it('begins with the drawn places and both known numbers', () => {
    const facts = { kind: 'march', expectedNumber: 8000, waypoints: [1, 2] };
    expect(proposedSheet(facts, 6500, GROUND)).toMatchObject({
      places: [
        { featureKey: 'site:A', name: 'A', moment: 'event' },
        { featureKey: 'endSquare:', name: 'endSquare', moment: 'end' },
      ],
      numbers: { low: 6500, likely: 6500, high: 8000, basis: 'police' },
      medicalKind: 'demonstration',
      moving: true,
    });
    const quiet = { kind: 'summit', expectedNumber: null, waypoints: null };
    expect(proposedSheet(quiet, null, [])).toMatchObject({
      numbers: { likely: null },
      medicalKind: null,
      moving: false,
    });
  });
});

describe('what a site holds', () => {
  it('is the smaller share of P and S, times area and planning density, rounded down', () => {
    expect(values(kept())).toMatchObject({ holding: 2000, final: 2000 });
    const worse = kept({ physicalCondition: 0.7, safetyManagement: 0.333 });
    expect(values(worse).holding).toBe(666);
    expect(values(kept({ planningDensity: 4.7 })).holding).toBe(4700);
  });

  it('is that of the tightest moment', () => {
    const places = SHEET_MOMENTS.flatMap((moment, index) => [
      { name: `${moment} 1`, moment, areaM2: 300 - index },
      { name: `${moment} 2`, moment, areaM2: 100 },
    ]);
    const [holding] = sheetFigures(kept({ places })).figures;
    expect(holding).toMatchObject({
      value: 796,
      warnings: [{ code: 'tightestMoment', params: { moment: 'end' } }],
    });
  });

  it('is bound by ways in at 660 a turnstile and hour', () => {
    const entries = [
      { name: 'N', turnstiles: 1 },
      { name: 'Z', turnstiles: 1 },
    ];
    expect(sheetFigures(kept({ entries, entryHours: 1.5 }))).toMatchObject({
      final: 1980,
      limitedBy: 'entry',
    });
  });

  it('is bound by ways out: 82 and 66 a metre and minute, the largest left out in an emergency', () => {
    const exits = [
      exit('a', 5),
      exit('b', 2, { stairs: true }),
      exit('c', 3, { emergencyOnly: true }),
    ];
    // (5 · 82 + 2 · 66) · 8 and (2 · 66 + 3 · 82) · 8.
    expect(values(kept({ exits, planningDensity: 4.7 }))).toMatchObject({
      exit: 4336,
      emergencyExit: 3024,
      final: 3024,
      exitTime: 1.8,
    });
    expect(values(kept({ exits: [exit('a', 5)], flowScheme: 'openAir' }))).toMatchObject({
      exit: 4360,
      emergencyExit: 0,
    });
  });

  it.each([
    ['greenGuide', 'low', 1640],
    ['greenGuide', 'medium', 1312],
    ['greenGuide', 'high', 984],
    ['greenGuideAlcohol', 'high', 864],
    ['openAir', 'low', 2180],
    ['openAir', 'high', 1090],
  ] as const)(
    'gives the emergency exit the minutes of %s at %s risk',
    (flowScheme, risk, persons) => {
      const exits = [exit('a', 5), exit('b', 2)];
      const content = kept({ exits, flowScheme, evacuationRisk: risk });
      expect(values(content)['emergencyExit']).toBe(persons);
      expect(values({ ...content, evacuationMinutes: 1 })['emergencyExit']).toBe(
        persons / { low: 10, medium: 8, high: flowScheme === 'openAir' ? 5 : 6 }[risk],
      );
    },
  );

  it('counts exact fractions exactly', () => {
    // 0.1 + 0.2 and 1.005 · 2: binary numbers fall just below the whole.
    const places = [
      { name: 'a', moment: 'event' as const, areaM2: 1.1 },
      { name: 'b', moment: 'event' as const, areaM2: 2.2 },
    ];
    expect(values(kept({ places, planningDensity: 1, safetyManagement: 1 })).holding).toBe(3);
    expect(values(kept({ exits: [exit('a', 4.1)], flowScheme: 'openAir' })).exit).toBe(3575);
  });

  it('warns of the density of the likely number, and bands walking and standing apart', () => {
    const numbers = { ...NUMBERS, likely: 4000, high: 4000 };
    expect(sheetFigures(kept({ numbers }))).toMatchObject({ band: 'orange', serviceClass: 'E' });
    expect(sheetFigures(kept({ numbers, moving: true }))).toMatchObject({
      band: 'red',
      serviceClass: 'F',
      serviceScheme: 'fruinWalkway',
    });
  });

  it('answers for what nobody believes: a crowd on a handkerchief, gates of a kilometre', () => {
    const places = [{ name: 'a', moment: 'event' as const, areaM2: 1 }];
    const numbers = {
      low: 2_000_000,
      likely: 2_000_000,
      high: 2_000_000,
      basis: 'police',
    } as const;
    const tight = kept({ places, numbers, medicalKind: 'demonstration' });
    expect(sheetFigures(tight)).toMatchObject({
      band: 'red',
      serviceClass: 'F',
    });
    const wide = Array.from({ length: 60 }, (_, index) => exit(`${index}`, 500));
    const huge = Array.from({ length: 30 }, () => ({ ...places[0], areaM2: 10_000_000 }));
    const vast = kept({ exits: wide, places: huge as typeof places, medicalKind: 'rally' });
    expect(sheetFigures(vast).medical?.points).toBeGreaterThan(0);
    expect(sheetRanges(vast, sheetFigures(vast).final)).toHaveLength(1);
  });

  it('says for each end of the range whether they find room', () => {
    const { cases } = sheetFigures(kept({ numbers: { ...NUMBERS, high: 2001 } }));
    expect(cases.map(({ name, fits }) => [name, fits])).toEqual([
      ['low', true],
      ['likely', true],
      ['high', false],
    ]);
  });

  it('ranks what matters most, the widest bar first', () => {
    const exits = [exit('a', 5), exit('b', 2)];
    const [leaving] = sheetRanges(kept({ exits }), 2000);
    expect(leaving).toMatchObject({ figure: 'exitMinutes', likely: 1.7 });
    expect(leaving?.rows.map(({ name }) => name)[0]).toBe('exitWidthM');
    const points = sheetRanges(kept({ medicalKind: 'demonstration' }), 2000).at(-1);
    expect(points?.rows[0]).toMatchObject({ name: 'violence', swing: 10 });
    expect(sheetRanges(kept({ exits: [exit('a', 5)] }), 2000)[0]?.rows[0]?.name).toBe('persons');
  });
});
