import { randomUUID } from 'node:crypto';
import { type TestParley, startParley } from './support/parley.js';

const TRANSITION = `mutation ($input: TransitionEventInput!) {
  transitionEvent(input: $input) { id state version }
}`;

describe('a dossier at the desk', () => {
  let parley: TestParley;
  beforeAll(async () => {
    parley = await startParley();
  });
  afterAll(() => parley.close());

  async function eventCalled(reference: string) {
    const planner = await parley.as('planner');
    const { events } = await planner.run<{ events: { items: { id: string; version: number }[] } }>(
      `{ events(filter: { text: "${reference}" }) { items { id version } } }`,
    );
    return events.items[0] as { id: string; version: number };
  }

  it('answers a repeated command from its first answer and has one effect', async () => {
    const planner = await parley.as('planner');
    const { id, version } = await eventCalled('DEMO-E02');
    const input = { eventId: id, expectedVersion: version, transition: 'takeUp' };
    const key = randomUUID();
    const first = await planner.run(TRANSITION, { input }, key);
    const after = await parley.digest();
    expect(await planner.run(TRANSITION, { input }, key)).toEqual(first);
    expect(await parley.digest()).toBe(after);
    const other = { ...input, transition: 'negotiate', expectedVersion: version + 1 };
    expect((await planner.refusal(TRANSITION, { input: other }, key)).extensions).toMatchObject({
      code: 'CONFLICT',
      reason: 'idempotencyKeyReused',
    });
  });

  it('refuses a stale version and changes nothing', async () => {
    const planner = await parley.as('planner');
    const { id, version } = await eventCalled('DEMO-E06');
    const before = await parley.digest();
    const input = { eventId: id, expectedVersion: version + 1, transition: 'takeUp' };
    const refused = await planner.refusal(TRANSITION, { input });
    expect(refused.extensions).toEqual({ code: 'STALE', currentVersion: version });
    expect(await parley.digest()).toBe(before);
  });
});
