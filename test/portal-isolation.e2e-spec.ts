import { randomUUID } from 'node:crypto';
import { printSchema } from 'graphql';
import { GraphqlOptions } from '../src/core/graphql/graphql-options.js';
import { E01_TITLE } from './support/e01.js';
import { March, START, type Versioned } from './support/march.js';
import { type TestParley, startParley } from './support/parley.js';

const DOSSIER = 'query ($id: ID!) { dossier(id: $id) { id title { nl } state } }';
const FORBIDDEN_WORDS =
  /risk|intel|deploy|unit|threat|officer|internal|journal|audit|police ?number|class/i;

describe('what the portal never shows', () => {
  let parley: TestParley;
  let march: March;
  beforeAll(async () => {
    parley = await startParley();
    march = await March.underReview(parley);
  });
  afterAll(() => parley.close());

  it('has no police word in its schema', () => {
    const schema = parley.running.app.get(GraphqlOptions).schemas.get('portal');
    const text = printSchema(schema!);
    expect(text.split('\n').filter((line) => FORBIDDEN_WORDS.test(line))).toEqual([]);
    expect(text).toContain('type PortalDossier');
    expect(text).not.toContain('type PublicEvent');
  });

  it('knows none of the fields of the desk', async () => {
    const asked = [
      '{ events { total } }',
      'query ($id: ID!) { event(id: $id) { id } }',
      'query ($id: ID!) { dossier(id: $id) { assessment { internalNote } } }',
      'query ($id: ID!) { dossier(id: $id) { classProposal { eventClass } } }',
      'query ($id: ID!) { dossier(id: $id) { overlaps { distanceM } } }',
      'query ($id: ID!) { dossier(id: $id) { journal { kind } } }',
      'query ($id: ID!) { dossier(id: $id) { ... on PublicEvent { id } } }',
    ];
    for (const query of asked) {
      const error = await march.organiser.refusal(query, { id: march.id });
      expect(error.extensions).toMatchObject({
        code: 'INVALID_INPUT',
        fields: [{ path: 'query' }],
      });
    }
  });

  it('lets no canary of the police side through', async () => {
    const zone = '(select zone_id from public_event where id = $1)';
    await parley.sql(
      `insert into event_assessment (id, zone_id, event_id, internal_note)
       values (gen_random_uuid(), ${zone}, $1, 'CANARY-INTEL-7f3a')`,
      [march.id],
    );
    const round = await march.ask(['siamu-dbdmh', 'stib-mivb', 'nccn'], { question: 'Vraag?' });
    const of = (code: string) => round.find((each) => each.adviser.code === code) as Versioned;
    await march.advise('transit', of('stib-mivb'), {
      result: 'unfavourable',
      text: 'CANARY-POLICE-1b2c',
      visibility: 'police',
    });
    await march.advise('fire', of('siamu-dbdmh'), {
      result: 'favourable',
      text: 'CANARY-AUTHORITIES-3d4e',
      visibility: 'authorities',
    });
    const everything = `query ($id: ID!) { dossier(id: $id) {
      id reference state title { nl fr en de } footprint waypoints updatedAt
      application { answers submittedAt late lateReason } missing { text } nextStep { code text }
      deadlines { explanation } findings { zone { name { nl } } } communes { code }
      conditions { number versions { author text { nl } reason } availableAnswers { name } }
      advice { adviser result text } changes { reason facts before }
      decisions { id appeal articles { text } documents { id } } availableSteps { name } } }`;
    for (const persona of ['organiser', 'secondOrganiser', 'fire', 'medical']) {
      const client = await parley.as(persona);
      const answers = [
        await client.ask(everything, { id: march.id }),
        await client.ask(
          '{ myDossiers { items { id advice { text } } } me { name organisation } }',
        ),
        await client.ask('{ adviceRequests { id text question } }'),
      ];
      const own = persona === 'fire' ? /CANARY-(INTEL|POLICE)/ : /CANARY/;
      expect(JSON.stringify(answers)).not.toMatch(own);
    }
  });

  it('shows a partner only his own requests, with the extract he needs', async () => {
    const LIST = `{ adviceRequests { id state overdue question text
      dossier { reference title { nl } expectedNumber startAt footprint communes { code } } } }`;
    const medical = await parley.as('medical');
    expect(await medical.run(LIST)).toEqual({ adviceRequests: [] });
    const [request] = await march
      .ask(['health-inspector'])
      .then((round) => round.filter((each) => each.adviser.code === 'health-inspector'));
    const { adviceRequests } = await medical.run<{ adviceRequests: { dossier: object }[] }>(LIST);
    expect(adviceRequests).toHaveLength(1);
    expect(adviceRequests[0]?.dossier).toMatchObject({
      expectedNumber: 8000,
      communes: expect.arrayContaining([{ code: 'brussels' }]) as object,
    });
    const fire = await parley.as('fire');
    const ONE = 'query ($id: ID!) { adviceRequest(id: $id) { id } }';
    const foreign = await fire.ask(ONE, { id: request?.id });
    const absent = await fire.ask(ONE, { id: randomUUID() });
    expect(JSON.stringify(foreign)).toBe(JSON.stringify(absent));
  });

  it('answers the second organiser about a foreign dossier as about none', async () => {
    const other = await parley.as('secondOrganiser');
    const absent = JSON.stringify(await other.ask(DOSSIER, { id: randomUUID() }));
    expect(absent).toContain('NOT_FOUND');
    expect(JSON.stringify(await other.ask(DOSSIER, { id: march.id }))).toBe(absent);
    const { myDossiers } = await other.run<{ myDossiers: { items: { reference: string }[] } }>(
      '{ myDossiers { items { reference } total } }',
    );
    expect(myDossiers.items.map(({ reference }) => reference)).toEqual(['DEMO-E02']);
  });

  it('keeps partners out of the organiser’s door and the other way round', async () => {
    const fire = await parley.as('fire');
    expect((await fire.refusal(DOSSIER, { id: march.id })).code).toBe('FORBIDDEN');
    expect((await march.organiser.refusal('{ adviceRequests { id } }')).code).toBe('FORBIDDEN');
    expect((await fire.refusal(START, { input: startInput({}) })).code).toBe('FORBIDDEN');
  });

  const startInput = (more: object): object => ({
    kind: 'march',
    language: 'nl',
    title: E01_TITLE,
    ...more,
  });

  it('gives the portal role no column beyond its own', async () => {
    const columns = await parley.sql<{ name: string }>(
      `select c.table_name || '.' || c.column_name as name from information_schema.columns c
       where c.table_schema = 'public'
         and c.table_name in ('authority_decision', 'decision_review', 'change_request', 'event_assessment')
         and has_column_privilege('parley_portal', c.table_name, c.column_name, 'select')
       order by 1`,
    );
    expect(columns.map(({ name }) => name)).toEqual([
      ...[
        'authority_id',
        'content',
        'content_hash',
        'event_id',
        'id',
        'language',
        'notified_at',
        'number',
        'standing',
        'state',
        'supersedes_id',
        'taken_at',
        'type',
        'version',
        'withdrawal_hash',
        'withdrawn_at',
        'withdrawn_reason',
        'zone_id',
      ].map((name) => `authority_decision.${name}`),
      ...[
        'answer_reason',
        'answered_at',
        'before',
        'event_id',
        'facts',
        'id',
        'proposed_at',
        'proposed_by',
        'proposed_by_name',
        'reason',
        'state',
        'version',
        'zone_id',
      ].map((name) => `change_request.${name}`),
    ]);
  });
});
