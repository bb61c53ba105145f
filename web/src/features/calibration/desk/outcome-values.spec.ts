import { outcomeFindings, outcomeInput, outcomeValues } from './outcome-values.js';

const FILLED = {
  ...outcomeValues(null, { startAt: '2027-03-11T10:00:00Z', endAt: '2027-03-11T14:00:00Z' }),
  actualNumber: '900',
  numberMethod: 'gateCount',
  incidents: [{ kind: 'damage', severity: '1', count: '2' }],
  hindsightClass: 'B',
  hindsightReason: 'Calm from start to end',
};

describe('what is entered of an event that is over', () => {
  it('begins with the planned hours on the clock of Brussels', () => {
    expect(FILLED).toMatchObject({ startedAt: '2027-03-11T11:00', endedAt: '2027-03-11T15:00' });
    expect(outcomeFindings(FILLED)).toEqual({});
    expect(outcomeInput(FILLED)).toEqual({
      ...{ actualNumber: 900, numberMethod: 'gateCount', tailAt: null },
      ...{ startedAt: '2027-03-11T11:00', endedAt: '2027-03-11T15:00' },
      incidents: [{ kind: 'damage', severity: 1, count: 2 }],
      ...{ hindsightClass: 'B', hindsightReason: 'Calm from start to end' },
    });
  });

  it.each([
    ['actualNumber', { actualNumber: 'many' }],
    ['numberMethod', { numberMethod: '' }],
    ['startedAt', { startedAt: '2027-03-11' }],
    ['endedAt', { endedAt: '' }],
    ['tailAt', { tailAt: '2027-03-11T' }],
    ['incidents', { incidents: [{ kind: 'damage', severity: '1', count: '0' }] }],
    ['hindsightClass', { hindsightClass: '' }],
    ['hindsightReason', { hindsightReason: ' a ' }],
  ])('says what is wrong with %s', (name, more) => {
    expect(Object.keys(outcomeFindings({ ...FILLED, ...more }))).toEqual([name]);
  });

  it('sends no method without a number', () => {
    expect(outcomeInput({ ...FILLED, actualNumber: '' })).toMatchObject({
      ...{ actualNumber: null, numberMethod: null },
    });
  });
});
