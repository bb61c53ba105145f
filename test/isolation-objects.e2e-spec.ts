import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { accessByDoor } from '../src/access-matrix.js';
import { jobsDone } from './support/bargaining.js';
import { Isolation, type IsolationCase, knockOn } from './support/isolation.js';
import { type RootField, namesRecord, operationOn, rootFields } from './support/operations.js';
import { OtherZone } from './support/other-zone.js';
import { type TestParley, startParley } from './support/parley.js';
import { type RecordIds, twoSides } from './support/two-sides.js';

const MARK = 'record';
const GPX = '<?xml version="1.0"?><gpx version="1.1"><trk/></gpx>';
const DOSSIER = 'query ($id: ID!) { dossier(id: $id) { id } }';
const ANSWER =
  'mutation ($input: PortalAnswerInput!) { answerCondition(input: $input) { id state } }';
const BYTES = { 'content-type': 'application/octet-stream' };

/** Who tries at each permission of the portal: somebody who may, of another side. */
const OTHER: Readonly<Record<string, string>> = {
  'portal.advise': 'medical',
  'portal.adviceLink': 'link',
};

/** Every root field of the portal that names a record, each with one of somebody else. */
function sweep(): IsolationCase[] {
  return namingRecords('portal.gql').map((root) => {
    const access = accessByDoor().portal.find(({ field }) => field === root.field.name);
    return {
      name: `${root.kind} ${root.field.name}`,
      by: OTHER[access?.permission ?? ''] ?? 'secondOrganiser',
      knock: (ids) => knockOn(root, ids),
      says: /NOT_FOUND|INVALID_INPUT|UNAUTHENTICATED/,
    };
  });
}

function namingRecords(file: string): RootField[] {
  const schema = buildSchema(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'));
  return rootFields(schema)
    .filter(({ kind }) => kind !== 'subscription')
    .filter((root) => namesRecord(operationOn(root, MARK), MARK));
}

const file = (name: string, by: string, path: (ids: RecordIds) => string, more: object = {}) => ({
  name,
  by,
  knock: (ids: RecordIds) => ({ path: path(ids), ...more }),
});
const upload = (name: string, by: string, path: (ids: RecordIds) => string) =>
  file(name, by, path, { body: GPX, headers: BYTES });
const ask = (name: string, by: string, knock: IsolationCase['knock']): IsolationCase => ({
  name,
  by,
  knock,
});
const says = (one: IsolationCase, what: string | RegExp): IsolationCase => ({ ...one, says: what });

const portalFile = (kind: keyof RecordIds) => (ids: RecordIds) => `/portal/files/${ids[kind]}`;
const deskFile = (kind: keyof RecordIds) => (ids: RecordIds) => `/files/${ids[kind]}`;
const exported = (format: string) => (ids: RecordIds) =>
  `/portal/files/footprints/${ids.dossier}/${format}`;

const FILES: IsolationCase[] = [
  says(
    file('whether the file exists', 'secondOrganiser', portalFile('document'), { method: 'HEAD' }),
    /^404 /,
  ),
  file('the file of another organiser', 'secondOrganiser', portalFile('document')),
  file('the file by the id of its record', 'organiser', portalFile('attachment')),
  file('a part of the file', 'secondOrganiser', portalFile('document'), {
    headers: { range: 'bytes=0-9' },
  }),
  file('a file the desk keeps, by its organiser', 'organiser', portalFile('policeDocument')),
  file('a file the desk keeps, by another', 'secondOrganiser', portalFile('policeDocument')),
  file('a file the desk keeps, by a service', 'fire', portalFile('policeDocument')),
  file('the file of a service that has not answered', 'organiser', portalFile('adviceDocument')),
  file(
    'the file of a service, by another organiser',
    'secondOrganiser',
    portalFile('adviceDocument'),
  ),
  file('the file of a service, by another service', 'medical', portalFile('adviceDocument')),
  file('the file of a service, by the link of another', 'link', portalFile('adviceDocument')),
  file('the organiser’s file, by the link of a service', 'link', portalFile('document')),
  file('the organiser’s file, by a service', 'fire', portalFile('document')),
  file('the map as GeoJSON', 'secondOrganiser', exported('geojson')),
  file('the map as KML', 'secondOrganiser', exported('kml')),
  file('the map as GPX', 'secondOrganiser', exported('gpx')),
  file('the map, by a service never asked', 'medical', exported('geojson')),
  upload(
    'a file put into a foreign dossier',
    'secondOrganiser',
    (ids) => `/portal/files/attachments/${ids.dossier}?name=a.gpx`,
  ),
  upload(
    'a file put into a dossier by the id of its condition',
    'organiser',
    (ids) => `/portal/files/attachments/${ids.condition}?name=a.gpx`,
  ),
  upload(
    'a file put into the request of another service',
    'medical',
    (ids) => `/portal/files/advice/${ids.request}?name=a.gpx`,
  ),
  ...[
    upload(
      'a file put into a request by another link',
      'link',
      (ids) => `/portal/files/advice/${ids.request}?name=a.gpx`,
    ),
  ].map((one) => says(one, /UNAUTHENTICATED|NOT_FOUND/)),
  ...[
    file('the file at the desk with a portal session', 'organiser', deskFile('document')),
    file(
      'the kept file at the desk with a portal session',
      'organiser',
      deskFile('policeDocument'),
    ),
    file(
      'the map at the desk with a portal session',
      'organiser',
      (ids) => `/files/footprints/${ids.dossier}/geojson`,
    ),
    file('the file by nobody', 'nobody', portalFile('document')),
    file('the map by nobody', 'nobody', exported('gpx')),
    upload(
      'a file put in by nobody',
      'nobody',
      (ids) => `/portal/files/attachments/${ids.dossier}?name=a.gpx`,
    ),
  ].map((one) => says(one, 'UNAUTHENTICATED')),
];

const inVain = (headers: Record<string, string>) => (ids: RecordIds) => ({
  query: DOSSIER,
  variables: { id: ids.dossier },
  headers,
});

const NAMES: IsolationCase[] = [
  ask('a condition given for a dossier', 'organiser', ({ condition }) => ({
    query: DOSSIER,
    variables: { id: condition },
  })),
  ask('a dossier given for a request', 'fire', ({ dossier }) => ({
    query: 'query ($id: ID!) { adviceRequest(id: $id) { id } }',
    variables: { id: dossier },
  })),
  ask('a request given for a condition', 'organiser', ({ request }) => ({
    query: ANSWER,
    variables: { input: { conditionId: request, expectedVersion: 1, answer: 'accept' } },
  })),
  ask('a file given for an attachment', 'organiser', ({ adviceFile }) => ({
    query:
      'mutation ($input: PortalRemoveAttachmentInput!) { removeAttachment(input: $input) { id } }',
    variables: { input: { attachmentId: adviceFile, expectedVersion: 1 } },
  })),
  ask('an id in capitals', 'secondOrganiser', ({ dossier }) => ({
    query: 'query ($id: ID!) { dossier(id: $id) { version } }',
    variables: { id: dossier.toUpperCase() },
  })),
  ask('an id in braces', 'secondOrganiser', ({ dossier }) => ({
    query: 'query ($id: ID!) { dossier(id: $id) { version } }',
    variables: { id: `{${dossier}}` },
  })),
  ask('an id in the text of the query', 'secondOrganiser', ({ dossier }) => ({
    query: `{ dossier(id: "${dossier}") { id conditions { id } } }`,
  })),
  ask('a foreign one under an alias', 'secondOrganiser', ({ dossier }) => ({
    query: `{ me { name } theirs: dossier(id: "${dossier}") { title { nl } } }`,
  })),
  ask('a foreign one in a fragment', 'secondOrganiser', ({ dossier }) => ({
    query: `query { ...F } fragment F on Query { dossier(id: "${dossier}") { reference } }`,
  })),
  ask('a zone in a header', 'secondOrganiser', inVain({ 'x-zone-id': 'all', 'x-tenant': '*' })),
  ask('a role in a header', 'secondOrganiser', inVain({ 'x-role': 'planner', 'x-user': 'gold' })),
  ask(
    'a bearer token beside the session',
    'secondOrganiser',
    inVain({ authorization: 'Bearer x' }),
  ),
  ask('a forwarded address', 'secondOrganiser', inVain({ 'x-forwarded-for': '127.0.0.1' })),
  ask('a version that would fit', 'secondOrganiser', ({ condition }) => ({
    query: ANSWER,
    variables: { input: { conditionId: condition, expectedVersion: 2, answer: 'accept' } },
  })),
  ask('a file of the foreign request in the own one', 'link', ({ adviceFile }) => ({
    query:
      'mutation ($input: PortalAdviceFileStepInput!) { removeLinkedFile(input: $input) { id } }',
    variables: { input: { requestId: linked(), fileId: adviceFile, expectedVersion: 1 } },
  })),
  ...[
    ask('the message of another side', 'link', ({ request }) => ({
      query: 'query ($id: ID!) { linkedAdvice(id: $id) { messages { text } } }',
      variables: { id: request },
    })),
  ].map((one) => says(one, /UNAUTHENTICATED|NOT_FOUND/)),
];

const overSocket = (query: string, by: string, path: string, hello: object = {}) =>
  ask(`${query.slice(0, 24)}… over ${path} by ${by}`, by, ({ dossier }) => ({
    query,
    variables: { id: dossier },
    socket: path,
    hello,
  }));
const CHANGED = 'subscription ($id: ID!) { eventChanged(eventId: $id) { eventId kind } }';

const SOCKETS: IsolationCase[] = [
  says(overSocket(DOSSIER, 'secondOrganiser', '/portal/graphql'), 'FORBIDDEN'),
  says(
    overSocket(DOSSIER, 'secondOrganiser', '/portal/graphql', {
      organisationId: 'x',
      role: 'gold',
    }),
    'FORBIDDEN',
  ),
  says(overSocket(CHANGED, 'organiser', '/portal/graphql'), 'INVALID_INPUT'),
  says(overSocket(CHANGED, 'secondOrganiser', '/portal/graphql'), 'INVALID_INPUT'),
  says(overSocket(CHANGED, 'organiser', '/graphql'), /4403/),
  says(overSocket(CHANGED, 'nobody', '/graphql'), /4403/),
];

let linked = () => '';

describe('records of somebody else', () => {
  let parley: TestParley;
  let isolation: Isolation;
  beforeAll(async () => {
    parley = await startParley();
    const sides = await twoSides(parley);
    linked = () => sides.linked.id;
    await jobsDone(parley);
    isolation = new Isolation(parley, sides);
    for (const persona of ['secondOrganiser', 'medical', 'fire']) await parley.as(persona);
  });
  afterAll(async () => {
    isolation.statements.stop();
    await parley.close();
  });

  const each = (cases: IsolationCase[]) => cases.map((one) => [one.name, one] as const);

  it.each(each(sweep()))('are as none in %s', (_name, one) => isolation.expectAlike(one));
  it.each(each(FILES))('are as none: %s', (_name, one) => isolation.expectAlike(one));
  it.each(each(NAMES))('are as none: %s', (_name, one) => isolation.expectAlike(one));
  it.each(each(SOCKETS))('are as none: %s', (_name, one) => isolation.expectAlike(one));

  it('are as none to the desk of another zone, at every root field that names one', async () => {
    const other = await OtherZone.beside(parley, 'seniorPlanner');
    expect(other.kinds).toBeGreaterThan(20);
    const before = await parley.digest();
    const wrong: string[] = [];
    let notFound = 0;
    for (const root of namingRecords('schema.gql')) {
      const { foreign, absent } = await other.told(root);
      if (foreign !== absent) wrong.push(`${root.field.name}: ${foreign} / ${absent}`);
      if (foreign.includes('NOT_FOUND')) notFound += 1;
      if (/"FORBIDDEN"|DEMO-/.test(foreign)) wrong.push(`${root.field.name}: ${foreign}`);
    }
    expect(wrong).toEqual([]);
    expect(notFound).toBeGreaterThan(40);
    expect(await parley.digest()).toBe(before);
  });

  it('notices a difference: the organiser himself is answered otherwise', async () => {
    const own = {
      name: '',
      by: 'organiser',
      knock: (ids: RecordIds) => ({ path: portalFile('document')(ids) }),
    };
    await expect(isolation.expectAlike(own)).rejects.toThrow();
  });
});
