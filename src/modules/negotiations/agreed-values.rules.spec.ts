import { STANDARD_KINDS } from '../../migrations/1181-catalogue-rows.js';
import {
  type ValuedCondition,
  agreedFacts,
  nearestInstant,
  valuesFor,
} from './agreed-values.rules.js';
import { FEEDS, PARAMETER_EFFECTS, QUANTITIES, effectOf, feeds } from './parameter-effects.data.js';

const DOSSIER = {
  gatheringAt: '2027-03-11T09:00:00Z',
  startAt: '2027-03-11T10:00:00Z',
  endAt: '2027-03-11T14:00:00Z',
  dispersalAt: '2027-03-11T14:30:00Z',
  expectedNumber: 8_000,
  footprintVersion: 1,
};
const condition = (
  number: number,
  kind: string,
  parameters: ValuedCondition['parameters'],
  builtOn: ValuedCondition['builtOn'] = DOSSIER,
): ValuedCondition => ({
  id: `id-${number}`,
  label: `C0${number}`,
  kind,
  parameters,
  builtOn,
});
const facts = (...conditions: ValuedCondition[]) => agreedFacts(conditions, DOSSIER);

describe('the map of effects', () => {
  const kinds = STANDARD_KINDS;

  it.each(PARAMETER_EFFECTS)('$kind.$parameter is a value of the catalogue', (effect) => {
    const { kind, parameter, quantity, rule, feeds: fed } = effect;
    const value = kinds
      .find(({ code }) => code === kind)
      ?.parameters.find(({ name }) => name === parameter);
    expect(value).toBeDefined();
    expect(fed.length).toBeGreaterThan(0);
    expect(fed.every((feed) => FEEDS.includes(feed))).toBe(true);
    expect(quantity === undefined).toBe(rule === undefined);
    if (quantity) expect(value?.type).toBe(/At$/.test(quantity) ? 'time' : 'number');
    expect(effectOf(kind, parameter)).toBe(effect);
  });

  it('names each value once, and every quantity at least once', () => {
    const names = PARAMETER_EFFECTS.map(({ kind, parameter }) => `${kind}.${parameter}`);
    expect(new Set(names).size).toBe(names.length);
    for (const quantity of QUANTITIES) {
      expect(PARAMETER_EFFECTS.some((each) => each.quantity === quantity)).toBe(true);
    }
  });

  it('leaves what nothing is made from to order and checklist', () => {
    expect(effectOf('SND', 'endHour')).toBeNull();
    expect(effectOf('TIM', 'constructor')).toBeNull();
    expect(feeds('MAT', 'glass', 'staffing')).toBe(false);
    expect(valuesFor('STW', { number: 200, atStart: 40, ratio: 40 }, ['crowd'])).toEqual({
      number: 200,
      ratio: 40,
    });
    expect(valuesFor('TIM', { start: '11:00', maxStartDelayMin: 20 }, ['march'])).toEqual({
      start: '11:00',
    });
    expect(valuesFor('SND', { endHour: '15:00' }, FEEDS)).toEqual({});
  });
});

describe('the hour a clock names', () => {
  it.each([
    ['11:00', '2027-03-11T10:30:00Z', '2027-03-11T10:00:00Z'],
    ['01:00', '2027-03-11T22:30:00Z', '2027-03-12T00:00:00Z'],
    ['23:30', '2027-03-11T23:10:00Z', '2027-03-11T22:30:00Z'],
    ['00:30', '2027-03-11T23:40:00Z', '2027-03-11T23:30:00Z'],
    // The night the clocks leap: 03:30 of summer time.
    ['03:30', '2027-03-28T00:30:00Z', '2027-03-28T01:30:00Z'],
  ])('%s near %s is %s', (clock, near, instant) => {
    expect(nearestInstant(clock, near)).toBe(instant);
  });
});

describe('agreed facts', () => {
  it('are those of the dossier while nothing is agreed', () => {
    const { gatheringAt, startAt, endAt, dispersalAt } = DOSSIER;
    expect(facts()).toEqual({
      ...{ gatheringAt, startAt, endAt, dispersalAt },
      ...{ maxPersons: null, headSpeedKmh: null, personsPerSteward: null },
      ...{ stewards: null, signallers: null, barriers: null },
      used: [],
    });
  });

  it('take every hour and figure from the conditions, and say from which', () => {
    const agreed = facts(
      condition(1, 'TIM', { gathering: '10:30', start: '11:30', end: '15:30', dispersal: '16:00' }),
      condition(2, 'PLC', { maxPersons: 6_000, place: 'Bourse' }),
      condition(3, 'STW', { number: 120, ratio: 50, signallers: 12, phoneList: true }),
      condition(4, 'RTE', { mapVersion: 2, headSpeedKmh: 2.5 }),
      condition(5, 'SEC', { obstacles: 8 }),
    );
    expect(agreed).toMatchObject({
      gatheringAt: '2027-03-11T09:30:00Z',
      startAt: '2027-03-11T10:30:00Z',
      endAt: '2027-03-11T14:30:00Z',
      dispersalAt: '2027-03-11T15:00:00Z',
      ...{ maxPersons: 6_000, personsPerSteward: 50, headSpeedKmh: 2.5 },
      ...{ stewards: 120, signallers: 12, barriers: 8 },
    });
    expect(agreed.used.map(({ label, quantity }) => `${label} ${quantity}`)).toEqual([
      ...['gatheringAt', 'startAt', 'endAt', 'dispersalAt'].map((hour) => `C01 ${hour}`),
      ...['C02 maxPersons', 'C03 stewards', 'C03 personsPerSteward', 'C03 signallers'],
      ...['C04 headSpeedKmh', 'C05 barriers'],
    ]);
  });

  it('take the strictest bound, and the later word on anything else', () => {
    const two = [
      condition(1, 'PLC', { maxPersons: 6_000 }),
      condition(2, 'PLC', { maxPersons: 9_000 }),
      condition(3, 'STW', { number: 100, ratio: 40 }),
      condition(4, 'STW', { number: 80, ratio: 60 }),
    ];
    expect(facts(...two)).toMatchObject({ maxPersons: 6_000, stewards: 80, personsPerSteward: 40 });
    expect(facts(...two).used.map(({ label }) => label)).toEqual(['C01', 'C03', 'C04']);
  });

  it('leave an hour to the dossier once that changed after the words', () => {
    const older = { ...DOSSIER, startAt: '2027-03-11T09:30:00Z' };
    const times = condition(1, 'TIM', { start: '10:30', end: '15:30' }, older);
    const agreed = facts(times);
    expect(agreed.startAt).toBe(DOSSIER.startAt);
    expect(agreed.endAt).toBe('2027-03-11T14:30:00Z');
    expect(agreed.used.map(({ quantity }) => quantity)).toEqual(['endAt']);
    expect(facts({ ...times, builtOn: null }).startAt).toBe('2027-03-11T09:30:00Z');
    const rewritten = { ...older, startAt: '2027-03-11T11:00:00+01:00' };
    expect(facts({ ...times, builtOn: rewritten }).startAt).toBe('2027-03-11T09:30:00Z');
  });

  it('place an hour the dossier lacks by its start: before it to gather, after it to end', () => {
    const bare = { ...DOSSIER, gatheringAt: null, endAt: null, dispersalAt: null };
    const words = { gathering: '10:00', end: '01:00', dispersal: '10:30' };
    expect(agreedFacts([condition(1, 'TIM', words, null)], bare)).toMatchObject({
      gatheringAt: '2027-03-11T09:00:00Z',
      endAt: '2027-03-12T00:00:00Z',
      dispersalAt: '2027-03-12T09:30:00Z',
    });
    const nothing = { ...bare, startAt: null };
    expect(agreedFacts([condition(1, 'TIM', words, null)], nothing).endAt).toBeNull();
  });
});
