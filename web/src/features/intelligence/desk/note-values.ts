import type { Codes, Opened, Note } from './intelligence-types.js';

/** A note as its form holds it. Never kept by the browser: it would outlive the right to know. */
export interface NoteValues {
  readonly sourceKind: string;
  readonly reliability: string;
  readonly credibility: string;
  readonly informationOn: string;
  readonly keepUntil: string;
  readonly personalData: boolean;
  readonly classification: string;
  readonly classificationReference: string;
  readonly text: string;
}

/** The day so many days after another one. */
export function dayAfter(day: string, days: number): string {
  const at = new Date(`${day}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** A new note on a day of Brussels, or one that was opened to be put right. */
export function firstValues(
  codes: Codes,
  today: string,
  opened: { note: Note; words: Opened } | null,
): NoteValues {
  if (!opened) {
    return {
      sourceKind: 'openSource',
      reliability: 'F',
      credibility: '6',
      informationOn: today,
      keepUntil: dayAfter(today, codes.proposedDays),
      personalData: false,
      classification: '',
      classificationReference: '',
      text: '',
    };
  }
  const { note, words } = opened;
  return {
    sourceKind: note.sourceKind,
    reliability: words.reliability ?? 'F',
    credibility: String(words.credibility ?? 6),
    informationOn: note.informationOn,
    keepUntil: note.keepUntil,
    personalData: note.personalData,
    classification: note.classification ?? '',
    classificationReference: words.classificationReference ?? '',
    text: words.text ?? '',
  };
}

/** The note as the API takes it: classified material goes without words. */
export function noteInput(values: NoteValues) {
  const { classification, classificationReference, credibility, text, ...rest } = values;
  return {
    ...rest,
    credibility: Number(credibility),
    classification: classification || null,
    classificationReference: classification ? classificationReference.trim() : null,
    text: classification ? null : text.trim(),
  };
}
