import type { Client } from './support/client.js';
import { DIALOGUE_STEPS, atDesk } from './support/dialogue.js';
import { WITHDRAW_MANDATE, enterByMail, invite } from './support/mandates.js';
import { March, type Versioned } from './support/march.js';
import { type TestParley, startParley } from './support/parley.js';
import { DAY, MINUTE, addressees, mailsAfter } from './support/reminders.js';

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

  it('mails whoever wrote last at the desk, once, what nobody read for two hours', async () => {
    const unread = /Ongelezen berichten/;
    const words = (text: string, seen: number) => ({
      input: { dossierId: march.id, language: 'fr', text, seen },
    });
    await planner.run(DIALOGUE_STEPS.SEND, {
      input: { eventId: march.id, language: 'nl', text: 'Stuur ons uw plan.', seen: 0 },
    });
    const write = async (text: string) => {
      const { length } = (await atDesk(planner, march.id)).messages;
      await march.organiser.run(DIALOGUE_STEPS.WRITE, words(text, length));
      return length + 1;
    };
    await write('Avez-vous reçu mon plan ?');
    // Nothing of the demonstration is due while the clock stands still.
    expect(await mailsAfter(parley, 0)).toEqual([]);
    expect(addressees(await mailsAfter(parley, 119 * MINUTE), unread)).toEqual([]);
    const sent = await mailsAfter(parley, MINUTE);
    expect(addressees(sent, unread)).toEqual(['planner@zone.example.org']);
    expect(sent.join()).toContain(`/events/${march.id}/dialogue`);
    expect(sent.join()).not.toMatch(/reçu|re=C3=A7u|CANARY/);
    const upTo = await write('Toujours rien ?');
    expect(addressees(await mailsAfter(parley, 180 * MINUTE), unread)).toEqual([]);
    await planner.run(DIALOGUE_STEPS.READ, { input: { eventId: march.id, upTo } });
    await write('Et maintenant ?');
    await parley.sql(
      "update role_grant set valid_to = $1 where person_id = (select id from person where persona = 'planner')",
      [parley.clock.now()],
    );
    const later = await mailsAfter(parley, 121 * MINUTE);
    expect(addressees(later, unread)).toEqual(['evenementen@zone.example.org']);
    await parley.sql(
      "update role_grant set valid_to = null where person_id = (select id from person where persona = 'planner')",
    );
  });

  it('reminds organisers once of what is due in three days, and nobody whose mandate ended', async () => {
    const reminder = /Herinnering: iets te doen/;
    const given = await invite(march, { email: 'lawyer@advocaat.example.org', powers: ['read'] });
    await enterByMail(parley, 'lawyer@advocaat.example.org');
    const shown = `query ($id: ID!) { condition(id: $id) { version fulfilment { dueAt } } }`;
    const at = async () =>
      (
        await planner.run<{ condition: { version: number; fulfilment: { dueAt: string } } }>(
          shown,
          { id: condition.id },
        )
      ).condition;
    await march.answer(condition, 'accept');
    const { version, fulfilment } = await at();
    const left = Date.parse(fulfilment.dueAt) - Date.parse(parley.clock.now());
    expect(addressees(await mailsAfter(parley, left - 4 * DAY), reminder)).toEqual([]);
    const first = await mailsAfter(parley, DAY);
    expect(addressees(first, reminder)).toEqual([
      'lawyer@advocaat.example.org',
      'organiser@zorgzaam.example.org',
    ]);
    expect(first.join()).not.toMatch(/steward|STW|C01/i);
    expect(addressees(await mailsAfter(parley, 60 * MINUTE), reminder)).toEqual([]);
    await march.organiser.run(WITHDRAW_MANDATE, {
      input: { mandateId: given.id, expectedVersion: given.version + 1, reason: 'Klaar.' },
    });
    const dueOn = new Date(Date.parse(fulfilment.dueAt) - DAY).toISOString().slice(0, 10);
    await planner.run(
      'mutation ($input: SetEvidenceDueInput!) { setEvidenceDue(input: $input) { id } }',
      {
        input: { conditionId: condition.id, expectedVersion: version, dueOn, reason: 'Vroeger.' },
      },
    );
    expect(addressees(await mailsAfter(parley, 60 * MINUTE), reminder)).toEqual([
      'organiser@zorgzaam.example.org',
    ]);
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
