import type { SaveMinutesInput } from '../../../gql/desk/graphql.js';
import type { Meeting, Minutes } from './meeting-types.js';

export interface PersonValues {
  readonly name: string;
  readonly organisation: string;
  readonly status: string;
  readonly side: string;
  /** Of police only. */
  readonly function: string;
}

export interface ItemValues {
  readonly title: string;
  /** One a line: `who: what`. */
  readonly positions: string;
  readonly outcome: string;
  readonly conclusion: string;
  readonly conditionIds: readonly string[];
}

export interface ActionValues {
  /** Of the version before; empty for a new one. */
  readonly id: string;
  readonly text: string;
  readonly owner: string;
  readonly ownerName: string;
  readonly dueOn: string;
}

/** Minutes as their form holds them. */
export interface MinutesValues {
  readonly attendance: readonly PersonValues[];
  readonly items: readonly ItemValues[];
  readonly actions: readonly ActionValues[];
  /** Brussels clock, or empty. */
  readonly nextAt: string;
  /** One a line. */
  readonly distribution: string;
}

/** What the organiser reads of somebody of the police. */
export const POLICE_FUNCTIONS = [
  'eventCell',
  'eventCellHead',
  'planner',
  'liaisonOfficer',
  'silver',
  'gold',
  'officer',
] as const;
export const EMPTY_PERSON: PersonValues = {
  name: '',
  organisation: '',
  status: 'present',
  side: 'organiser',
  function: 'officer',
};
export const EMPTY_ITEM: ItemValues = {
  title: '',
  positions: '',
  outcome: 'noted',
  conclusion: '',
  conditionIds: [],
};
export const EMPTY_ACTION: ActionValues = {
  id: '',
  text: '',
  owner: 'organiser',
  ownerName: '',
  dueOn: '',
};

/** The lines of a text that hold anything. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** What a form begins with: the latest version, or the agenda where nothing is written yet. */
export function valuesOf(
  meeting: Meeting,
  latest: Minutes | null,
  clock: (instant: string) => string,
): MinutesValues {
  if (!latest) {
    const items = meeting.agenda.map((title) => ({ ...EMPTY_ITEM, title }));
    return { attendance: [EMPTY_PERSON], items, actions: [], nextAt: '', distribution: '' };
  }
  const { attendance, items, actions, nextAt, distribution } = latest.content;
  return {
    // Minutes from before sides were asked name police as well: nobody leaves by name unasked.
    attendance: attendance.map(({ side, function: role, ...person }) => ({
      ...person,
      side: side ?? 'police',
      function: role ?? 'officer',
    })),
    items: items.map(({ title, positions, outcome, conclusion, conditions }) => ({
      title,
      positions: positions.map(({ who, text }) => `${who}: ${text}`).join('\n'),
      outcome,
      conclusion: conclusion ?? '',
      conditionIds: conditions.map(({ id }) => id),
    })),
    actions: actions.map(({ id, text, owner, ownerName, dueOn }) => ({
      id,
      text,
      owner,
      ownerName: ownerName ?? '',
      dueOn,
    })),
    nextAt: nextAt ? clock(nextAt) : '',
    distribution: distribution.join('\n'),
  };
}

/** A line `who: what`; without a colon nobody is named, and a dash stands for him. */
function positionOf(line: string): { who: string; text: string } {
  const at = line.indexOf(':');
  if (at < 2) return { who: '––', text: line };
  return { who: line.slice(0, at).trim(), text: line.slice(at + 1).trim() };
}

/** What is sent: rows nobody filled in are left out. */
export function inputOf(
  values: MinutesValues,
): Omit<SaveMinutesInput, 'meetingId' | 'expectedVersion'> {
  return {
    attendance: values.attendance
      .filter(({ name, organisation }) => name.trim() || organisation.trim())
      .map(({ name, organisation, status, side, function: role }) => ({
        name: name.trim(),
        organisation: organisation.trim(),
        status,
        side,
        function: side === 'police' ? role : null,
      })),
    items: values.items
      .filter(({ title }) => title.trim())
      .map(({ title, positions, outcome, conclusion, conditionIds }) => ({
        title: title.trim(),
        positions: linesOf(positions).map(positionOf),
        outcome,
        conclusion: conclusion.trim() || null,
        conditionIds: [...conditionIds],
      })),
    actions: values.actions
      .filter(({ text }) => text.trim())
      .map(({ id, text, owner, ownerName, dueOn }) => ({
        id: id || null,
        text: text.trim(),
        owner,
        ownerName: ownerName.trim() || null,
        dueOn,
      })),
    nextAt: values.nextAt || null,
    distribution: linesOf(values.distribution),
  };
}
