import { isObjectType } from 'graphql';
import pg from 'pg';
import { GraphqlOptions } from '../src/core/graphql/graphql-options.js';
import type { Client } from './support/client.js';
import { OrderCase, orderStaff } from './support/order-case.js';
import { type TestParley, startParley } from './support/parley.js';
import { RiskDossier } from './support/risk-dossier.js';

/** What the list reads; jobs that run beside it touch other tables. */
const READ = /from (public_event|condition|condition_version) /;
const NESTED = `query($limit: Int!) { events(limit: $limit) {
  items { id conditions { number versions { text { nl } } } } hasMore } }`;

/** Every table the judgements of a dossier and of what hangs on it are made from. */
const JUDGED = new RegExp(
  ' from (public_event|event_\\w+|class_\\w+|condition|condition_version|commune|restriction_zone|' +
    'lead_time_rule|closing_day|product_basis|risk_\\w+|hazard|control_measure|deployment_plan|' +
    'plan_\\w+|unit|officer|operation_order|order_version) ',
);
const DOSSIER = `classProposal { eventClass } classExplanation { eventClass
  confirmation { reproduced } } outcome { id } restrictionFindings { result }
  filingDeadlines { latest } availableTransitions { name }`;
const RISK = `riskAssessment { stale staleness { sourceType } contentMatchesHash
  march { timing { columnM } } availableTransitions { name } }`;
const PLAN = `deploymentPlan { staleness { sourceType } breaches { rule }
  availableTransitions { name } }`;
const ORDER = `operationOrder { versions { staleness { sourceType } difference
  availableTransitions { name } } }`;
/** Dossiers of the test itself: those with an order are held before the demo, the others in March. */
const WITH_ORDER = { to: '2027-02-01T00:00:00Z' };
const WITH_RISK = { text: 'Zorg voor', from: '2027-03-01T00:00:00Z' };

describe('the read path', () => {
  let parley: TestParley;
  let planner: Client;
  const query = pg.Client.prototype.query;
  /** What was sent, and over which connection: jobs that run beside a request have another. */
  let log: { readonly client: unknown; readonly text: string }[] = [];

  beforeAll(async () => {
    parley = await startParley();
    planner = await parley.as('planner');
    pg.Client.prototype.query = function counted(this: pg.Client, ...args: unknown[]) {
      const [first] = args;
      const text = typeof first === 'string' ? first : (first as { text: string }).text;
      log.push({ client: this, text });
      return (query as (...all: unknown[]) => unknown).apply(this, args);
    } as typeof query;
  });
  afterAll(async () => {
    pg.Client.prototype.query = query;
    await parley.close();
  });

  /** The statements of the request that read the list of dossiers. */
  function ofTheRequest(): string[] {
    const list = log.find(({ text }) => /from public_event where .*order by start_at/.test(text));
    return log.filter(({ client }) => client === list?.client).map(({ text }) => text);
  }

  async function sent(text: string, variables: Record<string, unknown>): Promise<string[]> {
    log = [];
    await planner.ask(text, variables);
    return ofTheRequest().filter((each) => READ.test(each));
  }

  /** The statements a list of so many dossiers sends for these fields of each. */
  async function judging(fields: string, limit: number, filter = {}): Promise<string[]> {
    const list = `query ($limit: Int!, $filter: EventFilterInput) {
      events(limit: $limit, filter: $filter) { items { id ${fields} } } }`;
    log = [];
    const { events } = await planner.run<{ events: { items: unknown[] } }>(list, { limit, filter });
    expect(events.items).toHaveLength(limit);
    return ofTheRequest()
      .filter((each) => JUDGED.test(each))
      .sort();
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

  it('judges nine dossiers with the statements of one', async () => {
    expect(await judging(DOSSIER, 9)).toEqual(await judging(DOSSIER, 1));
  });

  it('judges three risk assessments with the statements of one', async () => {
    for (const _ of [1, 2, 3])
      await new RiskDossier(parley).open().then((each) => each.validated());
    expect(await judging(RISK, 3, WITH_RISK)).toEqual(await judging(RISK, 1, WITH_RISK));
    const one = await judging('riskAssessment { stale }', 3, WITH_RISK);
    const both = 'riskAssessment { stale staleness { sourceType } }';
    expect(await judging(both, 3, WITH_RISK)).toEqual(one);
  });

  it('judges two plans, and two orders, with the statements of one', async () => {
    const staff = await orderStaff(parley);
    for (const _ of [1, 2]) {
      const made = await OrderCase.ready(parley, staff);
      await made.step(staff.planner, 'compileOrder');
    }
    for (const fields of [PLAN, ORDER, `${RISK} ${PLAN} ${ORDER}`]) {
      expect(await judging(fields, 2, WITH_ORDER)).toEqual(await judging(fields, 1, WITH_ORDER));
    }
    const once = await judging('operationOrder { versions { hashMatches } }', 2, WITH_ORDER);
    const twice = 'operationOrder { versions { hashMatches } latest { hashMatches } }';
    expect(await judging(twice, 2, WITH_ORDER)).toEqual(once);
  });
});
