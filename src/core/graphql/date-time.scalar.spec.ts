import fc from 'fast-check';
import { Kind } from 'graphql';
import { RuleInputError } from '../rule-input-error.js';
import { DateTimeScalar, parseInstant } from './date-time.scalar.js';
import { LocalDateScalar } from './local-date.scalar.js';

describe('an instant', () => {
  it.each([
    ['2027-03-11T10:00:00Z', '2027-03-11T10:00:00Z'],
    ['2027-03-11T10:00:00+01:00', '2027-03-11T09:00:00Z'],
    ['2027-03-11T10:00-05:00', '2027-03-11T15:00:00Z'],
    ['2027-03-11T10:00', '2027-03-11T09:00:00Z'],
    ['2027-07-11T10:00', '2027-07-11T08:00:00Z'],
    ['2027-03-11T10:00:00.123456Z', '2027-03-11T10:00:00.123456Z'],
    // The hour that comes twice is told apart by its offset.
    ['2027-10-31T02:30+02:00', '2027-10-31T00:30:00Z'],
    ['2027-10-31T02:30+01:00', '2027-10-31T01:30:00Z'],
    ['1999-12-31T23:00:00Z', '1999-12-31T23:00:00Z'],
    ['2000-01-01T00:00', '1999-12-31T23:00:00Z'],
    ['2099-12-31T23:59:59', '2099-12-31T22:59:59Z'],
    ['2028-02-29T12:00', '2028-02-29T11:00:00Z'],
  ])('%s is %s', (written, instant) => {
    expect(parseInstant(written)).toBe(instant);
    expect(parseInstant(instant)).toBe(instant);
  });

  const offsets = { earlier: '+02:00', later: '+01:00' };
  const years = { first: 2000, last: 2099 };

  it.each<[string, unknown, string, object]>([
    ['a time that is skipped', '2027-03-28T02:30', 'timeDoesNotExist', {}],
    ['a time that comes twice', '2026-10-25T02:30', 'timeIsAmbiguous', offsets],
    ['a time that comes twice', '2027-10-31T02:59:59', 'timeIsAmbiguous', offsets],
    ['a day that is not', '2027-02-29T10:00', 'type', {}],
    ['a day that is not', '2027-02-30T10:00:00Z', 'type', {}],
    ['an hour that is not', '2027-03-11T24:00', 'type', {}],
    ['a minute that is not', '2027-03-11T10:60:00Z', 'type', {}],
    ['too early in Brussels', '1999-12-31T22:59:59Z', 'yearOutOfRange', years],
    ['too late in Brussels', '2099-12-31T23:00:00Z', 'yearOutOfRange', years],
    ['too late', '2100-01-01T00:00', 'yearOutOfRange', years],
    ['year 10000', '10000-01-01T00:00:00Z', 'type', {}],
    ['year 9999', '9999-12-31T23:59:59Z', 'yearOutOfRange', years],
    ['year 1', '0001-01-01T00:00:00Z', 'yearOutOfRange', years],
    ['a day without time', '2027-03-11', 'type', {}],
    ['a space for the T', '2027-03-11 10:00', 'type', {}],
    ['a zone name', '2027-03-11T10:00[Europe/Brussels]', 'type', {}],
    ['an offset without colon', '2027-03-11T10:00+0100', 'type', {}],
    ['an offset that is not', '2027-03-11T10:00+25:00', 'type', {}],
    ['other digits', '２０２７-03-11T10:00', 'type', {}],
    ['something behind', '2027-03-11T10:00Z\n', 'type', {}],
    ['nothing', '', 'type', {}],
    ['a number', 1_800_000_000_000, 'type', {}],
    ['an object', { toString: () => '2027-03-11T10:00Z' }, 'type', {}],
    ['null', null, 'type', {}],
  ])('refuses %s: %p', (_what, written, rule, params) => {
    expect(() => parseInstant(written)).toThrow(
      expect.objectContaining({ field: '', rule, params }) as RuleInputError,
    );
  });

  it('written in UTC is read as itself, for any moment of a century', () => {
    const moments = fc.date({
      min: new Date('2000-01-01T00:00:00Z'),
      max: new Date('2099-12-31T22:59:59.999Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (moment) => {
        expect(Date.parse(parseInstant(moment.toISOString()))).toBe(moment.getTime());
      }),
      { seed: 20_270_311 },
    );
  });

  it('is a text in a document too', () => {
    const literal = (kind: Kind, value: string) =>
      DateTimeScalar.parseLiteral({ kind, value } as never, {});
    expect(literal(Kind.STRING, '2027-03-11T10:00')).toBe('2027-03-11T09:00:00Z');
    expect(() => literal(Kind.INT, '2027')).toThrow(RuleInputError);
  });
});

describe('a day', () => {
  it.each(['2027-03-11', '2028-02-29'])('%s is itself', (day) => {
    expect(LocalDateScalar.parseValue(day)).toBe(day);
  });

  it.each<[unknown, string]>([
    ['2027-02-29', 'notADate'],
    ['2027-13-01', 'notADate'],
    ['2027-3-1', 'notADate'],
    ['1989-12-31', 'yearOutOfRange'],
    ['2201-01-01', 'yearOutOfRange'],
    ['2027-03-11T00:00', 'notADate'],
    ['', 'notADate'],
    [20270311, 'notADate'],
    [null, 'notADate'],
  ])('refuses %p', (day, rule) => {
    expect(() => LocalDateScalar.parseValue(day)).toThrow(
      expect.objectContaining({ field: '', rule }) as RuleInputError,
    );
  });
});
