import { randomUUID } from 'node:crypto';
import { jobsDone } from './support/bargaining.js';
import {
  ADMIT,
  CALL,
  CONFIRM,
  type DeskMandate,
  END,
  type Given,
  INVITE,
  RECORD,
  WITHDRAW_MANDATE,
  invite,
  mailTo,
} from './support/mandates.js';
import { March } from './support/march.js';
import { type TestParley, startParley } from './support/parley.js';
import { type Expected, expectRefusal } from './support/refusals.js';

describe('wrong input about mandates', () => {
  let parley: TestParley;
  let march: March;
  let lawyerMandate: Given;
  beforeAll(async () => {
    parley = await startParley();
    march = await March.submitted(parley);
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

  const holder = (more: object) => () => ({
    dossierId: march.id,
    name: 'Noor Genodigd',
    email: 'noor@vzw.example.org',
    language: 'nl',
    powers: ['read'],
    ...more,
  });
  const refusals: [string, string, () => object, Expected][] = [
    ['an invitation without a name', INVITE, holder({ name: '' }), { field: 'name' }],
    ['one without any power', INVITE, holder({ powers: [] }), { field: 'powers' }],
    ['one with an unknown power', INVITE, holder({ powers: ['rule'] }), { field: 'powers' }],
    ['one with a power twice', INVITE, holder({ powers: ['read', 'read'] }), { field: 'powers' }],
    ['one without an address', INVITE, holder({ email: null }), { field: 'email' }],
    ['one with no address at all', INVITE, holder({ email: 'nowhere' }), { field: 'email' }],
    [
      'a day without a telephone',
      INVITE,
      holder({ powers: ['dayResponsible'], email: null }),
      { field: 'phone' },
    ],
    ['a telephone in words', INVITE, holder({ phone: 'bel mij' }), { field: 'phone' }],
    [
      'a term that has passed',
      INVITE,
      holder({ until: '2026-11-01T08:00:00Z' }),
      { field: 'until' },
    ],
    ['a language we do not speak', INVITE, holder({ language: 'xx' }), { field: 'language' }],
    ['a foreign dossier', INVITE, holder({ dossierId: randomUUID() }), { code: 'NOT_FOUND' }],
    [
      'the same address twice',
      INVITE,
      holder({ email: 'LAWYER@advocaat.example.org' }),
      { code: 'CONFLICT' },
    ],
    [
      'a withdrawal without a reason',
      WITHDRAW_MANDATE,
      () => ({ mandateId: lawyerMandate.id, expectedVersion: 2, reason: '' }),
      { field: 'reason' },
    ],
    [
      'a stale withdrawal',
      WITHDRAW_MANDATE,
      () => ({ mandateId: lawyerMandate.id, expectedVersion: 1, reason: 'Gedaan.' }),
      { code: 'STALE' },
    ],
    [
      'a withdrawal of nothing',
      WITHDRAW_MANDATE,
      () => ({ mandateId: randomUUID(), expectedVersion: 1, reason: 'Gedaan.' }),
      { code: 'NOT_FOUND' },
    ],
    [
      'a claim without words',
      RECORD,
      () => ({ eventId: march.id, name: 'X', language: 'nl', claim: '' }),
      { field: 'claim', as: 'planner' },
    ],
    [
      'a claim in no dossier',
      RECORD,
      () => ({ eventId: randomUUID(), name: 'X', language: 'nl', claim: 'Spreekt voor allen.' }),
      { code: 'NOT_FOUND', as: 'planner' },
    ],
    [
      'a call in the future',
      CALL,
      () => ({
        mandateId: lawyerMandate.id,
        number: '+32 2 000 00 00',
        calledAt: '2030-01-01T08:00:00Z',
        reached: true,
      }),
      { field: 'calledAt', as: 'planner' },
    ],
    [
      'a call to no number',
      CALL,
      () => ({
        mandateId: lawyerMandate.id,
        number: '',
        calledAt: '2026-11-23T08:00:00Z',
        reached: true,
      }),
      { field: 'number', as: 'planner' },
    ],
    [
      'police ending what an organiser gave',
      END,
      () => ({ mandateId: lawyerMandate.id, expectedVersion: 2, reason: 'Gedaan.' }),
      { code: 'FORBIDDEN', as: 'planner' },
    ],
    [
      'a confirmation of what is no claim',
      CONFIRM,
      () => ({
        mandateId: lawyerMandate.id,
        expectedVersion: 2,
        group: 'X',
        powers: ['read'],
        how: 'Nagekeken.',
      }),
      { code: 'TRANSITION_NOT_ALLOWED', as: 'planner' },
    ],
    [
      'an organisation with an address of police',
      ADMIT,
      () => ({
        eventId: march.id,
        organisation: 'X',
        name: 'X',
        email: 'planner@zone.example.org',
        language: 'nl',
        powers: ['read'],
      }),
      { field: 'email', as: 'planner' },
    ],
    [
      'an organisation without an address',
      ADMIT,
      () => ({ eventId: march.id, organisation: 'X', name: 'X', language: 'nl', powers: ['read'] }),
      { field: 'email', as: 'planner' },
    ],
  ];
  it.each(refusals)('refuses %s', async (_what, query, input, expected) => {
    const client = await parley.as(expected.as ?? 'organiser');
    const given = input() as { email?: string };
    const [officer] = await parley.sql<{ email: string }>(
      "select email from person where persona = 'planner'",
    );
    if (given.email === 'planner@zone.example.org') given.email = officer?.email;
    await expectRefusal(parley, client, query, given, expected);
  });
});
