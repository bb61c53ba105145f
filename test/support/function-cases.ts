import { DRESSES } from './function-dresses.js';
import {
  type FunctionCase,
  type FunctionWorld,
  JSON_TYPE,
  type RawRequest,
  token,
} from './function-world.js';

/** A question with a secret where it does not belong. */
const misplaced =
  (path: string, headers: (cookies: FunctionWorld['cookies']) => Record<string, string>) =>
  ({ cookies }: FunctionWorld): RawRequest => ({
    path: path.replace('TOKEN', token(cookies['planner'])),
    method: path.startsWith('/calendar') ? 'GET' : 'POST',
    headers: { ...JSON_TYPE, ...headers(cookies) },
    ...(path.startsWith('/calendar') ? {} : { body: JSON.stringify({ query: '{ me { name } }' }) }),
  });
const UNKNOWN = /UNAUTHENTICATED/;

const SECRETS: FunctionCase[] = [
  [
    'a session as a bearer token',
    misplaced('/graphql', (c) => ({ authorization: `Bearer ${token(c['planner'])}` })),
    UNKNOWN,
  ],
  ['a session in the address', misplaced('/graphql?sid=TOKEN', () => ({})), UNKNOWN],
  [
    'a session as the secret of a link',
    misplaced('/portal/graphql', (c) => ({ 'advice-link': token(c['planner']) })),
    UNKNOWN,
  ],
  ['a session as the secret of a feed', misplaced('/calendar/TOKEN.ics', () => ({})), /^404 /],
  [
    'a desk session at the portal',
    misplaced('/portal/graphql', (c) => ({ cookie: c['planner'] ?? '' })),
    UNKNOWN,
  ],
  [
    'a desk session by the portal’s name',
    misplaced('/portal/graphql', (c) => ({ cookie: `psid=${token(c['planner'])}` })),
    UNKNOWN,
  ],
  [
    'a portal session by the desk’s name',
    misplaced('/graphql', (c) => ({ cookie: `sid=${token(c['organiser'])}` })),
    UNKNOWN,
  ],
  [
    'two sessions at once',
    misplaced('/graphql', (c) => ({ cookie: `${c['planner']}; ${c['bronze']}` })),
    UNKNOWN,
  ],
  [
    'a session beside a link',
    misplaced('/portal/graphql', (c) => ({
      cookie: c['organiser'] ?? '',
      'advice-link': 'x'.repeat(43),
    })),
    UNKNOWN,
  ],
];

const atPortal =
  (persona: string, query: string, variables: (world: FunctionWorld) => object) =>
  (world: FunctionWorld): RawRequest => ({
    path: '/portal/graphql',
    method: 'POST',
    headers: { ...JSON_TYPE, cookie: world.cookies[persona] ?? '' },
    body: JSON.stringify({ query, variables: { input: variables(world) } }),
  });
const rest =
  (path: string, persona: string, method = 'GET') =>
  ({ cookies }: FunctionWorld): RawRequest => ({
    path,
    method,
    headers: {
      cookie: cookies[persona] ?? '',
      'content-type': 'application/octet-stream',
      'idempotency-key': 'function-level-2',
    },
    ...(method === 'POST' ? { body: 'x' } : {}),
  });

const DOORS: FunctionCase[] = [
  [
    'a service answers a condition',
    atPortal(
      'fire',
      'mutation ($input: PortalAnswerInput!) { a: answerCondition(input: $input) { id } }',
      ({ conditionId }) => ({ conditionId, expectedVersion: 1, answer: 'accept' }),
    ),
    /FORBIDDEN/,
  ],
  [
    'a service applies',
    atPortal(
      'fire',
      'mutation ($input: PortalStartInput!) { startApplication(input: $input) { id } }',
      () => ({ kind: 'march', language: 'nl', title: { nl: 'x' } }),
    ),
    /FORBIDDEN/,
  ],
  [
    'an organiser advises',
    atPortal(
      'organiser',
      'mutation ($input: PortalAdviceInput!) { giveAdvice(input: $input) { id } }',
      ({ eventId }) => ({
        requestId: eventId,
        expectedVersion: 1,
        result: 'favourable',
        visibility: 'organiser',
      }),
    ),
    /FORBIDDEN/,
  ],
  [
    'an organiser answers for a link',
    atPortal(
      'organiser',
      'mutation ($input: PortalLinkedAdviceInput!) { giveLinkedAdvice(input: $input) { id } }',
      ({ eventId }) => ({
        requestId: eventId,
        expectedVersion: 1,
        name: 'x',
        result: 'favourable',
        visibility: 'organiser',
      }),
    ),
    /FORBIDDEN/,
  ],
  ['an organiser fetches the ledger', rest('/files/ledger/restrictions.csv', 'organiser'), UNKNOWN],
  ['an organiser reads a map at the desk', rest('/files/footprints', 'organiser', 'POST'), UNKNOWN],
  ['nobody reads a map', rest('/portal/files/footprints', 'nobody', 'POST'), UNKNOWN],
  [
    'somebody of the desk reads a map at the portal',
    rest('/portal/files/footprints', 'planner', 'POST'),
    UNKNOWN,
  ],
  [
    'somebody sets up a first administrator again',
    ({ cookies }) => ({
      path: '/auth/setup',
      method: 'POST',
      headers: { ...JSON_TYPE, cookie: cookies['planner'] ?? '' },
      body: JSON.stringify({
        token: 'x'.repeat(43),
        name: 'x',
        email: 'x@example.org',
        password: 'long enough to be one',
      }),
    }),
    /^40[0134] /,
  ],
];

/** Every request beyond what its sender may do. */
export const FUNCTION_CASES: readonly FunctionCase[] = [...DRESSES, ...SECRETS, ...DOORS];
