import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { accessByDoor, accessMatrix } from '../src/access-matrix.js';
import { type RootFieldAccess, personaMay } from '../src/core/access/access-matrix.js';
import type { Door } from '../src/core/access/actor.js';
import { GraphqlOptions } from '../src/core/graphql/graphql-options.js';
import { PERSONAS } from '../src/modules/people/index.js';
import { Client } from './support/client.js';
import { type RootField, operationOn, rootFields } from './support/operations.js';
import { type TestParley, startParley } from './support/parley.js';
import { Socket } from './support/socket.js';

const DOORS: Door[] = ['police', 'portal'];

describe('the access matrix', () => {
  let parley: TestParley;
  beforeAll(async () => {
    parley = await startParley();
    for (const { key } of PERSONAS) await parley.as(key);
  });
  afterAll(() => parley.close());

  function fieldsOf(door: Door): (RootField & { access: RootFieldAccess })[] {
    const schema = parley.running.app.get(GraphqlOptions).schemas.get(door);
    return (schema ? rootFields(schema) : []).map((root) => ({
      ...root,
      access: accessByDoor()[door].find(
        (each) => each.field === root.field.name && each.kind.toLowerCase() === root.kind,
      ) as RootFieldAccess,
    }));
  }

  it('stands in docs/access-matrix.md as it is now (else: npm run access-matrix)', () => {
    const page = readFileSync(new URL('../docs/access-matrix.md', import.meta.url), 'utf8');
    expect(page).toBe(accessMatrix());
  });

  it.each(DOORS)(
    'names a permission for every root field of the %s schema, and no other',
    (door) => {
      const fields = fieldsOf(door);
      const undeclared = fields.filter(({ access }) => !access?.permission);
      expect(undeclared.map(({ field }) => field.name)).toEqual([]);
      const present = fields.map(({ kind, field }) => `${kind} ${field.name}`).sort();
      const listed = accessByDoor()[door].map(
        ({ kind, field }) => `${kind.toLowerCase()} ${field}`,
      );
      expect(listed.sort()).toEqual(present);
      if (door === 'police') expect(present.length).toBeGreaterThan(10);
    },
  );

  async function codeOf(client: Client, root: RootField): Promise<string> {
    const { query, variables } = operationOn(root, randomUUID());
    const { errors } = await client.ask(query, variables);
    return String(errors?.[0]?.extensions['code'] ?? 'accepted');
  }

  it.each(PERSONAS)('lets $key use nothing beyond it', async ({ key, door, roles }) => {
    const client = await parley.as(key);
    const before = await parley.digest();
    const wrong: string[] = [];
    for (const root of fieldsOf(door).filter(({ kind }) => kind !== 'subscription')) {
      const allowed = personaMay({ key, door, roles }, root.access);
      if (allowed && root.kind === 'mutation') continue;
      const code = await codeOf(client, root);
      const right = allowed
        ? !['FORBIDDEN', 'UNAUTHENTICATED'].includes(code)
        : code === 'FORBIDDEN';
      if (!right) wrong.push(`${root.field.name}: ${code}`);
    }
    expect(wrong).toEqual([]);
    expect(await parley.digest()).toBe(before);
  });

  it.each(DOORS)('lets nobody in without a session at the %s door', async (door) => {
    const anonymous = Client.anonymous(parley.url, door);
    const stranger = Client.withCookie(anonymous, `sid=${'x'.repeat(43)}; psid=${'x'.repeat(43)}`);
    for (const root of fieldsOf(door).filter(({ kind }) => kind !== 'subscription')) {
      expect(`${root.field.name} ${await codeOf(anonymous, root)}`).toBe(
        `${root.field.name} UNAUTHENTICATED`,
      );
      expect(await codeOf(stranger, root)).toBe('UNAUTHENTICATED');
    }
  });

  it('holds for subscriptions too', async () => {
    for (const { key, door, roles } of PERSONAS) {
      const { cookie, path } = await parley.as(key);
      const denied = fieldsOf(door).filter(
        ({ kind, access }) => kind === 'subscription' && !personaMay({ key, door, roles }, access),
      );
      for (const root of denied) {
        const socket = await Socket.ready(parley.url, { path, cookie });
        const { query, variables } = operationOn(root, randomUUID());
        socket.subscribe(query, variables);
        expect(JSON.stringify(await socket.next())).toContain('"code":"FORBIDDEN"');
        socket.close();
      }
    }
    const denied = PERSONAS.filter(
      (persona) => persona.door === 'police' && persona.roles.includes('admin'),
    );
    expect(denied).toHaveLength(1);
  });
});
