import { randomUUID } from 'node:crypto';
import { actsWritten, bindingOf, organiserBindingOf } from './support/decisions.js';
import {
  COURT_STEP,
  March,
  NOTIFY,
  type Versioned,
  WITHDRAW,
  reasonsOf,
  twelvePoints,
} from './support/march.js';
import { type TestParley, startParley } from './support/parley.js';
import { expectRefusal } from './support/refusals.js';

interface Sheet extends Versioned {
  standing: string | null;
  number: number;
  supersedesId: string | null;
  contentHash: string;
}
const SHEET = 'id version standing number supersedesId contentHash';

describe('after signature', () => {
  let parley: TestParley;
  let march: March;
  let brussels: Sheet;
  let schaerbeek: Sheet;
  beforeAll(async () => {
    parley = await startParley();
    march = await March.underReview(parley);
    const proposed = await march.propose([{ kind: 'CON', parameters: { everyMin: 30 } }]);
    const open = proposed.get('C01') as Versioned;
    const draft = await march.prepare('mayor-brussels', {
      type: 'authorisedWithConditions',
      reasoning: twelvePoints(),
      impositions: [
        {
          conditionId: open.id,
          expectedVersion: open.version,
          reason: 'zonder contact geen begeleiding',
          legalGroundCode: 'municipal-act-133-135',
        },
      ],
      restrictions: [reasonsOf(open.id)],
    });
    await march.transition('propose');
    const ready = await march.proposeDecision(draft);
    await march.check(ready);
    await march.take(ready);
    await march.take(
      await march.proposeDecision(await march.prepare('mayor-schaerbeek', { type: 'noted' })),
    );
    await read();
  });
  afterAll(() => parley.close());

  const read = async (): Promise<string> => {
    const { event } = await march.planner.run<{
      event: { state: string; decisions: (Sheet & { authority: { code: string } })[] };
    }>(`query ($id: ID!) { event(id: $id) { state decisions { ${SHEET} authority { code } } } }`, {
      id: march.id,
    });
    const of = (code: string) =>
      event.decisions.filter((each) => each.authority.code === code).at(-1) as Sheet;
    brussels = of('mayor-brussels');
    schaerbeek = of('mayor-schaerbeek');
    return event.state;
  };
  const portal = async () =>
    (
      await march.organiser.run<{
        dossier: {
          state: string;
          decisions: {
            id: string;
            standing: string;
            number: number;
            contentHash: string;
            withdrawnReason: string | null;
            appealClock: { lastDay: string; urgency: string } | null;
            notifications: { channel: string }[];
            courtSteps: { step: string; caseNumber: string }[];
          }[];
        };
      }>(
        `query ($id: ID!) { dossier(id: $id) { state decisions { id standing number contentHash
           withdrawnReason supersedesId appealClock { lastDay explanation urgency }
           notifications { channel notifiedAt } courtSteps { step court caseNumber happenedOn } } } }`,
        { id: march.id },
      )
    ).dossier;

  it('is notified only by proof, and the dossier once every decision was', async () => {
    const own = { eventId: march.id, expectedVersion: await march.version(), transition: 'notify' };
    const MOVE =
      'mutation ($input: TransitionEventInput!) { transitionEvent(input: $input) { id } }';
    expect((await march.planner.refusal(MOVE, { input: own })).code).toBe('FORBIDDEN');
    expect((await portal()).decisions.map(({ appealClock }) => appealClock)).toEqual([null, null]);
    const after = await march.notify(brussels, { evidence: 'CANARY-PROOF-44aa' });
    expect(after).toMatchObject({
      standing: 'notified',
      // Sixty days after Monday 23 November 2026, a Friday.
      appealClock: { lastDay: '2027-01-22' },
      notifications: [{ channel: 'email', recordedByName: 'An Voorbeeld' }],
    });
    expect(await read()).toBe('decided');
    await march.notify(schaerbeek, { channel: 'registeredLetter' });
    expect(await read()).toBe('notified');
    const seen = await portal();
    expect(seen.decisions.map((each) => each.appealClock?.lastDay)).toEqual([
      '2027-01-22',
      '2027-01-22',
    ]);
    expect(seen.decisions[0]?.appealClock?.urgency).toContain('uiterst dringende');
    expect(JSON.stringify(seen)).not.toContain('CANARY');
  });

  it('follows a case before the court', async () => {
    const legal = await parley.as('legal');
    const court = {
      decisionId: brussels.id,
      court: 'Raad van State',
      caseNumber: 'A. 240.001/XV',
      happenedOn: '2026-11-23',
    };
    const step = async (name: string) => {
      const input = { ...court, expectedVersion: brussels.version, step: name };
      await legal.run(COURT_STEP, { input });
      await read();
    };
    await step('lodged');
    expect(brussels.standing).toBe('appealed');
    const [imposed] = await parley.sql<{ id: string }>(
      'select id from condition where event_id = $1',
      [march.id],
    );
    const binds = () => bindingOf(march);
    const named = { ...court, step: 'suspended', conditionIds: [imposed?.id] };
    await legal.run(COURT_STEP, { input: { ...named, expectedVersion: brussels.version } });
    await read();
    // The authorisation stands; only what was named binds no more, and is out of what is built on it.
    expect(brussels.standing).toBe('partlySuspended');
    const partly = await binds();
    expect(partly.conditions).toEqual([{ suspendedAt: expect.stringContaining('2026-11-23') }]);
    expect(partly.decisions.find(({ id }) => id === brussels.id)).toMatchObject({
      suspendedConditionIds: [imposed?.id],
      staleSources: [{ sourceType: 'condition' }],
    });
    expect(await organiserBindingOf(march)).toEqual({
      suspended: [imposed?.id],
      conditions: partly.conditions,
    });
    const ledger = await legal.run<{ restrictionLedger: { counts: object[] } }>(
      'query ($filter: LedgerFilterInput!) { restrictionLedger(filter: $filter) { counts { kind imposed suspended } } }',
      { filter: { from: '2026-11-01', to: '2026-11-30' } },
    );
    expect(ledger.restrictionLedger.counts).toEqual([{ kind: 'CON', imposed: 1, suspended: 1 }]);
    await legal.run(COURT_STEP, {
      input: { ...named, step: 'confirmed', expectedVersion: brussels.version },
    });
    await read();
    expect(brussels.standing).toBe('confirmed');
    expect((await binds()).conditions).toEqual([{ suspendedAt: null }]);
    const seen = (await portal()).decisions.find(({ id }) => id === brussels.id);
    expect(seen?.courtSteps.map((each) => each.step)).toEqual(['lodged', 'suspended', 'confirmed']);
  });

  it('keeps a withdrawn decision readable beside the one that stands in for it', async () => {
    const cabinet = await parley.as('cabinet');
    const first = brussels;
    const input = {
      decisionId: first.id,
      expectedVersion: first.version,
      reason: 'Na het arrest wordt de voorwaarde herzien.',
    };
    await cabinet.run(WITHDRAW, { input });
    expect(await read()).toBe('negotiation');
    const { event } = await march.planner.run<{ event: { conditions: { state: string }[] } }>(
      'query ($id: ID!) { event(id: $id) { conditions { state imposedReason } } }',
      { id: march.id },
    );
    expect(event.conditions).toEqual([{ state: 'refused', imposedReason: null }]);
    const second = await march.proposeDecision(
      await march.prepare('mayor-brussels', { type: 'authorised' }),
    );
    await march.transition('propose');
    await march.take(second);
    expect(await read()).toBe('decided');
    await actsWritten(parley, 4);
    expect(brussels).toMatchObject({ number: 2, supersedesId: first.id, standing: 'decided' });
    const { decisions } = await portal();
    expect(decisions).toHaveLength(3);
    expect(decisions.find(({ id }) => id === first.id)).toMatchObject({
      standing: 'withdrawn',
      withdrawnReason: 'Na het arrest wordt de voorwaarde herzien.',
      contentHash: first.contentHash,
    });
  });

  const step = (more: object) => () => ({
    decisionId: schaerbeek.id,
    expectedVersion: schaerbeek.version,
    ...more,
  });
  const proof = (more: object) =>
    step({
      channel: 'email',
      notifiedAt: '2026-11-23T08:00:00Z',
      recipient: 'Vzw',
      evidence: 'bewijs',
      ...more,
    });
  const judged = (more: object) =>
    step({
      step: 'lodged',
      court: 'Raad van State',
      caseNumber: 'A. 1',
      happenedOn: '2026-11-23',
      ...more,
    });

  it.each<[string, string, () => object, Parameters<typeof expectRefusal>[4]]>([
    ['a channel nobody knows', NOTIFY, proof({ channel: 'pigeon' }), { field: 'channel' }],
    ['no evidence', NOTIFY, proof({ evidence: '' }), { field: 'evidence' }],
    [
      'proof from tomorrow',
      NOTIFY,
      proof({ notifiedAt: '2026-11-24T08:00:00Z' }),
      { field: 'notifiedAt' },
    ],
    [
      'proof from before',
      NOTIFY,
      proof({ notifiedAt: '2026-11-01T08:00:00Z' }),
      { field: 'notifiedAt' },
    ],
    ['stale proof', NOTIFY, proof({ expectedVersion: 99 }), { code: 'STALE' }],
    ['proof by the legal service', NOTIFY, proof({}), { code: 'FORBIDDEN', as: 'legal' }],
    ['a case by a planner', COURT_STEP, judged({}), { code: 'FORBIDDEN' }],
    [
      'a case without a number',
      COURT_STEP,
      judged({ caseNumber: '' }),
      { field: 'caseNumber', as: 'legal' },
    ],
    [
      'a judgment of tomorrow',
      COURT_STEP,
      judged({ happenedOn: '2026-11-24' }),
      { field: 'happenedOn', as: 'legal' },
    ],
    [
      'a judgment without an appeal',
      COURT_STEP,
      judged({ step: 'suspended' }),
      { code: 'TRANSITION_NOT_ALLOWED', as: 'legal' },
    ],
    [
      'a judgment on what it does not impose',
      COURT_STEP,
      judged({ conditionIds: [randomUUID()] }),
      { field: 'conditionIds.0', as: 'legal' },
    ],
    [
      'a judgment on no restriction at all',
      COURT_STEP,
      judged({ conditionIds: [] }),
      { field: 'conditionIds', as: 'legal' },
    ],
    [
      'a stale judgment',
      COURT_STEP,
      judged({ expectedVersion: 99 }),
      { code: 'STALE', as: 'legal' },
    ],
    [
      'a withdrawal without a reason',
      WITHDRAW,
      step({ reason: '' }),
      { field: 'reason', as: 'cabinet' },
    ],
    ['a withdrawal by a planner', WITHDRAW, step({ reason: 'omdat' }), { code: 'FORBIDDEN' }],
    [
      'a stale withdrawal',
      WITHDRAW,
      step({ reason: 'omdat', expectedVersion: 99 }),
      { code: 'STALE', as: 'cabinet' },
    ],
  ])('refuses %s', async (_name, query, input, expected) => {
    const client = await parley.as(expected.as ?? 'planner');
    await expectRefusal(parley, client, query, input(), expected);
  });
});
