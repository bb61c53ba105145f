/** How somebody stood to a meeting. */
export const ATTENDANCE = ['invited', 'present', 'excused'] as const;
export type Attendance = (typeof ATTENDANCE)[number];

/** Where an item ended. */
export const OUTCOMES = ['agreed', 'disagreed', 'noted'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Who has to do what was decided. */
export const ACTION_OWNERS = ['police', 'organiser', 'partner'] as const;
export type ActionOwner = (typeof ACTION_OWNERS)[number];

export interface AttendeeContent {
  readonly name: string;
  readonly organisation: string;
  readonly status: Attendance;
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
  readonly chair: string;
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
