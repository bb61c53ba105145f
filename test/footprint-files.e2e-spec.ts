import { randomUUID } from 'node:crypto';
import { March } from './support/march.js';
import { type TestParley, startParley } from './support/parley.js';

interface Reading {
  readonly parts: readonly {
    readonly geometry: object;
    readonly name: string | null;
    readonly role: string | null;
    readonly problems: readonly object[];
  }[];
}

interface Stored {
  readonly features: readonly {
    readonly geometry: { readonly type: string; readonly coordinates: object };
    readonly properties: { readonly role: string };
  }[];
}

const FORMATS = ['geojson', 'kml', 'gpx'] as const;
const TYPES = {
  geojson: 'application/geo+json',
  kml: 'application/vnd.google-earth.kml+xml',
  gpx: 'application/gpx+xml',
};
const GPX =
  '<gpx><trk><name>A\u202Eb</name><trkseg><trkpt lat="50.86" lon="4.36"/><trkpt lat="50.85" lon="4.36"/></trkseg></trk></gpx>';
const CANARY = 'CANARY-FOOTPRINT-5e6f';

describe('geographic files', () => {
  let parley: TestParley;
  let march: March;
  beforeAll(async () => {
    parley = await startParley();
    march = await March.underReview(parley);
  });
  afterAll(() => parley.close());

  const cookieOf = async (persona: string) => (await parley.as(persona)).cookie;

  async function read(
    at: string,
    cookie: string,
    body: string | Uint8Array<ArrayBuffer>,
    type?: string,
  ) {
    const response = await fetch(`${parley.url}${at}`, {
      method: 'POST',
      headers: { cookie, 'content-type': type ?? 'application/octet-stream' },
      body,
    });
    return { status: response.status, body: (await response.json()) as Reading & ErrorBody };
  }

  interface ErrorBody {
    readonly error?: { readonly code: string; readonly fields?: readonly { code: string }[] };
  }

  async function take(at: string, persona: string) {
    const response = await fetch(`${parley.url}${at}`, {
      headers: { cookie: persona ? await cookieOf(persona) : '' },
    });
    return { response, text: await response.text() };
  }

  it.each(FORMATS)('go out as %s at both doors and come in the same', async (format) => {
    const [stored] = await parley.sql<{ footprint: Stored }>(
      'select footprint from public_event where id = $1',
      [march.id],
    );
    const { footprint } = stored as { footprint: Stored };
    for (const [door, persona] of [
      ['', 'cabinet'],
      ['/portal', 'organiser'],
    ] as const) {
      const { response, text } = await take(
        `${door}/files/footprints/${march.id}/${format}`,
        persona,
      );
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toContain(TYPES[format]);
      expect(response.headers.get('content-disposition')).toMatch(
        new RegExp(`^attachment; filename="[\\w-]+\\.${format}"$`),
      );
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      const reader = door ? 'organiser' : 'planner';
      const back = await read(`${door}/files/footprints`, await cookieOf(reader), text);
      expect(back.status).toBe(200);
      const sorted = (list: readonly object[]) => list.map((one) => JSON.stringify(one)).sort();
      expect(sorted(back.body.parts.map(({ geometry, role }) => ({ geometry, role })))).toEqual(
        sorted(
          footprint.features.map(({ geometry: { type, coordinates }, properties }) => ({
            geometry: { type, coordinates },
            role: properties.role,
          })),
        ),
      );
    }
  });

  it('hold shape, role and name, and nothing else of the record', async () => {
    await parley.sql(
      `update public_event set version = version + 1, footprint = jsonb_set(footprint,
       '{features,0,properties,internalNote}', to_jsonb($2::text)) where id = $1`,
      [march.id, CANARY],
    );
    for (const format of FORMATS) {
      for (const [door, persona] of [
        ['', 'planner'],
        ['/portal', 'organiser'],
      ] as const) {
        const { response, text } = await take(
          `${door}/files/footprints/${march.id}/${format}`,
          persona,
        );
        expect(response.status).toBe(200);
        expect(text).not.toContain(CANARY);
      }
    }
  });

  it('are handed to nobody who may not see the dossier, nor in another form', async () => {
    const at = `/portal/files/footprints/${march.id}`;
    expect((await take(`${at}/gpx`, 'secondOrganiser')).response.status).toBe(404);
    expect((await take(`${at}/gpx`, 'fire')).response.status).toBe(404);
    expect((await take(`${at}/gpx`, '')).response.status).toBe(401);
    expect((await take(`${at}/exe`, 'organiser')).response.status).toBe(404);
    expect((await take(`/files/footprints/${march.id}/gpx`, 'administrator')).response.status).toBe(
      404,
    );
    const none = await take(`/files/footprints/${randomUUID()}/gpx`, 'planner');
    const notAnId = await take('/files/footprints/1/gpx', 'planner');
    expect(none.response.status).toBe(404);
    expect(notAnId.text).toBe(none.text);
  });

  it('are read without leaving a trace', async () => {
    const before = await parley.digest();
    const { status, body } = await read('/files/footprints', await cookieOf('planner'), GPX);
    expect(status).toBe(200);
    expect(body.parts).toMatchObject([{ name: 'A b', role: null, problems: [] }]);
    expect(await parley.digest()).toBe(before);
  });

  it('are refused with what is wrong, and nothing is changed', async () => {
    const planner = await cookieOf('planner');
    const [gold, fire] = [await cookieOf('gold'), await cookieOf('fire')];
    const before = await parley.digest();
    const entity = `<!DOCTYPE gpx [<!ENTITY a SYSTEM "file:///etc/passwd">]>${GPX}`;
    const cases: [string | Uint8Array<ArrayBuffer>, string, string?][] = [
      [entity, 'fileDeclaresEntities'],
      [new Uint8Array(6 * 1024 * 1024).fill(0x20), 'fileTooLarge'],
      [new Uint8Array([0x50, 0x4b, 3, 4]), 'fileZipped'],
      ['', 'fileEmpty'],
      ['{}', 'fileNotReadable', 'application/json'],
    ];
    for (const [body, code, type] of cases) {
      const told = await read('/files/footprints', planner, body, type);
      expect([told.status, told.body.error?.fields?.[0]?.code]).toEqual([400, code]);
      expect(JSON.stringify(told.body)).not.toContain('passwd');
    }
    expect((await read('/files/footprints', '', GPX)).status).toBe(401);
    expect((await read('/files/footprints', gold, GPX)).status).toBe(403);
    expect((await read('/portal/files/footprints', fire, GPX)).status).toBe(403);
    expect((await read('/portal/files/footprints', planner, GPX)).status).toBe(401);
    expect(await parley.digest()).toBe(before);
  });

  it('are read only so often for one person', async () => {
    const cookie = await cookieOf('seniorPlanner');
    const seen: number[] = [];
    for (let turn = 0; turn < 41; turn += 1) {
      seen.push((await read('/files/footprints', cookie, GPX)).status);
    }
    expect(seen.slice(0, 40)).toEqual(Array(40).fill(200));
    expect(seen[40]).toBe(429);
    parley.clock.forward(11 * 60_000);
    expect((await read('/files/footprints', cookie, GPX)).status).toBe(200);
  });
});
