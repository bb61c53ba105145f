import { randomUUID } from 'node:crypto';
import {
  ANSWER,
  DROP,
  OrganiserSide,
  PROPOSE,
  type Seen,
  answer,
  eventId,
  organiserActor,
  propose,
  thread,
} from './support/bargaining.js';
import type { AnswerError } from './support/client.js';
import { type TestParley, startParley } from './support/parley.js';
import { addSecondZone } from './support/second-zone.js';

describe('what negotiating refuses', () => {
  let parley: TestParley;
  let organiser: OrganiserSide;
  let event: string;

  beforeAll(async () => {
    parley = await startParley();
    organiser = new OrganiserSide(parley, await organiserActor(parley, 'secondOrganiser'));
    event = await eventId(parley, 'DEMO-E02');
  });
  afterAll(() => parley.close());

  async function stewards(number = 200): Promise<Seen> {
    const [seen] = await propose(parley, event, [{ kind: 'STW', parameters: { number } }]);
    return seen as Seen;
  }

  /** What the planner is told, after checking that nothing at all was changed by it. */
  async function refusal(query: string, input: object, persona = 'planner'): Promise<AnswerError> {
    const client = await parley.as(persona);
    const before = await parley.digest();
    const refused = await client.refusal(query, { input });
    expect(await parley.digest()).toBe(before);
    return refused;
  }

  const fieldsOf = (refused: AnswerError) =>
    ((refused.extensions['fields'] ?? []) as { path: string; code: string }[]).map(
      ({ path, code }) => `${path} ${code}`,
    );

  it.each([
    [
      { kind: 'STW', parameters: { number: 200, colour: 'x' } },
      'parameters.colour unknownParameter',
    ],
    [{ kind: 'STW', parameters: { number: 'many' } }, 'parameters.number wrongType'],
    [{ kind: 'STW', parameters: { number: -1 } }, 'parameters.number outOfRange'],
    [{ kind: 'STW', parameters: { number: 1.5 } }, 'parameters.number tooPrecise'],
    [{ kind: 'STW', parameters: { number: 1, briefing: '25:00' } }, 'parameters.briefing notATime'],
    [{ kind: 'STW', parameters: { atStart: 40 } }, 'parameters.number required'],
    [{ kind: 'SEC' }, 'text required'],
    [{ kind: 'XYZ', parameters: {} }, 'kind unknownKind'],
    [{ kind: 'MSG', origin: 'organiser', parameters: { max: 8 } }, 'origin notYours'],
  ])('a proposal %j: %s', async (proposal, problem) => {
    const good = { kind: 'CON', parameters: { everyMin: 30 } };
    const refused = await refusal(PROPOSE, { eventId: event, conditions: [good, proposal] });
    expect(refused.code).toBe('INVALID_INPUT');
    expect(fieldsOf(refused)).toEqual([`input.conditions.1.${problem}`]);
  });

  it.each([
    [{ conditions: [] }, 'conditions arrayMinSize'],
    [
      { conditions: [{ kind: 'SEC', text: { nl: 'x'.repeat(4_001) } }] },
      'conditions.0.text.nl maxLength',
    ],
    [{ conditions: [{ kind: 'SEC', reason: 'x'.repeat(2_001) }] }, 'conditions.0.reason isLength'],
    [{ conditions: [{ kind: 'SEC', parameters: [1] }] }, 'conditions.0.parameters isObject'],
    [{ conditions: [{ kind: 'SEC' }], eventId: 'none' }, 'eventId isUuid'],
  ])('a form %#: %s', async (input, problem) => {
    const refused = await refusal(PROPOSE, { eventId: event, ...input });
    expect(fieldsOf(refused)).toEqual([`input.${problem}`]);
  });

  it('an unknown key, as the schema does', async () => {
    const refused = await refusal(PROPOSE, {
      eventId: event,
      conditions: [{ kind: 'SEC', state: 'agreed' }],
    });
    expect(refused.errors[0]?.extensions['code']).not.toBe('INTERNAL');
  });

  it('an answer without its reason, with words it has no use for, or that changes nothing', async () => {
    const [raised] = await organiser.propose(event, [{ kind: 'CLN', parameters: { toilets: 3 } }]);
    const said = async (rest: object) =>
      fieldsOf(await refusal(ANSWER, { conditionId: raised?.id, expectedVersion: 1, ...rest }));
    expect(await said({ answer: 'refuse' })).toEqual(['input.reason required']);
    expect(await said({ answer: 'counter', parameters: { toilets: 4 } })).toEqual([
      'input.reason required',
    ]);
    expect(await said({ answer: 'counter', reason: 'Te weinig' })).toEqual(['input.text required']);
    expect(await said({ answer: 'accept', text: { nl: 'Ja' } })).toEqual([
      'input.text notWithThisAnswer',
    ]);
    const same = { answer: 'counter', reason: 'Te weinig', parameters: { toilets: 3 } };
    expect(await said(same)).toEqual(['input.text unchanged']);
    const unknown = { ...same, parameters: { toilets: 4, gold: true } };
    expect(await said(unknown)).toEqual(['input.parameters.gold unknownParameter']);
  });

  it('new values under words written by hand, until the words are given too', async () => {
    const text = { nl: 'Tien toiletten, goed verlicht.' };
    const [seen] = (await propose(parley, event, [
      { kind: 'CLN', text, parameters: { toilets: 10 } },
    ])) as [Seen];
    const counter = { parameters: { toilets: 5 }, reason: 'Dix est trop.' };
    await expect(organiser.answer(seen, 'counter', counter)).rejects.toMatchObject({
      details: { fields: [{ path: 'input.text', code: 'ownWordsNeedText' }] },
    });
    const words = { fr: 'Cinq toilettes, bien éclairées.' };
    expect(await organiser.answer(seen, 'counter', { ...counter, text: words })).toMatchObject({
      state: 'countered',
    });
  });

  it('its own proposal, the other side’s part, and whoever may only read', async () => {
    const seen = await stewards();
    const step = { conditionId: seen.id, expectedVersion: 1 };
    expect((await refusal(ANSWER, { ...step, answer: 'accept' })).extensions).toEqual({
      code: 'TRANSITION_NOT_ALLOWED',
      from: 'proposed',
      transition: 'accept',
      reason: 'ownProposal',
    });
    await expect(organiser.answer(seen, 'withdraw')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(
      organiser.answer(seen, 'reword', { parameters: { number: 1 } }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    for (const persona of ['legal', 'silver', 'gold', 'cabinet']) {
      const refused = await refusal(ANSWER, { ...step, answer: 'withdraw' }, persona);
      expect(refused.code).toBe('FORBIDDEN');
    }
    const gold = await parley.as('gold');
    const read = await gold.run<{ condition: { availableTransitions: object[] } }>(
      'query ($id: ID!) { condition(id: $id) { availableTransitions { name } } }',
      { id: seen.id },
    );
    expect(read.condition.availableTransitions).toEqual([]);
  });

  it('an answer to what is no longer there, and to a version somebody overtook', async () => {
    const seen = await stewards();
    const countered = await organiser.answer(seen, 'counter', {
      parameters: { number: 150 },
      reason: 'Nous sommes 150.',
    });
    const old = await refusal(ANSWER, {
      conditionId: seen.id,
      expectedVersion: 1,
      answer: 'accept',
    });
    expect(old.extensions).toEqual({ code: 'STALE', currentVersion: 2 });
    await answer(parley, countered, { answer: 'accept' });
    const again = { conditionId: seen.id, expectedVersion: 3, answer: 'accept' };
    expect((await refusal(ANSWER, again)).extensions).toMatchObject({ reason: 'wrongState' });
  });

  it('to do a repeated command twice', async () => {
    const planner = await parley.as('planner');
    const input = { eventId: event, conditions: [{ kind: 'CON', parameters: { everyMin: 15 } }] };
    const key = randomUUID();
    const first = await planner.run(PROPOSE, { input }, key);
    const before = await parley.digest();
    expect(await planner.run(PROPOSE, { input }, key)).toEqual(first);
    expect(await parley.digest()).toBe(before);
  });

  it('everything about a settled dossier', async () => {
    const other = await eventId(parley, 'DEMO-E10');
    const [seen] = (await propose(parley, other, [
      { kind: 'CON', parameters: { everyMin: 60 } },
    ])) as [Seen];
    await parley.sql(
      "update public_event set state = 'closed', version = version + 1 where id = $1",
      [other],
    );
    const late = await refusal(PROPOSE, {
      eventId: other,
      conditions: [{ kind: 'CLN', parameters: {} }],
    });
    expect(late.extensions).toMatchObject({ code: 'TRANSITION_NOT_ALLOWED', from: 'closed' });
    const step = { conditionId: seen.id, expectedVersion: 1 };
    const withdrawn = await refusal(ANSWER, { ...step, answer: 'withdraw' });
    expect(withdrawn.extensions).toMatchObject({ reason: 'settled' });
    expect(
      (await thread(parley, seen.id)).availableTransitions.every(({ enabled }) => !enabled),
    ).toBe(true);
  });

  it('no zone its catalogue: a new one begins with it, an older one gets a new edition', async () => {
    const editions = () =>
      parley.sql<{ edition: number; from: string; ended: boolean; days: number | null }>(
        `select edition, valid_from::text as "from", valid_to is not null as ended, evidence_days as days
         from condition_kind where code = 'STW' order by edition`,
      );
    const [own] = await parley.sql<{ zone: string }>("select current_setting('app.zone') as zone");
    const zone = randomUUID();
    await parley.sql(
      `insert into zone (id, code, name) values ('${zone}', '9998', '{"nl":"Leeg"}')`,
    );
    await parley.sql("select set_config('app.zone', $1, false)", [zone]);
    expect(await parley.sql('select code from condition_kind')).toHaveLength(20);
    expect(await editions()).toMatchObject([
      { edition: 1, from: '2026-01-01', ended: false, days: 5 },
    ]);
    await parley.sql(
      'update condition_kind set evidence_days = null, version = version + 1 where valid_to is null',
    );
    await parley.sql('select begin_condition_kinds($1)', [zone]);
    expect(await editions()).toMatchObject([
      { edition: 1, ended: true, days: null },
      { edition: 2, ended: false, days: 5 },
    ]);
    await parley.sql("select set_config('app.zone', $1, false)", [own?.zone]);
  });

  it('what belongs to another zone or another organiser, as if it were not there', async () => {
    const zone = await addSecondZone(parley.databaseUrl);
    const foreign = randomUUID();
    const own = await parley.sql<{ zone: string }>("select current_setting('app.zone') as zone");
    await parley.sql("select set_config('app.zone', $1, false)", [zone.zoneId]);
    const [kind] = await parley.sql<{ id: string }>(
      "select id from condition_kind where code = 'TIM'",
    );
    await parley.sql(
      `insert into condition (id, zone_id, event_id, number, kind_id, kind, origin, owner, state, preparation,
         current_version, open_side, opened_by, created_at, updated_at)
       values ($1, $2, $3, 1, $4, 'TIM', 'organiser', 'organiser', 'proposed', 'toDo', 1, 'organiser', 'organiser', now(), now())`,
      [foreign, zone.zoneId, zone.eventId, kind?.id],
    );
    await parley.sql("select set_config('app.zone', $1, false)", [own[0]?.zone]);
    const nobody = randomUUID();
    for (const [theirs, none] of [
      [
        await refusal(ANSWER, { conditionId: foreign, expectedVersion: 1, answer: 'accept' }),
        await refusal(ANSWER, { conditionId: nobody, expectedVersion: 1, answer: 'accept' }),
      ],
      [
        await refusal(DROP, { conditionId: foreign, expectedVersion: 1, reason: 'None of ours' }),
        await refusal(DROP, { conditionId: nobody, expectedVersion: 1, reason: 'None of ours' }),
      ],
      [
        await refusal(PROPOSE, {
          eventId: zone.eventId,
          conditions: [{ kind: 'CLN', parameters: {} }],
        }),
        await refusal(PROPOSE, { eventId: nobody, conditions: [{ kind: 'CLN', parameters: {} }] }),
      ],
    ] as const) {
      expect(theirs.errors).toEqual(none.errors);
      expect(theirs.code).toBe('NOT_FOUND');
    }
    const first = new OrganiserSide(parley, await organiserActor(parley, 'organiser'));
    const seen = await stewards();
    await expect(first.answer(seen, 'accept')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(first.propose(event, [{ kind: 'CLN' }])).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await first.read((each) => each.ofEvents(first.actor, [event]))).toEqual([]);
    expect(await first.read((each) => each.versionsOf(first.actor, [seen.id]))).toEqual([]);
  });
});
