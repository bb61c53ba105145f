import type { Client } from './support/client.js';
import { DIALOGUE_STEPS } from './support/dialogue.js';
import { March, type Versioned } from './support/march.js';
import { type TestParley, startParley } from './support/parley.js';

const { RECORD, CORRECT } = DIALOGUE_STEPS;
const CANARY = 'CANARY-DESK-5e6f';
const LOG = `query ($id: ID!) { event(id: $id) {
  contacts { id number said replacesId reason conditions { number } }
  contactPlan { everyMin conditionNumber source slots { fromAt state } } } }`;

interface Entry {
  readonly id: string;
  readonly number: number;
  readonly said: string;
}
interface Slot {
  readonly fromAt: string;
  readonly state: string;
}
interface Plan {
  readonly everyMin: number;
  readonly slots: readonly Slot[];
}

describe('the contact log of a dossier', () => {
  let parley: TestParley;
  let march: March;
  let planner: Client;
  let condition: Versioned;
  beforeAll(async () => {
    parley = await startParley();
    march = await March.underReview(parley);
    ({ planner } = march);
    const proposed = await march.propose([
      { kind: 'STW', owner: 'organiser', parameters: { number: 200, ratio: 40 } },
    ]);
    condition = proposed.get('C01') as Versioned;
  });
  afterAll(() => parley.close());

  const spoken = (more: object = {}) => ({
    kind: 'call',
    direction: 'out',
    withWhom: 'Lien, ordedienst',
    said: `De kop vertrekt op tijd. ${CANARY}`,
    occurredAt: '2026-11-20T09:00:00Z',
    ...more,
  });
  const log = async () => {
    const answer = await planner.run<{ event: { contacts: Entry[]; contactPlan: Plan } }>(LOG, {
      id: march.id,
    });
    return answer.event;
  };

  it('keeps a log of contacts; a correction replaces an entry and keeps both', async () => {
    await planner.run(RECORD, {
      input: {
        eventId: march.id,
        contact: spoken({ conditionIds: [condition.id], promised: 'Zij belt om 10 uur.' }),
      },
    });
    const [first] = (await log()).contacts as [Entry];
    expect(first).toMatchObject({ number: 1, conditions: [{ number: 'C01' }], replacesId: null });
    const contact = spoken({ said: 'De kop vertrekt een kwartier later.' });
    const input = { contactId: first.id, reason: 'Verkeerd uur genoteerd', contact };
    await planner.run(CORRECT, { input });
    expect((await log()).contacts).toMatchObject([
      { id: first.id, said: expect.stringContaining('op tijd') },
      { number: 2, replacesId: first.id, reason: 'Verkeerd uur genoteerd', conditions: [] },
    ]);
    const before = await parley.digest();
    expect((await planner.refusal(CORRECT, { input })).extensions).toMatchObject({
      code: 'TRANSITION_NOT_ALLOWED',
      reason: 'alreadyReplaced',
    });
    expect(await parley.digest()).toBe(before);
    await expect(parley.sql('delete from contact_entry')).rejects.toThrow('append-only');
  });

  it('makes the contacts of the day from the agreed condition, and shows a missed one', async () => {
    expect((await log()).contactPlan).toMatchObject({
      everyMin: 30,
      conditionNumber: null,
      source: expect.stringContaining('Working agreement'),
    });
    const proposed = await march.propose([
      { kind: 'CON', owner: 'organiser', parameters: { everyMin: 20 } },
    ]);
    const con = proposed.get('C02') as Versioned;
    expect((await log()).contactPlan.everyMin).toBe(30);
    await march.answer(con, 'accept');
    const { contactPlan } = await log();
    expect(contactPlan).toMatchObject({ everyMin: 20, conditionNumber: 'C02', source: null });
    expect(new Set(contactPlan.slots.map(({ state }) => state))).toEqual(new Set(['coming']));
    // The day is today: its third stretch has just begun.
    await parley.sql(
      `update public_event set version = version + 1, gathering_at = $2::timestamptz - interval '40 min',
       start_at = $2, end_at = $2::timestamptz + interval '1 hour', dispersal_at = null where id = $1`,
      [march.id, parley.clock.now()],
    );
    const present = async () => (await log()).contactPlan.slots.map(({ state }) => state);
    expect(await present()).toEqual(['missed', 'missed', 'due', 'coming', 'coming']);
    await planner.run(RECORD, {
      input: {
        eventId: march.id,
        contact: spoken({ kind: 'dayContact', occurredAt: parley.clock.now() }),
      },
    });
    expect(await present()).toEqual(['missed', 'missed', 'kept', 'coming', 'coming']);
  });
});
