import { randomUUID } from 'node:crypto';
import { Jimp } from 'jimp';
import type { Client } from './support/client.js';
import { START } from './support/march.js';
import { type TestParley, startParley } from './support/parley.js';
import { HTML, jpegWithPlace, picture, pngBomb, webpWithPlace } from './support/pictures.js';
import { expectRefusal } from './support/refusals.js';

const LIST = `query ($id: ID!) { dossier(id: $id) {
  attachments { id version documentId name mediaType sizeBytes own }
} }`;
const REMOVE = `mutation ($input: PortalRemoveAttachmentInput!) { removeAttachment(input: $input) { id } }`;
const DESK_REMOVE = `mutation ($input: RemoveAttachmentInput!) { removeAttachment(input: $input) { id } }`;
const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
const ZIP = Buffer.from('504b03040a0000000000', 'hex');
const ZIP_END = Buffer.concat([Buffer.from('504b0506', 'hex'), Buffer.alloc(18)]);
const GPX = '<?xml version="1.0"?><!-- track --><gpx version="1.1"><trk/></gpx>';
const KML = '<kml xmlns="http://www.opengis.net/kml/2.2"><Document/></kml>';
const BOMB = `<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a "aaaa">]><kml>&a;</kml>`;
const GEOJSON = '{"type":"FeatureCollection","features":[]}';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
interface Listed {
  id: string;
  version: number;
  documentId: string;
  name: string;
  mediaType: string;
}

describe('attachments', () => {
  let parley: TestParley;
  let organiser: Client;
  let second: Client;
  let planner: Client;
  let dossier: string;

  beforeAll(async () => {
    parley = await startParley();
    organiser = await parley.as('organiser');
    second = await parley.as('secondOrganiser');
    planner = await parley.as('planner');
    const input = { kind: 'march', language: 'nl', title: { nl: 'Mars' } };
    dossier = (await organiser.run<{ startApplication: { id: string } }>(START, { input }))
      .startApplication.id;
  });
  afterAll(() => parley.close());

  const doorOf = (client: Client) => client.path.replace('/graphql', '');
  async function upload(
    client: Client,
    bytes: Buffer | string,
    name = 'plan.pdf',
    more: { key?: string; headers?: Record<string, string>; query?: string; event?: string } = {},
  ) {
    const event = more.event ?? dossier;
    const query = `name=${encodeURIComponent(name)}${more.query ?? ''}`;
    const response = await fetch(
      `${client.url}${doorOf(client)}/files/attachments/${event}?${query}`,
      {
        method: 'POST',
        headers: {
          cookie: client.cookie,
          'content-type': 'application/octet-stream',
          'idempotency-key': more.key ?? randomUUID(),
          ...more.headers,
        },
        body: new Uint8Array(Buffer.from(bytes as string)),
      },
    );
    const text = await response.text();
    return { status: response.status, text, body: JSON.parse(text) as Record<string, unknown> };
  }
  const listed = async (client = organiser): Promise<Listed[]> =>
    (await client.run<{ dossier: { attachments: Listed[] } }>(LIST, { id: dossier })).dossier
      .attachments;
  async function read(client: Client, id: string) {
    const response = await fetch(`${client.url}${doorOf(client)}/files/${id}`, {
      headers: { cookie: client.cookie },
    });
    return {
      status: response.status,
      headers: response.headers,
      bytes: Buffer.from(await response.arrayBuffer()),
    };
  }
  const added = async (bytes: Buffer | string, name: string) => {
    const answer = await upload(organiser, bytes, name);
    expect(answer.text).toContain('"id"');
    return (await listed()).find(({ id }) => id === (answer.body['id'] as string)) as Listed;
  };

  it.each([
    ['application/pdf', PDF],
    ['application/gpx+xml', GPX],
    ['application/vnd.google-earth.kml+xml', KML],
    ['application/geo+json', GEOJSON],
  ])('takes %s by its content and hands it out as a download only', async (type, bytes) => {
    const file = await added(bytes, 'bijlage.bin');
    expect(file.mediaType).toBe(type);
    const answer = await read(organiser, file.documentId);
    expect(answer.bytes.equals(Buffer.from(bytes as string))).toBe(true);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; /);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await read(planner, file.documentId)).status).toBe(200);
  });

  it.each([
    ['JPEG', jpegWithPlace, 'image/jpeg'],
    ['WebP', async () => webpWithPlace(), 'image/webp'],
  ])('takes the place out of a %s, and what hides behind its end', async (_kind, make, type) => {
    const given = await make();
    expect(given.includes('GPSLatitude')).toBe(true);
    const file = await added(given, 'foto.jpg');
    const { bytes } = await read(organiser, file.documentId);
    expect(file.mediaType).toBe(type);
    expect(bytes.includes('GPSLatitude')).toBe(false);
    expect(bytes.includes('Exif')).toBe(false);
    expect(bytes.includes('script')).toBe(false);
    if (type !== 'image/jpeg') return;
    const again = await Jimp.read(bytes);
    expect([again.width, again.height]).toEqual([40, 30]);
  });

  it.each<[string, Buffer | string | (() => Promise<Buffer>), string, string]>([
    ['an SVG with a script', SVG, 'logo.svg', 'fileKind'],
    ['a page', HTML, 'page.pdf', 'fileKind'],
    ['an archive', ZIP, 'plan.pdf', 'fileKind'],
    [
      'a PDF that is an archive too',
      Buffer.concat([PDF, ZIP, ZIP_END, Buffer.from('%%EOF')]),
      'plan.pdf',
      'fileKind',
    ],
    ['a KML with entities', BOMB, 'route.kml', 'fileKind'],
    ['a KML with entities inside', '<kml><!ENTITY a "aaaa"></kml>', 'route.kml', 'fileKind'],
    ['JSON that is no place', '{"type":"Package"}', 'a.geojson', 'fileKind'],
    ['plain text', 'hello', 'a.pdf', 'fileKind'],
    ['a program', Buffer.from('4d5a90000300000004000000', 'hex'), 'a.pdf', 'fileKind'],
    ['nothing', '', 'a.pdf', 'fileEmpty'],
    ['a picture that grows without end', pngBomb, 'a.png', 'pictureTooLarge'],
    [
      'half a picture',
      async () => (await picture('image/png')).subarray(0, 60),
      'a.png',
      'pictureBroken',
    ],
  ])('refuses %s and keeps nothing', async (_what, content, name, code) => {
    const bytes = typeof content === 'function' ? await content() : content;
    const before = await parley.digest();
    const answer = await upload(organiser, bytes, name);
    expect([answer.status, answer.body['error']]).toEqual([
      400,
      expect.objectContaining({ fields: [expect.objectContaining({ path: 'file', code })] }),
    ]);
    expect(await parley.digest()).toBe(before);
  });

  it('refuses one byte more than 20 MB, told or not', async () => {
    const bytes = Buffer.alloc(20 * 1024 * 1024 + 1, 0x20);
    const refused = { code: 'LIMIT_EXCEEDED', limit: 'fileBytes' };
    const answer = await upload(organiser, bytes, 'groot.pdf');
    expect(answer.body['error']).toMatchObject(refused);
    const untold = await fetch(
      `${organiser.url}${doorOf(organiser)}/files/attachments/${dossier}?name=groot.pdf`,
      {
        method: 'POST',
        headers: {
          cookie: organiser.cookie,
          'content-type': 'application/octet-stream',
          'idempotency-key': randomUUID(),
        },
        body: new Blob([bytes]).stream(),
        ...({ duplex: 'half' } as object),
      },
    );
    expect(await untold.json()).toMatchObject({ error: refused });
  });

  it.each([
    ['factuur\u202Egpj.pdf', 'factuurgpj.pdf'],
    ['../../etc/passwd', '..-etc-passwd.pdf'.replace('..-', '')],
    ['C:\\temp\\plan.PDF', 'C-temp-plan.pdf'],
    ['a\u0000b\r\nX-Evil: 1.pdf', 'abX-Evil- 1.pdf'],
    ['\u200B \u2066', 'file.pdf'],
    ['x'.repeat(400), `${'x'.repeat(120)}.pdf`],
    ['virus.exe', 'virus.exe.pdf'],
  ])('shows the name %j as %j', async (given, shown) => {
    const answer = await upload(organiser, PDF, given);
    expect(answer.body['name']).toBe(shown);
    const file = (await listed()).find(({ id }) => id === (answer.body['id'] as string)) as Listed;
    const { headers } = await read(organiser, file.documentId);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+"$/);
    expect(headers.get('x-evil')).toBeNull();
    const input = { attachmentId: file.id, expectedVersion: 1 };
    await organiser.run(REMOVE, { input });
    expect((await read(organiser, file.documentId)).status).toBe(404);
  });

  it('answers about another organiser’s dossier and file as about none', async () => {
    const [file] = await listed();
    const foreign = await read(second, (file as Listed).documentId);
    const none = await read(second, randomUUID());
    expect([foreign.status, foreign.bytes.toString()]).toEqual([404, none.bytes.toString()]);
    const there = await upload(second, PDF);
    const nowhere = await upload(second, PDF, 'a.pdf', { event: randomUUID() });
    expect([there.status, there.text]).toEqual([404, nowhere.text]);
    const input = { attachmentId: (file as Listed).id, expectedVersion: 1 };
    await expectRefusal(parley, second, REMOVE, input, { code: 'NOT_FOUND' });
    await expectRefusal(
      parley,
      organiser,
      REMOVE,
      { ...input, expectedVersion: 9 },
      { code: 'STALE' },
    );
  });

  it('takes a file once when the answer was lost, and refuses strangers', async () => {
    const key = randomUUID();
    const first = await upload(organiser, GPX, 'een.gpx', { key });
    const again = await upload(organiser, GPX, 'een.gpx', { key });
    expect(again.body['id']).toBe(first.body['id']);
    expect((await upload(organiser, KML, 'een.gpx', { key })).status).toBe(409);
    const foreign = { headers: { 'sec-fetch-site': 'cross-site' } };
    expect((await upload(organiser, PDF, 'a.pdf', foreign)).status).toBe(403);
    const form = { headers: { 'content-type': 'text/plain' } };
    expect((await upload(organiser, PDF, 'a.pdf', form)).status).toBe(400);
    expect((await upload(organiser, PDF, 'a.pdf', { headers: { cookie: '' } })).status).toBe(401);
    expect((await upload(await parley.as('fire'), PDF)).status).toBe(403);
    expect(
      (await upload(organiser, PDF, 'a.pdf', { headers: { 'idempotency-key': '' } })).status,
    ).toBe(400);
  });

  it('keeps what police adds for itself from the organiser', async () => {
    await parley.sql(
      "update public_event set state = 'submitted', version = version + 1, start_at = '2027-03-11', end_at = '2027-03-12' where id = $1",
      [dossier],
    );
    const own = await upload(planner, PDF, 'intern.pdf', { query: '&audience=police' });
    const shared = await upload(planner, PDF, 'gedeeld.pdf', { query: '&audience=organiser' });
    expect([own.status, shared.status]).toEqual([201, 201]);
    const names = (await listed()).map(({ name }) => name);
    expect(names).toContain('gedeeld.pdf');
    expect(names).not.toContain('intern.pdf');
    const [row] = await parley.sql<{ document_id: string }>(
      'select document_id from attachment where id = $1',
      [own.body['id']],
    );
    expect((await read(organiser, row?.document_id ?? '')).status).toBe(404);
    const input = { attachmentId: shared.body['id'], expectedVersion: 1 };
    await expectRefusal(parley, organiser, REMOVE, input, { code: 'FORBIDDEN' });
    await planner.run(DESK_REMOVE, { input });
    expect((await upload(planner, PDF, 'a.pdf', { query: '&audience=public' })).status).toBe(400);
  });

  it('takes nothing more once the dossier is settled', async () => {
    const settle = (state: string) =>
      parley.sql('update public_event set state = $2, version = version + 1 where id = $1', [
        dossier,
        state,
      ]);
    await settle('withdrawn');
    const before = await parley.digest();
    const answer = await upload(planner, PDF, 'laat.pdf', { query: '&audience=police' });
    expect(answer.body['error']).toMatchObject({
      code: 'TRANSITION_NOT_ALLOWED',
      reason: 'settled',
    });
    expect(await parley.digest()).toBe(before);
    await settle('submitted');
  });

  it('stops at thirty files', async () => {
    for (let count = (await listed()).length; count < 30; count += 1)
      await upload(organiser, GPX, `n${count}.gpx`);
    const answer = await upload(organiser, GPX, 'te-veel.gpx');
    expect(answer.body['error']).toMatchObject({ code: 'LIMIT_EXCEEDED', allowed: 30 });
  });
});
