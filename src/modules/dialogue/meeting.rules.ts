import type { MinutesContent } from './minutes-content.types.js';

export const MEETING_KINDS = [
  'firstContact',
  'coordination',
  'multidisciplinary',
  'siteVisit',
  'finalBriefing',
  'debrief',
] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

export type MinutesState = 'draft' | 'sent' | 'amended' | 'approved';

/** Guards of this installation, not rules of law. */
export const MEETING_LIMITS = {
  perDossier: 200,
  agenda: 30,
  attendees: 60,
  positions: 20,
  actions: 60,
  distribution: 40,
  policeParts: 100,
  comments: 200,
  inbox: 100,
} as const;

interface Commented {
  readonly agrees: boolean;
}

/** What stands between minutes and their approval; null when nothing does. */
export function approvalProblem(
  minutes: { readonly commentUntil: string | null },
  comments: readonly Commented[],
  given: { readonly remark: string | null; readonly now: string },
): 'commentsOpen' | 'objectionsUnanswered' | null {
  const { commentUntil } = minutes;
  const agreed = comments.some(({ agrees }) => agrees);
  const running = commentUntil !== null && Date.parse(given.now) < Date.parse(commentUntil);
  if (running && !agreed) return 'commentsOpen';
  const objected = comments.some(({ agrees }) => !agrees);
  return objected && !given.remark ? 'objectionsUnanswered' : null;
}

/** When the period for comments ends, counted in hours from the sending. */
export function commentEnd(sentAt: string, hours: number): string {
  return new Date(Date.parse(sentAt) + hours * 3_600_000).toISOString();
}

/** The minutes as plain lines, so that two versions can be compared word by word. */
export function minutesText(content: MinutesContent): string {
  const { meeting, attendance, items, actions, nextAt, distribution } = content;
  const lines = [
    [meeting.startsAt, meeting.endsAt, meeting.place ?? meeting.onlineAddress],
    ...attendance.map(({ name, organisation, status, side }) => [
      side === undefined ? '' : name,
      organisation,
      status,
    ]),
    ...items.flatMap(({ title, positions, outcome, conclusion, conditions }, index) => [
      [`${index + 1}. ${title}`],
      ...positions.map(({ who, text }) => [`${who}: ${text}`]),
      [outcome, conclusion, ...conditions.map(({ number }) => number)],
    ]),
    ...actions.map(({ text, owner, ownerName, dueOn }) => [
      text,
      owner === 'police' ? owner : (ownerName ?? owner),
      dueOn,
    ]),
    [nextAt],
    [distribution.join(', ')],
  ];
  return lines
    .map((parts) => parts.filter(Boolean).join(' · '))
    .filter(Boolean)
    .join('\n');
}
