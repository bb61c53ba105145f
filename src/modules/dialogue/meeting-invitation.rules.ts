import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

/** A meeting as a calendar outside may hold it: nothing that is not in the invitation itself. */
export interface Invitation {
  readonly id: string;
  readonly sequence: number;
  readonly cancelled: boolean;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string | null;
  readonly onlineAddress: string | null;
  /** In the language of whoever is invited. */
  readonly summary: string;
  readonly description: string;
  readonly updatedAt: string;
  readonly organiser: { readonly name: string; readonly email: string };
  /** Whoever is invited; a downloaded invitation names nobody. */
  readonly attendee: { readonly name: string; readonly email: string } | null;
}

/** The scheduling method of an invitation (RFC 5546): a request, or its cancellation. */
export function invitationMethod({ cancelled }: Pick<Invitation, 'cancelled'>) {
  return cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
}

/**
 * The invitation as iCalendar (RFC 5545, 5546). The UID stays with the meeting, SEQUENCE rises with
 * every change, so that a calendar replaces what it holds. Instants in UTC.
 */
export function invitationText(invitation: Invitation): string {
  const { organiser, attendee, place, onlineAddress } = invitation;
  const calendar = ical({
    prodId: { company: 'Parley', product: 'Parley', language: 'EN' },
    method: invitationMethod(invitation),
  });
  const event = calendar.createEvent({
    id: `${invitation.id}@parley`,
    sequence: invitation.sequence,
    status: invitation.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    start: new Date(invitation.startsAt),
    end: new Date(invitation.endsAt),
    stamp: new Date(invitation.updatedAt),
    lastModified: new Date(invitation.updatedAt),
    summary: invitation.summary,
    description: invitation.description,
    location: [place, onlineAddress].filter(Boolean).join(', ') || null,
    ...(onlineAddress ? { url: onlineAddress } : {}),
    organizer: organiser,
  });
  if (attendee) event.createAttendee({ ...attendee, rsvp: true });
  return calendar.toString();
}
