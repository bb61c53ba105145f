import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { RuleInputError } from '../../core/rule-input-error.js';
import {
  brusselsLocalToInstant,
  eventTimeProblems,
  type EventTimes,
  instantToBrusselsClock,
  instantToBrusselsDate,
  instantToBrusselsLocal,
  instantToBrusselsText,
} from './event-time.rules.js';

fc.configureGlobal({ seed: 22 });

const { events } = JSON.parse(readFileSync('test/vectors/demo-cases.json', 'utf8')) as {
  events: { id: string; dates: EventTimes }[];
};

const TIMES: EventTimes = {
  gathering: '2027-03-11T10:00:00+01:00',
  start: '2027-03-11T11:00:00+01:00',
  end: '2027-03-11T15:00:00+01:00',
  dispersal: '2027-03-11T15:30:00+01:00',
};

const told = (change: Partial<Record<keyof EventTimes, unknown>>) =>
  eventTimeProblems({ ...TIMES, ...change } as EventTimes).map(
    ({ field, code }) => `${field} ${code}`,
  );

describe('eventTimeProblems', () => {
  it.each(events.map((event) => [event.id, event.dates] as const))('accepts %s', (_id, dates) => {
    expect(eventTimeProblems(dates)).toEqual([]);
  });

  it.each<[string, Partial<Record<keyof EventTimes, unknown>>, string[]]>([
    ['the hours of E01', {}, []],
    ['no gathering and no dispersal', { gathering: null, dispersal: undefined }, []],
    ['gathering at the start', { gathering: TIMES.start }, []],
    [
      'gathering after the start',
      { gathering: '2027-03-11T11:01+01:00' },
      ['start startBeforeGathering'],
    ],
    ['an end at the start', { end: TIMES.start }, ['end endNotAfterStart']],
    ['an end a second after the start', { end: '2027-03-11T11:00:01+01:00' }, []],
    ['an end before the start', { end: '2027-03-11T10:30+01:00' }, ['end endNotAfterStart']],
    ['dispersal at the end', { dispersal: TIMES.end }, []],
    [
      'dispersal before the end',
      { dispersal: '2027-03-11T14:59+01:00' },
      ['dispersal dispersalBeforeEnd'],
    ],
    ['the order by instants, not by text', { end: '2027-03-11T14:00Z' }, []],
    [
      'a later text that is an earlier instant',
      { end: '2027-03-11T11:30+02:00' },
      ['end endNotAfterStart'],
    ],
    ['a time without offset', { start: '2027-03-11T11:00' }, ['start notAnInstant']],
    ['no start yet', { start: undefined }, []],
    ['no end yet', { end: null }, []],
    [
      'gathering after the start, no end yet',
      { gathering: '2027-03-11T11:01+01:00', end: null },
      ['start startBeforeGathering'],
    ],
    [
      'dispersal before the end, no start yet',
      { start: null, dispersal: '2027-03-11T14:59+01:00' },
      ['dispersal dispersalBeforeEnd'],
    ],
    ['a gathering that is no time', { gathering: '' }, ['gathering notAnInstant']],
    ['an hour that does not exist', { end: '2027-03-11T24:30+01:00' }, ['end notAnInstant']],
  ])('%s', (_case, change, expected) => {
    expect(told(change)).toEqual(expected);
  });

  it('counts 60 days from the first hour to the last', () => {
    const alone = { gathering: null, dispersal: null };
    expect(told({ ...alone, end: '2027-05-10T12:00+02:00' })).toEqual([]);
    expect(told({ ...alone, end: '2027-05-10T12:00:01+02:00' })).toEqual(['end tooLong']);
    expect(
      told({ ...TIMES, end: '2027-05-10T10:00+02:00', dispersal: '2027-05-10T11:00+02:00' }),
    ).toEqual([]);
    expect(
      told({ ...TIMES, end: '2027-05-10T10:00+02:00', dispersal: '2027-05-10T11:01+02:00' }),
    ).toEqual(['dispersal tooLong']);
    const limits = { maxDays: 1, years: { first: 2000, last: 2100 } };
    expect(
      eventTimeProblems({ ...TIMES, ...alone, end: '2027-03-12T11:01+01:00' }, limits),
    ).toEqual([{ field: 'end', code: 'tooLong', params: { maxDays: 1 } }]);
  });

  it('takes the years 2000 to 2100 in Brussels', () => {
    const alone = { gathering: null, dispersal: null };
    const first = { start: '1999-12-31T23:00Z', end: '2000-01-01T12:00Z' };
    const last = { start: '2100-12-31T12:00Z', end: '2100-12-31T22:59Z' };
    expect(told({ ...alone, ...first })).toEqual([]);
    expect(told({ ...alone, ...first, start: '1999-12-31T22:59Z' })).toEqual([
      'start yearOutOfRange',
    ]);
    expect(told({ ...alone, ...last })).toEqual([]);
    expect(told({ ...alone, ...last, end: '2100-12-31T23:00Z' })).toEqual(['end yearOutOfRange']);
  });
});

describe('brusselsLocalToInstant', () => {
  it.each([
    ['2027-03-11T11:00', '2027-03-11T10:00:00Z'],
    ['2027-07-11T11:00', '2027-07-11T09:00:00Z'],
    ['2027-03-28T01:59', '2027-03-28T00:59:00Z'],
    ['2027-03-28T03:00', '2027-03-28T01:00:00Z'],
    ['2027-10-31T01:59', '2027-10-30T23:59:00Z'],
    ['2027-10-31T03:00', '2027-10-31T02:00:00Z'],
    ['2027-10-31T02:30+02:00', '2027-10-31T00:30:00Z'],
    ['2027-10-31T02:30+01:00', '2027-10-31T01:30:00Z'],
    ['2027-03-11T11:00:30+01:00', '2027-03-11T10:00:30Z'],
    ['2027-12-31T23:59:59', '2027-12-31T22:59:59Z'],
  ])('%s is %s', (local, instant) => {
    expect(brusselsLocalToInstant(local)).toBe(instant);
  });

  it.each([
    ['2027-03-28T02:00', 'timeDoesNotExist', {}],
    ['2027-03-28T02:30', 'timeDoesNotExist', {}],
    ['2027-03-28T02:59:59', 'timeDoesNotExist', {}],
    ['2027-03-28T02:30+01:00', 'timeDoesNotExist', {}],
    ['2027-10-31T02:00', 'timeIsAmbiguous', { earlier: '+02:00', later: '+01:00' }],
    ['2027-10-31T02:59', 'timeIsAmbiguous', { earlier: '+02:00', later: '+01:00' }],
    ['2027-10-31T02:30+03:00', 'offsetNotInBrussels', { offset: '+02:00 +01:00' }],
    ['2027-03-11T11:00+02:00', 'offsetNotInBrussels', { offset: '+01:00' }],
    ['2027-02-29T11:00', 'notALocalTime', {}],
    ['2027-03-11', 'notALocalTime', {}],
    ['2027-03-11T11:00Z', 'notALocalTime', {}],
    ['11:00', 'notALocalTime', {}],
    ['2027-03-11T25:00', 'notALocalTime', {}],
    ['1999-12-31T23:59', 'yearOutOfRange', { first: 2000, last: 2100 }],
    ['2101-01-01T00:00', 'yearOutOfRange', { first: 2000, last: 2100 }],
  ])('refuses %s: %s', (local, rule, params) => {
    expect(() => brusselsLocalToInstant(local, 'startAt')).toThrow(
      expect.objectContaining({ field: 'startAt', rule, params }) as RuleInputError,
    );
  });
});

describe('instants shown in Brussels', () => {
  it('shows both sides of a clock change', () => {
    expect(instantToBrusselsText('2027-10-31T00:30:00Z')).toBe('2027-10-31T02:30:00+02:00');
    expect(instantToBrusselsText('2027-10-31T01:30:00Z')).toBe('2027-10-31T02:30:00+01:00');
    expect(instantToBrusselsClock('2027-03-28T00:59:59Z')).toBe('01:59');
    expect(instantToBrusselsClock('2027-03-28T01:00:00Z')).toBe('03:00');
  });

  it('gives day and minute', () => {
    expect(instantToBrusselsLocal('2027-03-11T23:30:59Z')).toBe('2027-03-12T00:30');
    expect(instantToBrusselsDate('2027-03-11T23:00:00Z')).toBe('2027-03-12');
    expect(instantToBrusselsDate('2027-03-11T22:59:59Z')).toBe('2027-03-11');
    expect(() => instantToBrusselsDate('2027-03-11')).toThrow(RuleInputError);
  });

  it('reads back to the same instant', () => {
    const times = fc.date({
      min: new Date('2000-01-02'),
      max: new Date('2100-12-30'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(times, (time) => {
        const instant = `${time.toISOString().slice(0, 19)}Z`;
        expect(brusselsLocalToInstant(instantToBrusselsText(instant))).toBe(instant);
      }),
    );
  });
});
