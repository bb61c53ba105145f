import { CONTACT_LIMITS, contactSlots, standing } from './contact.rules.js';

const DAY = {
  fromAt: '2027-03-11T09:00:00.000Z',
  untilAt: '2027-03-11T10:45:00.000Z',
  everyMin: 30,
};
const at = (id: string, clock: string, replacesId: string | null = null) => ({
  id,
  occurredAt: `2027-03-11T${clock}:00.000Z`,
  replacesId,
});
const states = (entries: ReturnType<typeof at>[], clock: string) =>
  contactSlots(DAY, entries, `2027-03-11T${clock}:00.000Z`).map(({ state }) => state);

describe('contacts agreed on for the day', () => {
  it('come every half hour, the last stretch as long as the day lasts', () => {
    const slots = contactSlots(DAY, [], '2027-03-01T00:00:00.000Z');
    expect(slots.map(({ fromAt }) => fromAt.slice(11, 16))).toEqual([
      '09:00',
      '09:30',
      '10:00',
      '10:30',
    ]);
    expect(slots.at(-1)?.untilAt).toBe(DAY.untilAt);
    expect(new Set(slots.map(({ state }) => state))).toEqual(new Set(['coming']));
  });

  it('are due while their time runs, missed once it is over, kept by a contact within it', () => {
    expect(states([], '09:00')).toEqual(['due', 'coming', 'coming', 'coming']);
    expect(states([], '09:29')).toEqual(['due', 'coming', 'coming', 'coming']);
    expect(states([], '09:30')).toEqual(['missed', 'due', 'coming', 'coming']);
    expect(states([at('a', '09:00'), at('b', '10:00')], '11:00')).toEqual([
      'kept',
      'missed',
      'kept',
      'missed',
    ]);
  });

  it('count no entry another one replaced', () => {
    const wrong = at('a', '09:05');
    const right = at('b', '09:35', 'a');
    expect(standing([wrong, right])).toEqual([right]);
    expect(states([wrong, right], '11:00')).toEqual(['missed', 'kept', 'missed', 'missed']);
  });

  it('end where a day would be without end', () => {
    const long = { ...DAY, untilAt: '2027-04-11T10:45:00.000Z' };
    expect(contactSlots(long, [], DAY.fromAt)).toHaveLength(CONTACT_LIMITS.slots);
  });
});
