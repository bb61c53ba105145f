import { groundChanges, type GroundPart, groundParts } from './site-ground.rules.js';

const ring = (lon: number, size: number): number[][] => [
  [lon, 50.85],
  [lon + size, 50.85],
  [lon + size, 50.85 + size],
  [lon, 50.85 + size],
  [lon, 50.85],
];
const feature = (type: string, coordinates: unknown, properties: Record<string, unknown> = {}) => ({
  geometry: { type, coordinates },
  properties,
});
const site = (...features: ReturnType<typeof feature>[]) => groundParts({ features });
const square = (properties: Record<string, unknown>, size = 0.001) =>
  feature('Polygon', [ring(4.35, size)], properties);

describe('the drawn ground', () => {
  it('measures areas and lines, and leaves points out', () => {
    const parts = site(
      square({ role: 'site', name: ' Grote Markt ' }),
      feature(
        'LineString',
        [
          [4.35, 50.85],
          [4.351, 50.85],
        ],
        { role: 'streetEdge' },
      ),
      feature('Point', [4.35, 50.85], { role: 'site' }),
    );
    expect(parts).toEqual([
      {
        key: 'site:Grote Markt',
        role: 'site',
        name: 'Grote Markt',
        kind: 'area',
        areaM2: 7834.2,
        lengthM: null,
      },
      {
        key: 'streetEdge:',
        role: 'streetEdge',
        name: null,
        kind: 'line',
        areaM2: null,
        lengthM: 70.42,
      },
    ]);
  });

  it('tells parts of one role and name apart, and names what has no role', () => {
    const keys = site(square({ role: 'site' }), square({ role: 'site' }), square({ role: 7 }));
    expect(keys.map(({ key }) => key)).toEqual(['site:', 'site:#2', 'other:']);
    expect(groundParts(null)).toEqual([]);
    expect(groundParts({ features: [{ ...square({}), properties: null }] })[0]?.key).toBe('other:');
  });

  it('says what was drawn anew, bigger, or no longer', () => {
    const before = site(square({ role: 'site', name: 'A' }), square({ role: 'site', name: 'B' }));
    const now = site(
      square({ role: 'site', name: 'A' }, 0.002),
      square({ role: 'set', name: 'C' }),
    );
    expect(groundChanges(before, now)).toMatchObject([
      { key: 'site:A', change: 'measure', before: 7834.2, unit: 'm2' },
      { key: 'site:B', change: 'removed', before: 7834.2, after: null },
      { key: 'set:C', change: 'added', before: null, after: 7834.2 },
    ]);
    expect(groundChanges(before, before)).toEqual([]);
  });

  it('takes an area that became a line for another measure', () => {
    const [area] = site(square({ role: 'site' })) as [GroundPart];
    const line: GroundPart = { ...area, kind: 'line', areaM2: null, lengthM: area.areaM2 };
    expect(groundChanges([area], [line])).toMatchObject([{ change: 'measure', unit: 'm' }]);
  });
});
