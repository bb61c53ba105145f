/** How somebody stood to a meeting. */
export const ATTENDANCE = ['invited', 'present', 'excused'] as const;
export type Attendance = (typeof ATTENDANCE)[number];

/** Where an item ended. */
export const OUTCOMES = ['agreed', 'disagreed', 'noted'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Who has to do what was decided. */
export const ACTION_OWNERS = ['police', 'organiser', 'partner'] as const;
export type ActionOwner = (typeof ACTION_OWNERS)[number];

/** For whom somebody is at a meeting. */
export const PARTICIPANT_SIDES = ['organiser', 'police', 'partner'] as const;
export type ParticipantSide = (typeof PARTICIPANT_SIDES)[number];

/** What somebody of the police is at a meeting; the organiser reads this in place of a name. */
export const POLICE_FUNCTIONS = [
  'eventCell',
  'eventCellHead',
  'planner',
  'liaisonOfficer',
  'silver',
  'gold',
  'officer',
] as const;
export type PoliceFunction = (typeof POLICE_FUNCTIONS)[number];

export interface AttendeeContent {
  /** Empty for police in what both sides share. */
  readonly name: string;
  readonly organisation: string;
  readonly status: Attendance;
  /** Absent in minutes from before sides were asked. */
  readonly side?: ParticipantSide;
  /** Of police only. */
  readonly function?: PoliceFunction | null;
}

export interface PositionContent {
  readonly who: string;
  readonly text: string;
}

export interface ItemContent {
  readonly title: string;
  readonly positions: readonly PositionContent[];
  readonly outcome: Outcome;
  readonly conclusion: string | null;
  /** Conditions the item touched, by id and by name such as C04. */
  readonly conditions: readonly { readonly id: string; readonly number: string }[];
}

export interface ActionContent {
  readonly id: string;
  /** Number of the item it follows from, from 1; null for none. */
  readonly item: number | null;
  readonly text: string;
  readonly owner: ActionOwner;
  readonly ownerName: string | null;
  /** Calendar day. */
  readonly dueOn: string;
}

/** The facts of the meeting as they stood when the minutes were written. */
export interface MeetingFacts {
  readonly number: number;
  readonly kind: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string | null;
  readonly onlineAddress: string | null;
  /** Who of the police leads it, by function; older minutes hold a name nobody outside reads. */
  readonly chairFunction?: PoliceFunction;
  readonly chair?: string;
}

/** What both sides read of a meeting; nothing that only police may know. */
export interface MinutesContent {
  readonly meeting: MeetingFacts;
  readonly attendance: readonly AttendeeContent[];
  readonly items: readonly ItemContent[];
  readonly actions: readonly ActionContent[];
  readonly nextAt: string | null;
  readonly distribution: readonly string[];
}
