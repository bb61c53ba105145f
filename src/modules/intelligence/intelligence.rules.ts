import { KEEPING, MARKINGS } from './intelligence.data.js';

/** What somebody writes of a note, before it is kept. */
export interface NoteFacts {
  readonly informationOn: string;
  readonly keepUntil: string;
  readonly personalData: boolean;
  readonly text?: string | null;
  readonly classification?: string | null;
  readonly classificationReference?: string | null;
}

/** A refused field by its name, without a path. */
export interface NoteProblem {
  readonly field: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

const DAY_MS = 86_400_000;

/**
 * The marking of classified papers a text bears, null without one. Markings are written in capitals,
 * with or without accents, as a word of their own: "secret" in a sentence is none.
 */
export function markingIn(text: string): string | null {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ');
  const longestFirst = [...MARKINGS].sort((a, b) => b.length - a.length);
  const found = new RegExp(`(?<!\\p{L})(${longestFirst.join('|')})(?!\\p{L})`, 'u').exec(plain);
  return found?.[1] ?? null;
}

/** Days from one calendar day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** How many days a note may be kept after the day it is written. */
export function mostDays(personalData: boolean): number {
  return personalData ? KEEPING.personalDays : KEEPING.otherDays;
}

/**
 * What is wrong with a note on a day of Brussels: classified material has a reference and no words,
 * everything else has words that bear no marking; it is kept until a day not too far off.
 */
export function noteProblems(facts: NoteFacts, today: string): NoteProblem[] {
  const { informationOn, keepUntil, personalData } = facts;
  const problems = contentProblems(facts);
  if (informationOn > today) problems.push({ field: 'informationOn', code: 'inTheFuture' });
  if (keepUntil < today) problems.push({ field: 'keepUntil', code: 'inThePast' });
  const max = mostDays(personalData);
  if (daysBetween(today, keepUntil) > max) {
    problems.push({ field: 'keepUntil', code: 'keptTooLong', params: { max } });
  }
  return problems;
}

function contentProblems(facts: NoteFacts): NoteProblem[] {
  const { text, classification, classificationReference } = facts;
  if (classification) {
    return [
      ...(text ? [{ field: 'text', code: 'classifiedText' }] : []),
      ...(classificationReference ? [] : [{ field: 'classificationReference', code: 'required' }]),
    ];
  }
  const problems: NoteProblem[] = classificationReference
    ? [{ field: 'classification', code: 'required' }]
    : [];
  if (!text) problems.push({ field: 'text', code: 'required' });
  return [...problems, ...markingProblems(text ?? '', 'text')];
}

/** A text that bears the marking of a classified paper is not kept. */
export function markingProblems(text: string, field: string): NoteProblem[] {
  const marking = markingIn(text);
  return marking ? [{ field, code: 'bearsMarking', params: { marking } }] : [];
}

/** What is wrong with the end of a grant: it comes, and not too late. */
export function grantEndProblems(validUntil: string, now: string): NoteProblem[] {
  const field = 'validUntil';
  const from = Date.parse(now);
  const until = Date.parse(validUntil);
  if (until <= from) return [{ field, code: 'inThePast' }];
  const max = KEEPING.grantDays;
  if (until - from > max * DAY_MS) return [{ field, code: 'grantedTooLong', params: { max } }];
  return [];
}

/** Whether a grant holds at an instant. */
export function grantHolds(
  { validUntil, revokedAt }: { validUntil: string; revokedAt: string | null },
  now: string,
): boolean {
  return revokedAt === null && Date.parse(validUntil) > Date.parse(now);
}

/** Whether the words of a note are still there on a day of Brussels. */
export function stillKept(
  { keepUntil, erasedAt }: { keepUntil: string; erasedAt: string | null },
  today: string,
): boolean {
  return erasedAt === null && keepUntil >= today;
}
