import { randomUUID } from 'node:crypto';
import {
  COMPILE,
  CONTACT,
  DRAFT,
  PORTAL_SIGN,
  type Protocol,
  RELEASE,
  SIGN,
  agreedMarch,
  compile,
  signing,
} from './support/agreements.js';
import { eventId, jobsDone } from './support/bargaining.js';
import { CALL, type DeskMandate, type Given, invite, mailTo } from './support/mandates.js';
import { mandateRefusals } from './support/mandate-refusals.js';
import { March } from './support/march.js';
import { type TestParley, startParley } from './support/parley.js';
import { type Expected, expectRefusal } from './support/refusals.js';

describe('wrong input about mandates and agreements', () => {
  let parley: TestParley;
  let march: March;
  let lawyerMandate: Given;
  let protocol: Protocol;
  beforeAll(async () => {
    parley = await startParley();
    march = await March.underReview(parley);
    await agreedMarch(march);
    protocol = await compile(march);
    lawyerMandate = await invite(march, { email: 'lawyer@advocaat.example.org', powers: ['read'] });
    await jobsDone(parley);
  });
  afterAll(() => parley.close());

  const call = async (input: object): Promise<DeskMandate> => {
    const planner = await parley.as('planner');
    return (await planner.run<{ recordCallBack: DeskMandate }>(CALL, { input })).recordCallBack;
  };

  it('notes who was called back, and who answered', async () => {
    const input = {
      mandateId: lawyerMandate.id,
      number: '+32 470 00 00 01',
      calledAt: parley.clock.now(),
      reached: false,
    };
    expect((await call(input)).lastCallBack?.reached).toBe(false);
    parley.clock.forward(60_000);
    const called = await call({ ...input, calledAt: parley.clock.now(), reached: true });
    expect(called.lastCallBack).toMatchObject({ reached: true, number: '+32 470 00 00 01' });
  });

  it('never gives a second role to an address of police or of a service', async () => {
    const [officer] = await parley.sql<{ email: string }>(
      "select email from person where persona = 'planner'",
    );
    const given = await invite(march, { email: officer?.email, powers: ['read'] });
    await expect(mailTo(parley, officer?.email as string)).rejects.toThrow('No mail');
    const notes = await parley.sql<{ kind: string }>(
      'select kind from mandate_note where mandate_id = $1',
      [given.id],
    );
    expect(notes).toEqual([{ kind: 'notLinked' }]);
  });

  it.each(mandateRefusals(() => ({ dossierId: march.id, mandateId: lawyerMandate.id })))(
    'refuses %s',
    async (_what, query, input, expected) => {
      const client = await parley.as(expected.as ?? 'organiser');
      const given = input() as { email?: string };
      const [officer] = await parley.sql<{ email: string }>(
        "select email from person where persona = 'planner'",
      );
      if (given.email === 'planner@zone.example.org') given.email = officer?.email;
      await expectRefusal(parley, client, query, given, expected);
    },
  );

  const compiling = (more: object) => () => ({
    eventId: march.id,
    openVersion: protocol.version,
    ...CONTACT,
    ...more,
  });
  const sign = (more: object) => () => ({ ...signing(protocol), ...more });
  const words = (more: object) => () => ({
    eventId: march.id,
    items: [{ part: 'contact', text: { nl: 'Wij bellen.', fr: 'Nous appelons.' } }],
    ...more,
  });
  const desk = { as: 'planner' };
  const agreements: [string, string, () => object, Expected][] = [
    [
      'a protocol in no dossier',
      COMPILE,
      compiling({ eventId: randomUUID() }),
      { code: 'NOT_FOUND', ...desk },
    ],
    [
      'one over an open one nobody saw',
      COMPILE,
      compiling({ openVersion: null }),
      { code: 'STALE', ...desk },
    ],
    [
      'one over an older open one',
      COMPILE,
      compiling({ openVersion: 9 }),
      { code: 'STALE', ...desk },
    ],
    [
      'a look back before the event',
      COMPILE,
      compiling({ evaluationOn: '2027-03-10' }),
      { field: 'evaluationOn', ...desk },
    ],
    ['a look back on no day', COMPILE, compiling({ evaluationOn: '2027-02-30' }), { ...desk }],
    [
      'no liaison officer',
      COMPILE,
      compiling({ policeContact: ' ' }),
      { field: 'policeContact', ...desk },
    ],
    [
      'a liaison without a number',
      COMPILE,
      compiling({ policePhone: '' }),
      { field: 'policePhone', ...desk },
    ],
    ['a signature of police by a planner', SIGN, sign({}), { code: 'FORBIDDEN', ...desk }],
    [
      'a signature under nothing',
      SIGN,
      sign({ agreementId: randomUUID() }),
      { code: 'NOT_FOUND', as: 'silver' },
    ],
    [
      'a signature under no hash',
      SIGN,
      sign({ contentHash: 'abc' }),
      { field: 'contentHash', as: 'silver' },
    ],
    [
      'a signature by a stranger',
      PORTAL_SIGN,
      sign({}),
      { code: 'NOT_FOUND', as: 'secondOrganiser' },
    ],
    [
      'a signature without a version',
      PORTAL_SIGN,
      sign({ expectedVersion: undefined }),
      { field: 'expectedVersion' },
    ],
    ['expectations without any', DRAFT, words({ items: [] }), { field: 'items', ...desk }],
    [
      'expectations in Dutch only',
      DRAFT,
      words({ items: [{ part: 'contact', text: { nl: 'x' } }] }),
      { field: 'items.0.text.fr', ...desk },
    ],
    [
      'expectations of no part',
      DRAFT,
      words({ items: [{ part: 'x', text: { nl: 'x', fr: 'x' } }] }),
      { field: 'items.0.part', ...desk },
    ],
    [
      'expectations over a draft that is not there',
      DRAFT,
      words({ expectedVersion: 3 }),
      { code: 'STALE', ...desk },
    ],
    [
      'expectations in no dossier',
      DRAFT,
      words({ eventId: randomUUID() }),
      { code: 'NOT_FOUND', ...desk },
    ],
    [
      'a release of nothing',
      RELEASE,
      () => ({ expectationId: randomUUID(), expectedVersion: 1 }),
      { code: 'NOT_FOUND', as: 'gold' },
    ],
  ];
  it.each(agreements)('refuses %s', async (_what, query, input, expected) => {
    const client = await parley.as(expected.as ?? 'organiser');
    await expectRefusal(parley, client, query, input(), expected);
  });

  it('refuses a protocol where nothing was agreed', async () => {
    const input = {
      eventId: await eventId(parley, 'DEMO-E10'),
      ...CONTACT,
      evaluationOn: '2030-01-01',
    };
    const planner = await parley.as('planner');
    const expected = { code: 'RULE_VIOLATED', detail: { rule: 'nothingAgreed' } };
    await parley.sql(
      "update condition set agreed_version = null, state = 'dropped', open_side = null, version = version + 1 where event_id = $1",
      [input.eventId],
    );
    await expectRefusal(parley, planner, COMPILE, input, expected);
  });

  it('is refused by the database too, whatever the software above forgets', async () => {
    const [{ zone, person } = { zone: '', person: '' }] = await parley.sql<{
      zone: string;
      person: string;
    }>('select zone_id as zone, id as person from person where email = $1', [
      'lawyer@advocaat.example.org',
    ]);
    const [condition] = await parley.sql<{ id: string }>(
      'select id from condition where event_id = $1 limit 1',
      [march.id],
    );
    const scope = { role: 'parley_portal', zoneId: zone, personId: person, organisationId: null };
    const { Db } = await import('../src/core/database/db.js');
    const db = parley.running.app.get(Db);
    const writes = [
      `insert into condition_version (id, zone_id, event_id, condition_id, number, side, author_person_id, author_name, at, action, text, parameters)
       select gen_random_uuid(), zone_id, event_id, id, 2, 'organiser', '${person}', 'x', now(), 'accept', '{}', '{}' from condition where id = '${condition?.id}'`,
      `update condition set state = 'agreed', version = version + 1 where id = '${condition?.id}'`,
      `update public_event set expected_number = 1, version = version + 1 where id = '${march.id}'`,
      `update application set late = true, version = version + 1 where event_id = '${march.id}'`,
      `insert into mandate (id, zone_id, event_id, kind, organisation_id, holder_name, holder_language, powers, state, valid_from, given_side, given_by, given_by_name, given_at)
       select gen_random_uuid(), zone_id, event_id, 'colleague', organisation_id, 'x', 'nl', '{read,negotiate,sign}', 'active', now(), 'organiser', '${person}', 'x', now() from mandate where id = '${lawyerMandate.id}'`,
      `update mandate set powers = '{read,negotiate,sign}', version = version + 1 where id = '${lawyerMandate.id}'`,
    ];
    const before = await parley.digest();
    for (const sql of writes) {
      await expect(
        db.write(scope as Parameters<typeof db.write>[0], () => db.query(sql)),
      ).rejects.toMatchObject({ code: '42501' });
    }
    expect(await parley.digest()).toBe(before);
  });
});
