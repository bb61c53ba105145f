import type {
  ActionContent,
  Meeting,
  MeetingAction,
  MeetingMinutes,
  MinutesComment,
  PoliceFunction,
} from '../dialogue/index.js';
import { nameOutside } from '../dialogue/index.js';
import type {
  PortalMeeting,
  PortalMeetingAction,
  PortalMinutes,
  PortalMinutesAction,
  PortalMinutesComment,
} from './portal-meeting.type.js';

/** How police are named outside: by function, in the language of the reader. */
export interface OutsideWords {
  readonly say: (of: PoliceFunction) => string;
  /** Somebody in minutes from before sides were asked. */
  readonly unnamed: string;
}

/** Field by field, here and below, so that a new column never reaches the portal by itself. */
export function portalMeeting(meeting: Meeting, { say }: OutsideWords): PortalMeeting {
  const { id, number, kind, state, startsAt, endsAt } = meeting;
  const { place, onlineAddress, chairFunction, agenda, cancelReason } = meeting;
  return {
    id,
    number,
    kind,
    state,
    startsAt,
    endsAt,
    place,
    onlineAddress,
    chair: say(chairFunction),
    agenda,
    cancelReason,
  };
}

function promised({ text, owner, ownerName, dueOn }: ActionContent): PortalMinutesAction {
  return { text, owner, ownerName: owner === 'police' ? null : ownerName, dueOn };
}

/** One version as its organiser reads it; `open` while he may comment on it. */
export function portalMinutes(
  minutes: MeetingMinutes,
  versions: readonly MeetingMinutes[],
  now: string,
  { say, unnamed }: OutsideWords,
): PortalMinutes {
  const { id, meetingId, number, state, content, contentHash, sentAt } = minutes;
  const { commentUntil, approvedAt, approvalRemark } = minutes;
  const last = versions.at(-1)?.id === id;
  const running = commentUntil !== null && Date.parse(now) < Date.parse(commentUntil);
  return {
    id,
    meetingId,
    number,
    state,
    attendance: content.attendance.map((each) => ({
      name: nameOutside(each, say, unnamed),
      organisation: each.organisation,
      status: each.status,
    })),
    items: content.items.map(({ title, positions, outcome, conclusion, conditions }) => ({
      title,
      positions: positions.map(({ who, text }) => ({ who, text })),
      outcome,
      conclusion,
      conditions: conditions.map((each) => each.number),
    })),
    actions: content.actions.map(promised),
    nextAt: content.nextAt,
    distribution: [...content.distribution],
    contentHash: contentHash ?? '',
    sentAt: sentAt ?? '',
    commentUntil,
    open: last && running && state !== 'approved',
    approvedAt,
    approvalRemark,
  };
}

export function portalComment(comment: MinutesComment): PortalMinutesComment {
  const { id, item, agrees, text, byName: author, at } = comment;
  return { id, item, agrees, text, author, at };
}

export function portalAction(action: MeetingAction): PortalMeetingAction {
  const { id, version, meetingId, text, ownerName, dueOn, state, doneNote } = action;
  return { id, version, meetingId, text, ownerName, dueOn, state, doneNote };
}
