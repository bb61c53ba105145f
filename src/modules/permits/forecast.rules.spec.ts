import { decisionForecast } from './forecast.rules.js';

const PACE = { dossiers: 20, earliestDays: 5, latestDays: 12 };
const FILED = '2027-02-01T22:30:00Z';

describe('a forecast of the decision', () => {
  it('counts days in Brussels from the filing', () => {
    expect(decisionForecast(PACE, FILED, '2027-02-02T08:00:00Z')).toEqual({
      from: '2027-02-06',
      to: '2027-02-13',
    });
  });
  it('says nothing from 19 dossiers', () => {
    expect(decisionForecast({ ...PACE, dossiers: 19 }, FILED, FILED)).toBeNull();
    expect(decisionForecast({ ...PACE, latestDays: null }, FILED, FILED)).toBeNull();
  });
  it('never lies in the past', () => {
    expect(decisionForecast(PACE, FILED, '2027-03-01T08:00:00Z')).toEqual({
      from: '2027-03-01',
      to: '2027-03-01',
    });
  });
});
