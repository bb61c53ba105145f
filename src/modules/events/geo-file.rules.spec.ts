import { DomainError } from '../../core/errors.js';
import type { Footprint } from './footprint.types.js';
import { readGeoFile } from './geo-file.rules.js';
import { GEO_FILE_LIMITS, GEO_FORMATS } from './geo-file.types.js';
import { writeGeoFile } from './geo-write.rules.js';

const file = (text: string): Buffer => Buffer.from(text, 'utf8');
const geojson = (value: object): Buffer => file(JSON.stringify(value));
const line = (coordinates: number[][]) => ({
  type: 'Feature',
  properties: { name: 'Parcours' },
  geometry: { type: 'LineString', coordinates },
});
const gpx = (points: readonly (readonly [number, number])[], before = ''): Buffer =>
  file(
    `<?xml version="1.0"?>${before}<gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1"><trk><name>A</name><trkseg>${points
      .map(([lon, lat]) => `<trkpt lat="${lat}" lon="${lon}"><ele>20</ele></trkpt>`)
      .join('')}</trkseg></trk></gpx>`,
  );

/** The first refused field: its code and values. */
function refusal(bytes: Buffer): { code: string; params: Record<string, unknown> } {
  try {
    readGeoFile(bytes);
  } catch (fault) {
    if (fault instanceof DomainError) return (fault.details['fields'] as never[])[0] as never;
    throw fault;
  }
  throw new Error('was read');
}

const FOOTPRINT: Footprint = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { role: 'route', name: 'Défilé & <b>retour</b>', internalNote: 'police only' },
      geometry: {
        type: 'LineString',
        coordinates: [
          [4.360111111, 50.8603],
          [4.3617, 50.855500001],
          [4.3568, 50.8467],
        ],
      },
    },
    {
      type: 'Feature',
      properties: { role: 'endSquare' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [4.36, 50.84],
            [4.37, 50.84],
            [4.37, 50.85],
            [4.36, 50.84],
          ],
          [
            [4.366, 50.842],
            [4.368, 50.842],
            [4.368, 50.844],
            [4.366, 50.842],
          ],
        ],
      },
    },
    {
      type: 'Feature',
      properties: { role: 'assembly', name: 'Départ' },
      geometry: { type: 'Point', coordinates: [4.3601, 50.8603] },
    },
  ],
} as Footprint;

describe('a footprint written and read again', () => {
  it.each(GEO_FORMATS)('is the same in %s, and holds nothing internal', (format) => {
    const text = writeGeoFile(FOOTPRINT, format, '2027-ABCDEF');
    expect(text).not.toContain('police only');
    const { parts } = readGeoFile(file(text));
    const seen = parts.map(({ geometry, name, role }) => ({ geometry, name, role }));
    const sent = FOOTPRINT.features.map(({ geometry, properties }) => ({
      geometry,
      name: properties.name ?? null,
      role: properties.role ?? null,
    }));
    const byRole = (one: { role: string | null }, other: { role: string | null }) =>
      String(one.role).localeCompare(String(other.role));
    expect(seen.sort(byRole)).toEqual(sent.sort(byRole));
    expect(parts.flatMap(({ problems }) => problems)).toEqual([]);
  });
});

describe('a file of somebody else', () => {
  it('says which point lies where nobody expects it', () => {
    const { parts } = readGeoFile(
      geojson(
        line([
          [4.36, 50.86],
          [4.37, 50.85],
          [2.35, 48.85],
        ]),
      ),
    );
    expect(parts[0]?.problems).toMatchObject([{ code: 'outsideBelgium', point: 3 }]);
  });

  it('offers to turn swapped coordinates, and turns them only when asked', () => {
    const bytes = geojson(
      line([
        [50.86, 4.36],
        [50.85, 4.37],
      ]),
    );
    const plain = readGeoFile(bytes);
    expect(plain).toMatchObject({ swapOffered: true, swapped: false });
    expect(plain.parts[0]?.geometry.coordinates).toEqual([
      [50.86, 4.36],
      [50.85, 4.37],
    ]);
    const turned = readGeoFile(bytes, { swap: true });
    expect(turned).toMatchObject({ swapOffered: false, swapped: true });
    expect(turned.parts[0]?.geometry.coordinates).toEqual([
      [4.36, 50.86],
      [4.37, 50.85],
    ]);
    expect(turned.parts[0]?.problems).toEqual([]);
  });

  it('offers fewer points for a track that has too many', () => {
    const track = Array.from(
      { length: 9000 },
      (_, n) => [4.35 + n * 2e-6, 50.85 + Math.sin(n / 200) * 1e-4] as const,
    );
    const plain = readGeoFile(gpx(track));
    expect(plain.vertices).toBe(9000);
    expect(plain.parts[0]?.problems).toMatchObject([{ code: 'tooManyVertices' }]);
    expect(plain.simplification).toMatchObject({ applied: false, before: 9000, toleranceM: 1 });
    const fewer = readGeoFile(gpx(track), { simplify: true });
    expect(fewer.vertices).toBe(plain.simplification?.after);
    expect(fewer.vertices).toBeLessThan(5000);
    expect(fewer.parts[0]?.problems).toEqual([]);
  });

  it('cleans names of what nobody sees, and leaves roles it does not know to the reader', () => {
    const name = 'Route\u202Etxt.exe\u0000\u0007 \u200B 1';
    const [part] = readGeoFile(
      geojson({
        ...line([
          [4.36, 50.86],
          [4.37, 50.85],
        ]),
        properties: { name, role: 'commander' },
      }),
    ).parts;
    expect(part).toMatchObject({ name: 'Route txt.exe 1', role: null });
  });

  it('takes collections apart and says what it left out', () => {
    const point = { type: 'Point', coordinates: [4.36, 50.86] };
    const several = {
      type: 'MultiLineString',
      coordinates: [
        [
          [4.36, 50.86],
          [4.37, 50.85],
        ],
      ],
    };
    const geometry = {
      type: 'GeometryCollection',
      geometries: [point, several, { type: 'Curve' }],
    };
    const reading = readGeoFile(geojson({ type: 'Feature', properties: null, geometry }));
    expect(reading.parts.map((part) => part.geometry.type)).toEqual(['Point', 'LineString']);
    expect(reading.leftOut).toBe(1);
  });

  it('tells an area that crosses itself', () => {
    const ring = [
      [4.36, 50.84],
      [4.37, 50.85],
      [4.37, 50.84],
      [4.36, 50.85],
      [4.36, 50.84],
    ];
    const { parts } = readGeoFile(geojson({ type: 'Polygon', coordinates: [ring] }));
    expect(parts[0]?.problems).toMatchObject([{ code: 'selfCrossing' }]);
  });
});

describe('a hostile file', () => {
  const entity = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
  const laughs = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';

  it.each([
    entity,
    laughs,
    '<!doctype gpx>',
    '<!-- a -->\n<!ENTITY a "b">',
    '<?a <!-- ?><!DOCTYPE x><!-- -->',
  ])('is refused for %s before a parser sees it', (declaration) => {
    expect(refusal(gpx([[4.36, 50.86]], declaration)).code).toBe('fileDeclaresEntities');
  });

  it('names the line a declaration stands on', () => {
    const text = `<kml xmlns="http://www.opengis.net/kml/2.2">\n\n<!ENTITY a "b"></kml>`;
    expect(refusal(file(text))).toMatchObject({
      code: 'fileDeclaresEntities',
      params: { line: 3 },
    });
  });

  it.each([
    [
      'a track of 100,000 points',
      'fileTooManyPoints',
      () => gpx(Array(100_000).fill([4.36, 50.8])),
    ],
    [
      'an area of 100,000 points',
      'fileTooManyPoints',
      () => geojson({ type: 'Polygon', coordinates: [Array(100_000).fill([4.36, 50.8])] }),
    ],
    [
      'a KML of 100,000 points',
      'fileTooManyPoints',
      () =>
        file(
          `<kml><Placemark><LineString><coordinates>${'4.3,50.8 '.repeat(100_000)}</coordinates></LineString></Placemark></kml>`,
        ),
    ],
    ['endless nesting', 'fileTooDeep', () => file(`<kml>${'<Folder>'.repeat(60_000)}`)],
    ['endless brackets', 'fileTooDeep', () => file(`{"coordinates": ${'['.repeat(1_000_000)}`)],
    ['too many bytes', 'fileTooLarge', () => Buffer.alloc(GEO_FILE_LIMITS.bytes + 1, 0x20)],
    ['a zip', 'fileZipped', () => Buffer.from('PK\u0003\u0004', 'latin1')],
    ['a picture', 'fileNotText', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe])],
    ['an SVG', 'fileKindUnknown', () => file('<svg xmlns="x"><script>1</script></svg>')],
    ['nothing', 'fileEmpty', () => Buffer.alloc(0)],
    ['half a GPX', 'fileNotReadable', () => file('<gpx>\n<trk>\n<trkseg></trk></gpx>')],
    ['half a GeoJSON', 'fileNotReadable', () => file('{"type": "Feature",')],
    ['no place', 'fileWithoutPlaces', () => file('<gpx></gpx>')],
    [
      'Belgian Lambert',
      'fileOtherCoordinates',
      () =>
        geojson({
          type: 'FeatureCollection',
          crs: { properties: { name: 'urn:ogc:def:crs:EPSG::31370' } },
          features: [
            line([
              [150_000, 170_000],
              [151_000, 170_000],
            ]),
          ],
        }),
    ],
    [
      'a thousand shapes',
      'fileTooManyParts',
      () => geojson({ type: 'MultiPoint', coordinates: Array(1000).fill([4.36, 50.8]) }),
    ],
  ])('is refused: %s (%s)', (_what, code, bytes) => {
    const started = performance.now();
    expect(refusal(bytes()).code).toBe(code);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
