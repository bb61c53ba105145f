import { changedFacts, changeValuesOf } from './change-values.js';

const FACTS = {
  gatheringAt: null,
  startAt: '2027-03-11T10:00:00Z',
  endAt: '2027-03-11T14:00:00Z',
  dispersalAt: null,
  expectedNumber: 8000,
  stewardCount: null,
};

it('shows Brussels time and empty fields for what is not known', () => {
  expect(changeValuesOf(FACTS)).toMatchObject({
    gatheringAt: '',
    startAt: '2027-03-11T11:00',
    expectedNumber: '8000',
    stewardCount: '',
  });
});

it('sends only what was touched, and null for what was taken away', () => {
  const before = changeValuesOf(FACTS);
  expect(changedFacts(before, before)).toEqual({});
  expect(changedFacts(before, { ...before, startAt: '2027-03-11T11:30', endAt: '' })).toEqual({
    startAt: '2027-03-11T11:30',
    endAt: null,
  });
  expect(changedFacts(before, { ...before, stewardCount: ' 120 ' })).toEqual({ stewardCount: 120 });
});
