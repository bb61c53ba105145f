import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { BRUSSELS } from '../../core/brussels-time.js';
import type { ClosureContent, ClosureWindow } from './closure.rules.js';

/** How a closure is said in the reader's language. */
export interface ClosureWords {
  /** "Closed to traffic: {{place}}" */
  readonly summary: (place: string) => string;
  readonly description: (window: { readonly head: string; readonly tail: string }) => string;
}

/** One edition of closure times. */
export interface ClosureEdition {
  readonly eventId: string;
  /** Rises when the times differ from those told before. */
  readonly revision: number;
  readonly disclosedAt: string;
  readonly title: string;
  readonly content: ClosureContent;
}

/**
 * Summer time of Brussels for readers without tz data: last Sundays of March and October (directive
 * 2000/84/EC).
 */
const VTIMEZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${BRUSSELS}`,
  'BEGIN:DAYLIGHT',
  'TZNAME:CEST',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'DTSTART:19810329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZNAME:CET',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

function brussels(instant: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(BRUSSELS);
}

const clock = (instant: string): string => brussels(instant).toPlainTime().toString().slice(0, 5);

/** With its offset, as people in Brussels read it. */
function local(instant: string): string {
  return brussels(instant).toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/**
 * Closures as iCalendar (RFC 5545): one entry a junction, in Brussels time. A UID stays with its
 * junction, SEQUENCE is the revision, so that a calendar replaces what it was given before.
 */
export function closureCalendar(edition: ClosureEdition, words: ClosureWords): string {
  const { eventId, revision, disclosedAt, title, content } = edition;
  const calendar = ical({
    name: title,
    prodId: { company: 'Parley', product: 'Parley', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    // The zone belongs to the entries: stamps stay in UTC (RFC 5545, 3.8.7.2).
    timezone: { name: null, generator: () => VTIMEZONE },
  });
  for (const { key, name, lon, lat, ...window } of content.junctions) {
    calendar.createEvent({
      id: `closure-${eventId}-${key}@parley`,
      sequence: revision,
      status: ICalEventStatus.CONFIRMED,
      start: brussels(window.closedFromAt),
      end: brussels(window.closedToAt),
      timezone: BRUSSELS,
      stamp: new Date(disclosedAt),
      lastModified: new Date(disclosedAt),
      summary: words.summary(name),
      description: words.description({ head: clock(window.headAt), tail: clock(window.tailAt) }),
      location: { title: name, geo: { lat, lon } },
      categories: [{ name: content.reference }],
    });
  }
  return calendar.toString();
}

/** The four moments, with their offset. */
function told({ closedFromAt, closedToAt, headAt, tailAt }: ClosureWindow) {
  return {
    closedFrom: local(closedFromAt),
    closedTo: local(closedToAt),
    head: local(headAt),
    tail: local(tailAt),
  };
}

/** Closures as GeoJSON (RFC 7946): junctions as points, the streets between them as lines. */
export function closureGeoJson({ revision, title, content }: ClosureEdition): string {
  const { reference, junctions, streets } = content;
  const features = [
    ...junctions.map(({ key, name, lon, lat, ...window }) => ({
      type: 'Feature',
      id: key,
      geometry: { type: 'Point', coordinates: [lon, lat] },
      properties: { kind: 'junction', name, ...told(window) },
    })),
    ...streets.map(({ fromName, toName, line, ...window }) => ({
      type: 'Feature',
      geometry: { type: 'LineString', coordinates: line },
      properties: { kind: 'street', from: fromName, to: toName, ...told(window) },
    })),
  ];
  const collection = { type: 'FeatureCollection', reference, title, revision, features };
  return `${JSON.stringify(collection, null, 2)}\n`;
}
