import type { EventMarch } from './march-words.js';
import { typedNumber } from './march-trial.js';

export interface StageDraft {
  readonly widthM: string;
  readonly widthSource: 'measured' | 'estimated';
  readonly kind: 'level' | 'stairs';
  /** Per cent; empty for all of it. */
  readonly share: string;
  readonly note: string;
}

export interface ExitDraft {
  readonly name: string;
  readonly fromMin: string;
  readonly widthM: string;
  readonly perMin: string;
  readonly lengthM: string;
}

/** The course as it is typed. */
export interface CourseDraft {
  readonly stages: readonly StageDraft[];
  readonly exits: readonly ExitDraft[];
  readonly releaseMin: string;
  readonly squareM2: string;
}

export const NEW_EXIT: ExitDraft = { name: '', fromMin: '', widthM: '', perMin: '', lengthM: '' };

const shown = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);
const PERCENT = 100;

/** What was entered, or the widths the simulation stands on while nobody has. */
export function courseDraft({ course, stages, courseOutdated }: EventMarch): CourseDraft {
  const known = courseOutdated ? [] : (course?.stages ?? []);
  return {
    stages: stages.map(({ widthM }, index) => {
      const one = known[index];
      return {
        widthM: shown(one?.widthM ?? widthM),
        widthSource: one?.widthSource ?? 'estimated',
        kind: one?.kind ?? 'level',
        share: one?.flowShare ? String(Math.round(one.flowShare * PERCENT)) : '',
        note: one?.note ?? '',
      };
    }),
    exits: (course?.exits ?? []).map(({ name, fromMin, widthM, perMin, lengthM }) => ({
      name,
      fromMin: shown(fromMin),
      widthM: shown(widthM),
      perMin: shown(perMin),
      lengthM: shown(lengthM),
    })),
    releaseMin: shown(course?.releaseMin),
    squareM2: shown(course?.squareM2),
  };
}

/** Fields that are empty or no number, by name: `missing` or `notANumber`. */
export function courseProblems(draft: CourseDraft): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  const look = (name: string, text: string, needed = false): void => {
    const value = typedNumber(text);
    if (value === null) {
      if (needed) found[name] = 'missing';
    } else if (!Number.isFinite(value)) found[name] = 'notANumber';
  };
  draft.stages.forEach(({ widthM, share }, index) => {
    look(`stages-${index}-widthM`, widthM, true);
    look(`stages-${index}-flowShare`, share);
  });
  draft.exits.forEach((exit, index) => {
    if (exit.name.trim() === '') found[`exits-${index}-name`] = 'missing';
    look(`exits-${index}-fromMin`, exit.fromMin, true);
    look(`exits-${index}-widthM`, exit.widthM, exit.perMin.trim() === '');
    look(`exits-${index}-perMin`, exit.perMin);
    look(`exits-${index}-lengthM`, exit.lengthM);
  });
  look('releaseMin', draft.releaseMin);
  look('squareM2', draft.squareM2);
  return found;
}

/** The course as the API takes it; call when `courseProblems` is empty. */
export function courseInput(draft: CourseDraft) {
  return {
    stages: draft.stages.map(({ widthM, widthSource, kind, share, note }) => {
      const percent = typedNumber(share);
      return {
        widthM: typedNumber(widthM) ?? 0,
        widthSource,
        kind,
        flowShare: percent === null ? null : percent / PERCENT,
        note: note.trim() || null,
      };
    }),
    exits: draft.exits.map(({ name, fromMin, widthM, perMin, lengthM }) => ({
      name: name.trim(),
      fromMin: typedNumber(fromMin) ?? 0,
      widthM: typedNumber(widthM),
      perMin: typedNumber(perMin),
      lengthM: typedNumber(lengthM),
    })),
    releaseMin: typedNumber(draft.releaseMin),
    squareM2: typedNumber(draft.squareM2),
  };
}
