import {
  type FunctionCase,
  type FunctionWorld,
  JSON_TYPE,
  type RawRequest,
  token,
} from './function-world.js';

const CHANGE =
  'mutation M($input: ChangeEventInput!) { changeEvent(input: $input) { id stewardCount } }';

const input = ({ eventId, version }: FunctionWorld) => ({
  eventId,
  expectedVersion: version,
  facts: { stewardCount: 7 },
  reason: 'Zomaar.',
});

/** A change of a dossier by somebody of the desk who may only read, in some dress. */
const byReader =
  (
    query: string,
    more: (world: FunctionWorld) => Partial<RawRequest> & { json?: object } = () => ({}),
  ) =>
  (world: FunctionWorld): RawRequest => {
    const { json = {}, headers = {}, ...rest } = more(world);
    return {
      path: '/graphql',
      method: 'POST',
      headers: { ...JSON_TYPE, cookie: world.cookies['bronze'] ?? '', ...headers },
      body: JSON.stringify({ query, variables: { input: input(world) }, ...json }),
      ...rest,
    };
  };
const typed = (type: string, body: (world: FunctionWorld) => string) =>
  byReader(CHANGE, (world) => ({ headers: { 'content-type': type }, body: body(world) }));
const urlOf = (world: FunctionWorld) =>
  `/graphql?query=${encodeURIComponent(CHANGE)}&variables=${encodeURIComponent(JSON.stringify({ input: input(world) }))}`;

/** The same forbidden change in every dress a request can wear. */
export const DRESSES: readonly FunctionCase[] = [
  ['plainly', byReader(CHANGE), /FORBIDDEN/],
  ['under an alias', byReader(CHANGE.replace('changeEvent', 'me: changeEvent')), /FORBIDDEN/],
  [
    'in a fragment',
    byReader(
      'mutation M($input: ChangeEventInput!) { ...F } fragment F on Mutation { changeEvent(input: $input) { id } }',
    ),
    /FORBIDDEN/,
  ],
  [
    'behind a directive',
    byReader(CHANGE.replace('(input: $input)', '(input: $input) @include(if: true)')),
    /FORBIDDEN/,
  ],
  [
    'beside a harmless field',
    byReader(CHANGE.replace('{ changeEvent', '{ __typename changeEvent')),
    /FORBIDDEN|LIMIT_EXCEEDED/,
  ],
  [
    'as the second of two operations',
    byReader(`query Q { me { name } } ${CHANGE}`, () => ({ json: { operationName: 'M' } })),
    /LIMIT_EXCEEDED/,
  ],
  [
    'in a list of requests',
    byReader(CHANGE, (world) => ({
      body: JSON.stringify([{ query: CHANGE, variables: { input: input(world) } }]),
    })),
    /INVALID_INPUT/,
  ],
  [
    'as a known hash',
    byReader('', () => ({
      json: {
        query: undefined,
        extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } },
      },
    })),
    /INVALID_INPUT/,
  ],
  ['without a key', byReader(CHANGE, () => ({ headers: { 'idempotency-key': '' } })), /FORBIDDEN/],
  [
    'in an address',
    (world) => ({ path: urlOf(world), headers: { cookie: world.cookies['bronze'] ?? '' } }),
    /^400 /,
  ],
  [
    'in an address, as a page would',
    (world) => ({
      path: urlOf(world),
      headers: { cookie: world.cookies['bronze'] ?? '', 'apollo-require-preflight': '1' },
    }),
    /^405 |^400 /,
  ],
  [
    'as a form',
    typed(
      'application/x-www-form-urlencoded',
      (world) =>
        `query=${encodeURIComponent(CHANGE)}&variables=${encodeURIComponent(JSON.stringify({ input: input(world) }))}`,
    ),
    /^400 /,
  ],
  [
    'as plain text',
    typed('text/plain', (world) =>
      JSON.stringify({ query: CHANGE, variables: { input: input(world) } }),
    ),
    /^400 /,
  ],
  [
    'as many parts',
    typed(
      'multipart/form-data; boundary=x',
      () => `--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{}\r\n--x--`,
    ),
    /^400 /,
  ],
  ['as a bare document', typed('application/graphql', () => CHANGE), /^400 |^415 /],
  ['by another method', byReader(CHANGE, () => ({ method: 'PUT' })), /^40[045] /],
  [
    'by a method in a header',
    byReader(CHANGE, () => ({
      headers: { 'x-http-method-override': 'DELETE' },
    })),
    /FORBIDDEN/,
  ],
  [
    'with a role in a header',
    byReader(CHANGE, () => ({
      headers: { 'x-role': 'planner', 'x-permissions': 'events.change' },
    })),
    /FORBIDDEN/,
  ],
  [
    'with a role among the variables',
    byReader(CHANGE, (world) => ({
      json: { variables: { input: input(world), roles: ['planner'], actor: { permissions: '*' } } },
    })),
    /FORBIDDEN/,
  ],
  [
    'at the other door',
    byReader(CHANGE, ({ cookies }) => ({
      path: '/portal/graphql',
      headers: { cookie: `psid=${token(cookies['planner'])}` },
    })),
    /UNAUTHENTICATED|INVALID_INPUT/,
  ],
];
