import fc from 'fast-check';
import { Kind } from 'graphql';
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
    ['2000-01-01T00:00:00Z', '2000-01-01T00:00:00Z'],
    ['2099-12-31T23:59:59Z', '2099-12-31T23:59:59Z'],
    ['2028-02-29T12:00', '2028-02-29T11:00:00Z'],
  ])('%s is %s', (written, instant) => {
    expect(parseInstant(written)).toBe(instant);
    expect(parseInstant(instant)).toBe(instant);
  });

  it.each([
    ['a time that is skipped', '2027-03-28T02:30'],
    ['a time that comes twice', '2026-10-25T02:30'],
    ['a time that comes twice', '2027-10-31T02:59:59'],
    ['a day that is not', '2027-02-29T10:00'],
    ['a day that is not', '2027-02-30T10:00:00Z'],
    ['an hour that is not', '2027-03-11T24:00'],
    ['a minute that is not', '2027-03-11T10:60:00Z'],
    ['too early', '1999-12-31T23:59:59Z'],
    ['too late', '2100-01-01T00:00:00Z'],
    ['too late in Brussels only', '2100-01-01T01:00'],
    ['year 10000', '10000-01-01T00:00:00Z'],
    ['year 1', '0001-01-01T00:00:00Z'],
    ['a day without time', '2027-03-11'],
    ['a space for the T', '2027-03-11 10:00'],
    ['a zone name', '2027-03-11T10:00[Europe/Brussels]'],
    ['an offset without colon', '2027-03-11T10:00+0100'],
    ['an offset that is not', '2027-03-11T10:00+25:00'],
    ['other digits', '２０２７-03-11T10:00'],
    ['something behind', '2027-03-11T10:00Z\n'],
    ['nothing', ''],
    ['a number', 1_800_000_000_000],
    ['an object', { toString: () => '2027-03-11T10:00Z' }],
    ['null', null],
  ])('refuses %s: %p', (_what, written) => {
    expect(() => parseInstant(written)).toThrow(/^DateTime: /);
  });

  it('written in UTC is read as itself, for any moment of a century', () => {
    const moments = fc.date({
      min: new Date('2000-01-01T00:00:00Z'),
      max: new Date('2099-12-31T23:59:59.999Z'),
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
    expect(() => literal(Kind.INT, '2027')).toThrow('is a text');
  });
});

describe('a day', () => {
  it.each(['2027-03-11', '2028-02-29'])('%s is itself', (day) => {
    expect(LocalDateScalar.parseValue(day)).toBe(day);
  });

  it.each([
    '2027-02-29',
    '2027-13-01',
    '2027-3-1',
    '1989-12-31',
    '2201-01-01',
    '2027-03-11T00:00',
    '',
    20270311,
    null,
  ])('refuses %p', (day) => {
    expect(() => LocalDateScalar.parseValue(day)).toThrow(/^LocalDate: /);
  });
});
