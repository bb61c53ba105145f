import type {
  ActionContent,
  AttendeeContent,
  MinutesContent,
  PoliceFunction,
} from './minutes-content.types.js';

/** Names of police in minutes, by where they stand: `attendance.0`, `action.<id>`. */
export type PoliceNames = Readonly<Record<string, string>>;

/** A name and the words that stand in its place. */
export interface Named {
  readonly name: string;
  readonly words: string;
}

const placeOf = (index: number) => `attendance.${index}`;
const placeOfAction = (id: string) => `action.${id}`;

/** A name of two words or more; a single word may be an ordinary one and stays. */
function isFullName(name: string): boolean {
  return name.trim().split(/\s+/u).length > 1;
}

/** A text with every full name in it replaced by the words for it, whole words only. */
export function withoutNames(text: string, names: readonly Named[]): string {
  return names
    .filter(({ name }) => isFullName(name))
    .reduce((left, { name, words }) => {
      const literal = name
        .trim()
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/\s+/gu, '\\s+');
      return left.replace(
        new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'giu'),
        words,
      );
    }, text);
}

/**
 * Minutes as both sides share them, and the names of police that stay at the desk: attendees and
 * owners of actions by place, and the same names in everything else by their function.
 */
export function sharedMinutes(
  content: MinutesContent,
  chair: Named,
  say: (of: PoliceFunction) => string,
): { content: MinutesContent; names: PoliceNames } {
  const names: Record<string, string> = {};
  const known: Named[] = [chair];
  const attendance = content.attendance.map((each, index): AttendeeContent => {
    if (each.side !== 'police') return each;
    const { name } = each;
    const role = each.function ?? 'officer';
    names[placeOf(index)] = name;
    known.push({ name, words: say(role) });
    return { ...each, function: role, name: '' };
  });
  const actions = content.actions.map((action): ActionContent => {
    const { id, owner, ownerName } = action;
    if (owner !== 'police' || ownerName === null) return action;
    names[placeOfAction(id)] = ownerName;
    known.push({ name: ownerName, words: say('eventCell') });
    return { ...action, ownerName: null };
  });
  const clean = (text: string) => withoutNames(text, known);
  return { content: cleaned({ ...content, attendance, actions }, clean), names };
}

function cleaned(content: MinutesContent, clean: (text: string) => string): MinutesContent {
  return {
    ...content,
    items: content.items.map((item) => ({
      ...item,
      title: clean(item.title),
      positions: item.positions.map(({ who, text }) => ({ who: clean(who), text: clean(text) })),
      conclusion: item.conclusion === null ? null : clean(item.conclusion),
    })),
    actions: content.actions.map((action) => ({ ...action, text: clean(action.text) })),
    distribution: content.distribution.map(clean),
  };
}

/** Minutes as the desk reads them: with the names of police where they stood. */
export function minutesAtDesk(content: MinutesContent, names: PoliceNames): MinutesContent {
  return {
    ...content,
    attendance: content.attendance.map((each, index) => ({
      ...each,
      name: names[placeOf(index)] ?? each.name,
    })),
    actions: content.actions.map((action) => ({
      ...action,
      ownerName: names[placeOfAction(action.id)] ?? action.ownerName,
    })),
  };
}

/**
 * Who somebody is to a reader outside: police by function, others by name; nobody by name in
 * minutes from before sides were asked (`unnamed`).
 */
export function nameOutside(
  { name, side, function: role }: AttendeeContent,
  say: (of: PoliceFunction) => string,
  unnamed: string,
): string {
  if (side === undefined) return unnamed;
  return side === 'police' ? say(role ?? 'officer') : name;
}
