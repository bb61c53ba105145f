import type { ParticipantsSource } from '../../../gql/desk/graphql.js';
import type { MarchPlan } from './risk-words.js';

/** The figures of a march as they are typed; empty texts are not entered. */
export interface MarchDraft {
  readonly widthM: string;
  readonly densityPerM2: string;
  readonly speedMps: string;
  readonly bufferMin: string;
  readonly participantsSource: ParticipantsSource;
  readonly ownParticipants: string;
  readonly lengthOverrideM: string;
  /** Measured metres from the start, one a waypoint; all or none. */
  readonly waypointMetres: readonly string[];
}

export const SOURCES = ['organiser', 'police', 'own'] as const satisfies ParticipantsSource[];

/** Usual figures of the guide, offered beside the fields. */
export const USUAL = {
  densityPerM2: [
    { key: 'loose', value: 0.7 },
    { key: 'normal', value: 1 },
    { key: 'dense', value: 1.2 },
  ],
  speedMps: [
    { key: 'floats', value: 0.5 },
    { key: 'march', value: 0.75 },
    { key: 'brisk', value: 0.9 },
  ],
} as const;

const shown = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);

/** The figures as a form; the usual buffer where none are entered yet. */
export function marchDraftOf(plan: MarchPlan | null, waypoints: number): MarchDraft {
  const metres = plan?.waypointMetres ?? [];
  return {
    widthM: shown(plan?.widthM),
    densityPerM2: shown(plan?.densityPerM2),
    speedMps: shown(plan?.speedMps),
    bufferMin: plan ? shown(plan.bufferMin) : '15',
    participantsSource: plan?.participantsSource ?? 'organiser',
    ownParticipants: shown(plan?.ownParticipants),
    lengthOverrideM: shown(plan?.lengthOverrideM),
    waypointMetres: Array.from({ length: waypoints }, (_, index) => shown(metres[index])),
  };
}

/** A number as it is typed here, with comma or point; null for nothing, NaN for what is none. */
export function typedNumber(text: string): number | null {
  const plain = text.replace(/[\s\u00a0]/g, '').replace(',', '.');
  return plain === '' ? null : Number(plain);
}

const NEEDED = ['widthM', 'densityPerM2', 'speedMps'] as const;
const OPTIONAL = ['bufferMin', 'lengthOverrideM'] as const;

/** Fields that are empty or no number, by name: `missing` or `notANumber`. */
export function marchProblems(draft: MarchDraft): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  const look = (name: string, text: string, needed: boolean): void => {
    const value = typedNumber(text);
    if (value === null) {
      if (needed) found[name] = 'missing';
    } else if (!Number.isFinite(value)) found[name] = 'notANumber';
  };
  for (const name of NEEDED) look(name, draft[name], true);
  for (const name of OPTIONAL) look(name, draft[name], false);
  if (draft.participantsSource === 'own') look('ownParticipants', draft.ownParticipants, true);
  const some = draft.waypointMetres.some((text) => text.trim() !== '');
  if (some) {
    const wrong = draft.waypointMetres.some((text) => !Number.isFinite(typedNumber(text) ?? NaN));
    if (wrong) found['waypointMetres'] = 'allOrNone';
  }
  return found;
}

/** The figures as the API takes them; call when `marchProblems` is empty. */
export function marchInput(draft: MarchDraft) {
  const own = draft.participantsSource === 'own' ? typedNumber(draft.ownParticipants) : null;
  const metres = draft.waypointMetres.map(typedNumber);
  const measured = metres.length > 0 && metres.every((value) => value !== null);
  return {
    widthM: typedNumber(draft.widthM) ?? 0,
    densityPerM2: typedNumber(draft.densityPerM2) ?? 0,
    speedMps: typedNumber(draft.speedMps) ?? 0,
    bufferMin: typedNumber(draft.bufferMin),
    participantsSource: draft.participantsSource,
    ownParticipants: own,
    lengthOverrideM: typedNumber(draft.lengthOverrideM),
    waypointMetres: measured ? metres.map((value) => value ?? 0) : null,
  };
}
