import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

/** One dossier as a calendar entry: what a calendar that is not ours may hold. */
export interface CalendarEntry {
  readonly id: string;
  readonly version: number;
  readonly reference: string;
  readonly title: string;
  /** The state in the reader's words. */
  readonly stateWord: string;
  readonly state: string;
  readonly startAt: string;
  readonly endAt: string | null;
  readonly places: readonly string[];
  readonly url: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** From here on the day itself is being prepared; a decision alone may also prohibit. */
const CONFIRMED = ['operationalPrep', 'live', 'ended', 'evaluated', 'closed'];
/** How often a calendar is asked to look again, in seconds. */
const REFRESH_SECONDS = 3600;

function statusOf(state: string): ICalEventStatus {
  if (state === 'withdrawn') return ICalEventStatus.CANCELLED;
  return CONFIRMED.includes(state) ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE;
}

/**
 * The text of an iCalendar feed (RFC 5545). Instants in UTC, so that no reader needs a definition of
 * Brussels summer time; a UID stays with its dossier, SEQUENCE rises with its version.
 */
export function calendarText(name: string, entries: readonly CalendarEntry[]): string {
  const calendar = ical({
    name,
    prodId: { company: 'Parley', product: 'Parley', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  });
  for (const entry of entries) {
    calendar.createEvent({
      id: `${entry.id}@parley`,
      sequence: entry.version,
      status: statusOf(entry.state),
      start: new Date(entry.startAt),
      end: entry.endAt ? new Date(entry.endAt) : null,
      stamp: new Date(entry.updatedAt),
      created: new Date(entry.createdAt),
      lastModified: new Date(entry.updatedAt),
      summary: `${entry.title} (${entry.stateWord})`,
      description: entry.reference,
      location: entry.places.length > 0 ? entry.places.join(', ') : null,
      url: entry.url,
    });
  }
  return calendar.toString();
}
