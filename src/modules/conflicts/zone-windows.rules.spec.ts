import { type TimedZone, zoneOccupations } from './zone-windows.rules.js';

const ZONE: TimedZone = {
  geometry: {
    type: 'LineString',
    coordinates: [
      [4.36, 50.84],
      [4.37, 50.85],
    ],
  },
  weekdays: null,
  activeFrom: null,
  activeTo: null,
  validFrom: null,
  validTo: null,
};
const windows = (zone: Partial<TimedZone>, from: string, to: string) =>
  zoneOccupations({ ...ZONE, ...zone }, Date.parse(from), Date.parse(to)).map((each) => [
    new Date(each.from).toISOString(),
    new Date(each.to).toISOString(),
  ]);
const SATURDAY = ['2027-05-15T10:00:00+02:00', '2027-05-15T20:00:00+02:00'] as const;

describe('when a zone holds', () => {
  it('holds the whole day in Brussels, each day of the event', () => {
    expect(windows({}, '2027-05-14T22:00:00+02:00', '2027-05-15T02:00:00+02:00')).toEqual([
      ['2027-05-13T22:00:00.000Z', '2027-05-14T22:00:00.000Z'],
      ['2027-05-14T22:00:00.000Z', '2027-05-15T22:00:00.000Z'],
    ]);
  });

  it('takes moments between two milliseconds, as a walk ends', () => {
    expect(zoneOccupations(ZONE, 0.25, 3_600_000.75)).toHaveLength(1);
  });

  it('has twenty-five hours on the day the clocks go back', () => {
    const [day] = windows({}, '2027-10-31T10:00:00+01:00', '2027-10-31T12:00:00+01:00');
    expect(Date.parse(day?.[1] as string) - Date.parse(day?.[0] as string)).toBe(25 * 3_600_000);
  });

  it('holds on its weekdays only', () => {
    expect(windows({ weekdays: ['saturday'] }, ...SATURDAY)).toHaveLength(1);
    expect(windows({ weekdays: ['sunday'] }, ...SATURDAY)).toEqual([]);
  });

  it('holds within its days of validity, both included', () => {
    expect(windows({ validFrom: '2027-05-15', validTo: '2027-05-15' }, ...SATURDAY)).toHaveLength(
      1,
    );
    expect(windows({ validTo: '2027-05-14' }, ...SATURDAY)).toEqual([]);
    expect(windows({ validFrom: '2027-05-16' }, ...SATURDAY)).toEqual([]);
  });

  it('is cut to the hours of a closure', () => {
    const closure = {
      activeFrom: '2027-05-15T12:00:00+02:00',
      activeTo: '2027-05-15T14:00:00+02:00',
    };
    expect(windows(closure, ...SATURDAY)).toEqual([
      ['2027-05-15T10:00:00.000Z', '2027-05-15T12:00:00.000Z'],
    ]);
    expect(windows({ activeTo: '2027-05-14T12:00:00+02:00' }, ...SATURDAY)).toEqual([]);
  });
});
