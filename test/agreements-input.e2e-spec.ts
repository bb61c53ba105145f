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
});
