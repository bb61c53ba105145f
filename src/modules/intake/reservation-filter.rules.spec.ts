import { fitsReservation } from './reservation-filter.rules.js';

const HELD = {
  title: { nl: 'Vroege mars', fr: 'Marche' },
  reference: '2027-ABCDEF',
  place: 'van Noord naar Jubelpark',
  kind: 'march' as never,
  startAt: '2027-05-08T08:00:00Z',
  endAt: '2027-05-08T14:00:00Z',
};

describe('a reservation in what somebody looks for', () => {
  it.each([
    [{}, true],
    [{ kinds: ['march'] }, true],
    [{ kinds: ['market'] }, false],
    [{ text: ' jubelpark' }, true],
    [{ text: 'MARCHE' }, true],
    [{ text: 'markt' }, false],
    [{ from: '2027-05-08T13:59:00Z' }, true],
    [{ from: '2027-05-08T14:00:00Z' }, false],
    [{ to: '2027-05-08T08:00:00Z' }, false],
    [{ states: [], classes: null, communes: [] }, true],
    [{ states: ['submitted'] }, false],
    [{ classes: ['C'] }, false],
    [{ communes: ['brussels'] }, false],
  ])('%j: %s', (filter, fits) => {
    expect(fitsReservation(HELD, filter)).toBe(fits);
  });
});
