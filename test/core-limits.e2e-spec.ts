import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { type TestParley, startParley } from './support/parley.js';

interface Told {
  status: number;
  text: string;
  errors: { message: string; extensions: Record<string, unknown> }[];
}

const LEAKS = /stack|originalError|node_modules|select |insert |TypeORM|QueryFailed|\bat \w+ \(/i;
const MUTATION = 'mutation { transitionEvent(input: {}) { id } }';
const repeat = (times: number, text: (index: number) => string) =>
  Array.from({ length: times }, (_, index) => text(index)).join(' ');

/** A chain of fragments, each spread `width` times by the one before: width^length fields. */
function fanOut(width: number, length: number): string {
  const fragments = repeat(length, (n) => {
    const spread = n + 1 < length ? repeat(width, () => `...f${n + 1}`) : 'id';
    return `fragment f${n} on PublicEvent { ${spread} }`;
  });
  return `{ events { items { ...f0 } } } ${fragments}`;
}

const deep = (levels: number) =>
  `{ events { items { ${'overlaps { event { '.repeat(levels)}id${' } }'.repeat(levels)} } } }`;

describe('the limits of one request', () => {
  let parley: TestParley;
  let hidden: TestParley;
  let cookie: string;
  beforeAll(async () => {
    parley = await startParley();
    hidden = await startParley({ demo: false });
    cookie = (await parley.as('planner')).cookie;
  });
  afterAll(async () => {
    await parley.close();
    await hidden.close();
  });

  async function send(
    body: string | Buffer,
    headers: Record<string, string> = {},
    to: TestParley = parley,
  ): Promise<Told> {
    const response = await fetch(`${to.url}/graphql`, {
      method: 'POST',
      headers: {
        cookie,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        ...headers,
      },
      body: typeof body === 'string' ? body : new Uint8Array(body),
    });
    const text = await response.text();
    const { errors = [] } = text.startsWith('{') ? (JSON.parse(text) as Partial<Told>) : {};
    return { status: response.status, text, errors };
  }
  const ask = (query: string, to: TestParley = parley) => send(JSON.stringify({ query }), {}, to);

  it.each([
    ['depth', deep(4), 10],
    ['aliases', `{ ${repeat(16, (n) => `a${n}: me { name }`)} }`, 15],
    ['aliases', `{ ${repeat(16, (n) => `a${n}: __typename`)} }`, 15],
    ['directives', `{ ${repeat(6, () => 'me @include(if: true) { name }')} }`, 5],
    ['fields', `{ me { ${repeat(400, () => 'name')} } }`, 400],
    ['rootFields', `{ ${repeat(21, () => '__typename')} }`, 20],
    ['rootFields', 'mutation { a: __typename b: __typename }', 1],
    ['operations', 'query A { me { name } } query B { me { name } }', 1],
    ['tokens', `{ me { ${repeat(2_000, () => 'name')} } }`, 2_000],
  ])('refuses more %s than are allowed', async (limit, query, allowed) => {
    const { status, errors } = await ask(query);
    expect(status).toBe(400);
    expect(errors.map((error) => error.extensions)).toContainEqual({
      code: 'LIMIT_EXCEEDED',
      limit,
      allowed,
    });
  });

  it('accepts what is just within', async () => {
    const within = [
      deep(3),
      `{ ${repeat(15, (n) => `a${n}: __typename`)} }`,
      `{ me { ${repeat(399, () => 'name')} } }`,
      '{ events(limit: 100, offset: 100000) { total } }',
    ];
    for (const query of within) expect((await ask(query)).errors).toEqual([]);
  });

  it.each([
    ['2^20', fanOut(2, 21)],
    ['3^60', fanOut(3, 61)],
  ])('refuses fragments that fan out to %s fields, quickly', async (_size, query) => {
    const { errors } = await ask(query);
    expect(errors.map((error) => error.extensions)).toContainEqual({
      code: 'LIMIT_EXCEEDED',
      limit: 'fields',
      allowed: 400,
    });
  });

  it.each([
    [
      'fragments in a circle',
      '{ me { ...a } } fragment a on Me { ...b } fragment b on Me { ...a }',
    ],
    ['a fragment in itself', '{ me { ...a } } fragment a on Me { name ...a }'],
    ['a syntax error', '{ me { name '],
    ['an empty document', ' '],
    ['an unknown field', '{ me { salary } }'],
    ['a page of 101', '{ events(limit: 101) { total } }'],
    ['a page of none', '{ events(limit: 0) { total } }'],
    ['a negative offset', '{ events(offset: -1) { total } }'],
    ['an offset beyond reach', '{ events(offset: 100001) { total } }'],
    ['a number beyond 32 bits', '{ events(limit: 2147483648) { total } }'],
    ['a NUL in a text', '{ events(filter: { text: "a\\u0000b" }) { total } }'],
  ])('says INVALID_INPUT to %s, never 500', async (_what, query) => {
    const { status, errors, text } = await ask(query);
    expect(status).toBeLessThan(500);
    expect(errors[0]?.extensions['code']).toBe('INVALID_INPUT');
    expect(text).not.toMatch(LEAKS);
  });

  it.each([
    [
      'an array of operations',
      JSON.stringify([{ query: '{ me { name } }' }, { query: '{ me { name } }' }]),
    ],
    ['no JSON', '{"query": '],
    ['a bare string', '"{ me { name } }"'],
    ['no query', '{}'],
    [
      'JSON nested 50,000 deep',
      `{"query":"{ me { name } }","variables":{"a":${'['.repeat(50_000)}`,
    ],
  ])('refuses a body that is %s', async (_what, body) => {
    const { status, text } = await send(body);
    expect(status).toBe(400);
    expect(text).toContain('"INVALID_INPUT"');
    expect(text).not.toMatch(LEAKS);
  });

  it('refuses bodies of more than a megabyte, packed ones too', async () => {
    const big = JSON.stringify({ query: '{ me { name } }', extra: 'x'.repeat(1_100_000) });
    const packed = gzipSync(JSON.stringify({ query: 'x'.repeat(50_000_000) }));
    for (const [body, headers] of [
      [big, {}],
      [packed, { 'content-encoding': 'gzip' }],
    ] as const) {
      const { status, text } = await send(body, headers);
      expect(status).toBe(413);
      expect(JSON.parse(text)).toMatchObject({ error: { code: 'LIMIT_EXCEEDED' } });
      expect(text).not.toMatch(LEAKS);
    }
  });

  it('does nothing that another site could make a browser send', async () => {
    const query = encodeURIComponent('{ me { name } }');
    const urls = [`?query=${query}`, `?query=${encodeURIComponent(MUTATION)}`];
    for (const url of urls) {
      const response = await fetch(`${parley.url}/graphql${url}`, { headers: { cookie } });
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
      expect(await response.text()).not.toContain('"data":{');
    }
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      const { status, text } = await send(JSON.stringify({ query: '{ me { name } }' }), {
        'content-type': type,
      });
      expect(status).toBe(400);
      expect(text).not.toContain('"data":{');
    }
  });

  describe('outside of a demonstration', () => {
    const queries = [
      '{ __schema { types { name } } }',
      '{ __type(name: "PublicEvent") { name } }',
      '{ evnts { total } }',
      '{ me { nme } }',
      'query ($n: Intt) { me { name } }',
      '{ events(filter: { txt: "x" }) { total } }',
      '{ events(filter: { kinds: [marc] }) { total } }',
    ];

    it.each(queries)('tells nothing of the schema: %s', async (query) => {
      const { status, text } = await ask(query, hidden);
      expect(status).toBe(400);
      expect(JSON.parse(text)).toEqual({
        errors: expect.arrayContaining([
          {
            message: 'Some fields cannot be accepted as they are.',
            extensions: { code: 'INVALID_INPUT', fields: [{ path: 'query', code: 'document' }] },
          },
        ]) as unknown,
      });
      expect(text).not.toMatch(/did you mean|PublicEvent|Intt|evnts|nme|txt|marc/i);
    });

    it('has no page to try the schema on', async () => {
      for (const path of ['/graphiql', '/playground', '/graphql']) {
        const response = await fetch(hidden.url + path, { headers: { accept: 'text/html' } });
        const text = await response.text();
        expect(text).not.toMatch(/graphiql|playground|apollo sandbox/i);
      }
    });
  });

  it('hides a fault of ours behind a number', async () => {
    await parley.sql('alter table commune rename to commune_away');
    const { text, errors } = await ask('{ communes { code } }');
    await parley.sql('alter table commune_away rename to commune');
    expect(errors).toEqual([
      {
        message: 'Something went wrong on our side.',
        path: ['communes'],
        extensions: {
          code: 'INTERNAL',
          requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
        },
      },
    ]);
    expect(text).not.toMatch(/commune_|relation/);
    expect((await ask('{ communes { code } }')).errors).toEqual([]);
  });
});
