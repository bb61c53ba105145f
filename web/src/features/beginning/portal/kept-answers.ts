import type { EventKind, PortalApplicationInput } from '../../../gql/portal/graphql.js';
import { newIdempotencyKey } from '../../../lib/http.js';
import type { Language } from '../../../lib/languages.js';
import { forget, recall, remember } from '../../../lib/local-memory.js';
import { addDays } from '../../events/portal/brussels-clock.js';
import { wholeNumber } from '../../permits/portal/whole-number.js';

/** How long answers of somebody without an account stay on his device. Guard, no rule of law. */
export const KEPT = {
  days: 30,
  reason: 'Long enough to ask around in a club; counted anew from every change.',
} as const;

const PLACE = 'beginning';
const DAY_MS = 86_400_000;
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What is asked before anybody says who he is; an empty text means unanswered. */
export interface Answers {
  readonly title: string;
  readonly kind: EventKind | '';
  readonly language: Language;
  /** `2027-03-11`, in Brussels. */
  readonly day: string;
  readonly start: string;
  readonly end: string;
  readonly place: string;
  readonly number: string;
}

/** The answers on this device, and under which keys they are sent, once each. */
export interface Kept {
  /** Travels sealed in the mailed link, so that the device knows its own answers again. */
  readonly id: string;
  readonly until: string;
  readonly keys: { readonly start: string; readonly save: string };
  readonly answers: Answers;
}

/** Keeps answers on this device; others than before are another submission under other keys. */
export function keep(answers: Answers, before: Kept | null, now: number = Date.now()): Kept {
  const kept: Kept = {
    id: before?.id ?? newIdempotencyKey(),
    until: new Date(now + KEPT.days * DAY_MS).toISOString(),
    keys: { start: newIdempotencyKey(), save: newIdempotencyKey() },
    answers,
  };
  remember(PLACE, kept);
  return kept;
}

/** The answers on this device; those whose time is over are thrown away. */
export function keptAnswers(now: number = Date.now()): Kept | null {
  const kept = recall<Kept>(PLACE);
  if (!kept) return null;
  if (Date.parse(kept.until) > now) return kept;
  throwAway();
  return null;
}

export function throwAway(): void {
  forget(PLACE);
}

/** What cannot be read as it is written; a word may be missing, a title and a kind may not. */
export function wrongAnswers(answers: Answers): (keyof Answers)[] {
  const { title, kind, start, end, number } = answers;
  const readable = (time: string): boolean => time === '' || CLOCK.test(time);
  const wrong: Partial<Record<keyof Answers, boolean>> = {
    title: !title.trim(),
    kind: !kind,
    start: !readable(start),
    end: !readable(end),
    number: number.trim() !== '' && !(wholeNumber(number) >= 1 && wholeNumber(number) <= 2_000_000),
  };
  return (Object.keys(wrong) as (keyof Answers)[]).filter((name) => wrong[name]);
}

/** Words before what the form asks in another way, so that nothing somebody wrote is lost. */
export interface NoteWords {
  readonly place: string;
  readonly day: string;
  readonly end: string;
}

/** The first facts as the form of the application takes them; null when there is none yet. */
export function applicationOf(answers: Answers, words: NoteWords): PortalApplicationInput | null {
  const { day, start, end, number } = answers;
  const place = answers.place.trim();
  const dated = day !== '' && start !== '';
  const endDay = end <= start ? addDays(day, 1) : day;
  const notes = [
    ...(place ? [`${words.place}: ${place}`] : []),
    ...(day && !dated ? [`${words.day}: ${day.split('-').reverse().join('/')}`] : []),
    ...(end && !dated ? [`${words.end}: ${end}`] : []),
  ];
  const application = {
    ...(dated ? { startAt: `${day}T${start}` } : {}),
    ...(dated && end ? { endAt: `${endDay}T${end}` } : {}),
    ...(number.trim() ? { expectedNumber: wholeNumber(number) } : {}),
    ...(notes.length > 0 ? { answers: { remarks: notes.join('\n') } } : {}),
  };
  return Object.keys(application).length > 0 ? application : null;
}
