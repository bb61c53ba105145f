import { isObjectType } from 'graphql';
import pg from 'pg';
import { GraphqlOptions } from '../src/core/graphql/graphql-options.js';
import type { Client } from './support/client.js';
import { type TestParley, startParley } from './support/parley.js';

/** What the list reads; jobs that run beside it touch other tables. */
const READ = /from (public_event|condition|condition_version) /;
const NESTED = `query($limit: Int!) { events(limit: $limit) {
  items { id conditions { number versions { text { nl } } } } hasMore } }`;

describe('the read path', () => {
  let parley: TestParley;
  let planner: Client;
  const query = pg.Client.prototype.query;
  let statements: string[] = [];

  beforeAll(async () => {
    parley = await startParley();
    planner = await parley.as('planner');
    pg.Client.prototype.query = function counted(this: pg.Client, ...args: unknown[]) {
      const [first] = args;
      statements.push(typeof first === 'string' ? first : (first as { text: string }).text);
      return (query as (...all: unknown[]) => unknown).apply(this, args);
    } as typeof query;
  });
  afterAll(async () => {
    pg.Client.prototype.query = query;
    await parley.close();
  });

  async function sent(text: string, variables: Record<string, unknown>): Promise<string[]> {
    statements = [];
    await planner.ask(text, variables);
    return statements.filter((each) => READ.test(each));
  }

  it.each([2, 9])('sends one statement a level for %i dossiers', async (limit) => {
    expect(await sent(NESTED, { limit })).toHaveLength(3);
  });

  it('counts a list only when it is asked how long it is', async () => {
    const list = 'query { events(limit: 1) { items { id } hasMore } }';
    expect((await sent(list, {})).filter((text) => text.includes('count('))).toEqual([]);
    const counted = 'query { events(limit: 1) { total hasMore } }';
    expect((await sent(counted, {})).filter((text) => text.includes('count('))).toHaveLength(1);
    const answer = await planner.ask<{ events: { total: number; hasMore: boolean } }>(counted, {});
    expect(answer.data?.events).toEqual({ total: 9, hasMore: true });
  });

  it('says at the last page that nothing follows', async () => {
    const last = 'query { events(limit: 9) { items { id } hasMore } }';
    const answer = await planner.ask<{ events: { items: unknown[]; hasMore: boolean } }>(last, {});
    expect(answer.data?.events.items).toHaveLength(9);
    expect(answer.data?.events.hasMore).toBe(false);
  });

  it('calls no function for a field that is a property of its row', () => {
    const schemas = parley.running.app.get(GraphqlOptions).schemas;
    const fieldsOf = (name: string) => {
      const type = schemas.get('police')?.getType(name);
      return isObjectType(type) ? type.getFields() : {};
    };
    expect(fieldsOf('ConditionVersion')['text']?.resolve).toBeUndefined();
    expect(fieldsOf('Condition')['number']?.resolve).toBeDefined();
  });
});
