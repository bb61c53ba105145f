import ICAL from 'ical.js';
import { type CalendarEntry, calendarText } from './calendar-text.rules.js';

const ENTRY: CalendarEntry = {
  id: '6f0e3b5c-0000-4000-8000-000000000001',
  version: 4,
  reference: '2027-ABCDEF',
  title: 'Mars; met, komma’s\nen een tweede regel die zo lang is dat ze moet worden gevouwen',
  stateWord: 'In onderzoek',
  state: 'underReview',
  // The clocks go forward in this night: 01:30 to 03:30 on the wall is one hour.
  startAt: '2027-03-28T00:30:00Z',
  endAt: '2027-03-28T01:30:00Z',
  places: ['Schaarbeek', 'Stad Brussel'],
  url: 'https://parley.example/events/1',
  createdAt: '2026-11-23T08:00:00Z',
  updatedAt: '2026-12-01T08:00:00Z',
};

function read(text: string): ICAL.Event[] {
  return new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
}

describe('the text of a calendar feed', () => {
  it('is read by another library as it was meant, over the change of the clocks too', () => {
    const winter = { ...ENTRY, id: 'w', startAt: '2027-10-31T00:30:00Z', endAt: null };
    const [event, other] = read(calendarText('Parley', [ENTRY, winter])) as [
      ICAL.Event,
      ICAL.Event,
    ];
    expect(event.uid).toBe(`${ENTRY.id}@parley`);
    expect(event.summary).toBe(`${ENTRY.title} (In onderzoek)`);
    expect(event.location).toBe('Schaarbeek, Stad Brussel');
    expect(event.sequence).toBe(4);
    expect(event.startDate.toJSDate().toISOString()).toBe('2027-03-28T00:30:00.000Z');
    expect(event.duration.toSeconds()).toBe(3600);
    expect(other.startDate.toJSDate().toISOString()).toBe('2027-10-31T00:30:00.000Z');
  });

  it.each([
    ['withdrawn', 'CANCELLED'],
    ['decided', 'TENTATIVE'],
    ['live', 'CONFIRMED'],
  ])('says of %s: %s', (state, status) => {
    const [event] = read(calendarText('Parley', [{ ...ENTRY, state }]));
    expect(event?.component.getFirstPropertyValue('status')).toBe(status);
  });

  it('keeps the identity of a dossier and raises its number with every change', () => {
    const versions = [1, 2].map((version) => read(calendarText('P', [{ ...ENTRY, version }]))[0]);
    expect(versions[0]?.uid).toBe(versions[1]?.uid);
    expect(versions.map((event) => event?.sequence)).toEqual([1, 2]);
  });

  it('folds its lines at 75 bytes and ends them as the format asks', () => {
    const text = calendarText('Parley', [ENTRY]);
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});
