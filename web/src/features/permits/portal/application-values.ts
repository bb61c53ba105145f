import type {
  ApplicationFormFragment,
  PortalApplicationInput,
} from '../../../gql/portal/graphql.js';
import type { DossierHeadFragment } from '../../../gql/portal/graphql.js';
import type { Localized } from '../../../lib/localized.js';
import type { Footprint } from '../../../ui/map/map-types.js';
import { readTime } from '../../../ui/form/clock-text.js';
import { addDays, brusselsClock } from '../../events/portal/brussels-clock.js';
import type { Question, Section, Values } from './application-questions.js';
import { sectionsOf } from './application-sections.js';
import type { QuestionSet } from './question-set.js';
import { wholeNumber } from './whole-number.js';

/** A dossier as the form reads it. */
export type FormDossier = Omit<ApplicationFormFragment, ' $fragmentName'> &
  Omit<DossierHeadFragment, ' $fragmentName'>;

/** What would be sent, by path of the API; every path of the form is in it. */
export type Sent = Readonly<Record<string, unknown>>;

const FACTS = ['kind', 'expectedNumber', 'stewardCount', 'footprint', 'waypoints'];

/** The form of a dossier: the general one, fitted to its kind. */
export function sectionsFor(dossier: FormDossier): readonly Section[] {
  return sectionsOf(dossier.application?.questionSet as QuestionSet | null | undefined);
}

function questionsIn(dossier: FormDossier): Question[] {
  return sectionsFor(dossier).flatMap(({ steps }) => steps.flatMap(({ questions }) => questions));
}

function at(tree: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) => (value as Record<string, unknown> | null | undefined)?.[name],
    tree,
  );
}

/** An answer as its field shows it. */
function shown(question: Question, answer: unknown): unknown {
  if (answer === null || answer === undefined) return question.kind === 'choices' ? [] : '';
  if (question.kind === 'lines') return (answer as readonly string[]).join('\n');
  if (question.kind === 'number') return String(answer);
  return answer;
}

function endDayBy(start: { day: string; time: string }, endTime: string): string {
  return endTime && start.time && endTime < start.time ? addDays(start.day, 1) : start.day;
}

function whenValues(dossier: FormDossier): Record<string, string> {
  const start = brusselsClock(dossier.startAt ?? dossier.gatheringAt);
  const startTime = dossier.startAt ? start.time : '';
  const end = brusselsClock(dossier.endAt);
  const usual = endDayBy({ day: start.day, time: startTime }, end.time);
  return {
    'when.day': start.day,
    'when.gathering': brusselsClock(dossier.gatheringAt).time,
    'when.start': startTime,
    'when.endDay': end.day && end.day !== usual ? end.day : '',
    'when.end': end.time,
    'when.dispersal': brusselsClock(dossier.dispersalAt).time,
  };
}

/** The dossier as the form's answers. */
export function valuesOf(dossier: FormDossier): Values {
  const values: Record<string, unknown> = { ...whenValues(dossier) };
  const facts = dossier as unknown as Record<string, unknown>;
  const { answers, setAnswers } = dossier.application ?? { answers: {}, setAnswers: {} };
  for (const question of questionsIn(dossier)) {
    const { field } = question;
    if (field.startsWith('when.')) continue;
    if (field === 'communes') values[field] = dossier.communes.map(({ code }) => code).sort();
    else if (field === 'title') values[field] = dossier.title[titleLanguage(dossier)] ?? '';
    else if (field === 'waypoints') values[field] = plainPoints(facts[field]);
    else if (field === 'footprint') values[field] = facts[field] ?? null;
    else if (FACTS.includes(field)) values[field] = shown(question, facts[field]);
    else values[field] = shown(question, at({ answers, setAnswers }, field.split('.')));
  }
  return values;
}

/** A named point of the way. */
export interface RoutePoint {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
}

/** Points without what the server measured. */
function plainPoints(points: unknown): RoutePoint[] {
  const known = (points ?? []) as readonly RoutePoint[];
  return known.map(({ name, lon, lat }) => ({ name, lon, lat }));
}

function titleLanguage({ language }: FormDossier): keyof Localized {
  return language as keyof Localized;
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean);
}

function stated(question: Question, value: unknown): unknown {
  if (question.kind === 'choices') return [...((value as string[] | undefined) ?? [])].sort();
  if (value === '' || value === null || value === undefined) return null;
  if (question.kind === 'footprint' && (value as Footprint).features.length === 0) return null;
  if (question.kind === 'number') return wholeNumber(String(value));
  if (question.kind === 'lines') return lines(String(value));
  return typeof value === 'string' ? value.trim() || null : value;
}

const text = (values: Values, field: string): string => {
  const value = values[field];
  return typeof value === 'string' ? value : '';
};

/** Brussels wall-clock time; null while a half is missing, NaN for an hour nobody can read. */
function wall(day: string, time: string): string | number | null {
  if (!day || !time) return null;
  return readTime(time) === time ? `${day}T${time}` : Number.NaN;
}

/** The four hours as Brussels wall-clock time; after midnight counts as the next day. */
export function hoursOf(values: Values): Record<string, string | number | null> {
  const day = text(values, 'when.day');
  const [start, end] = [text(values, 'when.start'), text(values, 'when.end')];
  const dispersal = text(values, 'when.dispersal');
  const endDay = text(values, 'when.endDay') || endDayBy({ day, time: start }, end);
  const lastDay = dispersal && end && dispersal < end ? addDays(endDay, 1) : endDay;
  return {
    gatheringAt: wall(day, text(values, 'when.gathering')),
    startAt: wall(day, start),
    endAt: wall(endDay, end),
    dispersalAt: wall(lastDay, dispersal),
  };
}

/** Everything the form would send, by path of the API. */
export function sentOf(values: Values, dossier: FormDossier): Sent {
  const sent: Record<string, unknown> = { ...hoursOf(values) };
  for (const question of questionsIn(dossier)) {
    const { field } = question;
    if (field.startsWith('when.')) continue;
    // An answer whose question no longer applies is taken back, and given again when it does.
    const gone = question.own !== undefined && question.when?.(values) === false;
    const value = gone ? null : stated(question, values[field]);
    if (field === 'title') {
      const { nl, fr, en, de } = dossier.title;
      sent[field] = { nl, fr, en, de, [titleLanguage(dossier)]: value };
    } else sent[field] = value;
  }
  return sent;
}

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Paths whose value differs. */
export function changedPaths(sent: Sent, saved: Sent): string[] {
  return Object.keys(sent).filter((path) => !same(sent[path], saved[path]));
}

/** Paths the form itself can tell are wrong: numbers and hours nobody can read. */
export function unreadable(sent: Sent): string[] {
  return Object.keys(sent).filter((path) => Number.isNaN(sent[path]));
}

/** Paths and values as the nested input of the API. */
export function inputOf(sent: Sent, paths: readonly string[]): PortalApplicationInput {
  const input: Record<string, unknown> = {};
  for (const path of paths) {
    const names = path.split('.');
    const last = names.pop() ?? path;
    let place = input;
    for (const name of names) place = (place[name] ??= {}) as Record<string, unknown>;
    place[last] = sent[path];
  }
  return input as PortalApplicationInput;
}
