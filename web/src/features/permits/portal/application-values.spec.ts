import type { Values } from './application-questions.js';
import {
  changedPaths,
  hoursOf,
  inputOf,
  sentOf,
  unreadable,
  valuesOf,
  type FormDossier,
} from './application-values.js';
import { wholeNumber } from './whole-number.js';

const EMPTY = {
  id: 'd1',
  version: 3,
  reference: '2026-ABCDEF',
  state: 'draft',
  title: { nl: 'Mars', fr: null, en: null, de: null },
  kind: 'march',
  language: 'nl',
  gatheringAt: null,
  startAt: null,
  endAt: null,
  dispersalAt: null,
  expectedNumber: null,
  stewardCount: null,
  updatedAt: '2026-11-22T10:00:00Z',
  footprint: null,
  waypoints: null,
  communes: [],
  application: { answers: {}, submittedAt: null, latestFiling: null, late: null, lateReason: null },
  missing: [],
  deadlines: [],
} as unknown as FormDossier;

const hours = (values: Values) => hoursOf(values);

describe('hours of the form', () => {
  it('puts an end after midnight on the next day, and the dispersal after it', () => {
    const given = {
      'when.day': '2027-03-11',
      'when.gathering': '21:00',
      'when.start': '22:00',
      'when.end': '01:30',
      'when.dispersal': '02:00',
    };
    expect(hours(given)).toEqual({
      gatheringAt: '2027-03-11T21:00',
      startAt: '2027-03-11T22:00',
      endAt: '2027-03-12T01:30',
      dispersalAt: '2027-03-12T02:00',
    });
  });

  it('takes the last day as it is written', () => {
    const given = {
      'when.day': '2027-03-11',
      'when.start': '10:00',
      'when.endDay': '2027-03-14',
      'when.end': '18:00',
      'when.dispersal': '00:30',
    };
    expect(hours(given)['endAt']).toBe('2027-03-14T18:00');
    expect(hours(given)['dispersalAt']).toBe('2027-03-15T00:30');
  });

  it('says nothing while a half is missing and NaN for what is no hour', () => {
    expect(hours({ 'when.day': '2027-03-11', 'when.start': '' })['startAt']).toBeNull();
    expect(hours({ 'when.day': '2027-03-11', 'when.start': 'elf' })['startAt']).toBeNaN();
  });

  it('reads back what it wrote, over a change of the clock', () => {
    const dossier = {
      ...EMPTY,
      gatheringAt: '2027-03-27T21:00:00Z',
      startAt: '2027-03-27T22:00:00Z',
      endAt: '2027-03-28T02:30:00Z',
      dispersalAt: '2027-03-28T03:00:00Z',
    } as FormDossier;
    const values = valuesOf(dossier);
    expect(values['when.endDay']).toBe('');
    expect(hours(values)).toEqual({
      gatheringAt: '2027-03-27T22:00',
      startAt: '2027-03-27T23:00',
      endAt: '2027-03-28T04:30',
      dispersalAt: '2027-03-28T05:00',
    });
  });
});

describe('whole numbers as people write them', () => {
  it.each([
    ['8000', 8000],
    ['8.000', 8000],
    ['8 000', 8000],
    ['1\u202f200\u202f000', 1_200_000],
    ['0', 0],
  ])('%s', (text, value) => expect(wholeNumber(text)).toBe(value));

  it.each(['abc', '8,5', '-3', '8.00', ''])('refuses %s', (text) =>
    expect(wholeNumber(text)).toBeNaN(),
  );
});

describe('what is sent', () => {
  it('is nothing when nothing was changed', () => {
    const saved = sentOf(valuesOf(EMPTY), EMPTY);
    expect(changedPaths(sentOf(valuesOf(EMPTY), EMPTY), saved)).toEqual([]);
  });

  it('is what changed, nested, and keeps the title in other languages', () => {
    const dossier = { ...EMPTY, title: { nl: 'Mars', fr: 'Marche', en: null, de: null } };
    const saved = sentOf(valuesOf(dossier), dossier);
    const values = {
      ...valuesOf(dossier),
      title: 'Grote mars',
      'answers.organiser.phone': ' 02 279 79 79 ',
      'answers.speakers': 'An\n\nBo ',
    };
    const sent = sentOf(values, dossier);
    const paths = changedPaths(sent, saved);
    expect(inputOf(sent, paths)).toEqual({
      title: { nl: 'Grote mars', fr: 'Marche', en: null, de: null },
      answers: { organiser: { phone: '02 279 79 79' }, speakers: ['An', 'Bo'] },
    });
  });

  it('empties what was wiped out and names numbers nobody can read', () => {
    const dossier = { ...EMPTY, expectedNumber: 500, stewardCount: 10 } as FormDossier;
    const values = { ...valuesOf(dossier), expectedNumber: '', stewardCount: 'veel' };
    const sent = sentOf(values, dossier);
    expect(sent['expectedNumber']).toBeNull();
    expect(unreadable(sent)).toEqual(['stewardCount']);
  });
});
