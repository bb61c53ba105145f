import { BRUSSELS, readInstant } from '../../core/brussels-time.js';
import type { ConditionParameters } from './condition-parameters.rules.js';

/** Facts of a dossier that words of a condition may speak of. */
export const BUILT_ON = ['times', 'route', 'number'] as const;
export type BuiltOn = (typeof BUILT_ON)[number];

/** The facts of a dossier when words were put down, or as they are now. Instants in UTC. */
export interface WordingFacts {
  readonly gatheringAt: string | null;
  readonly startAt: string | null;
  readonly endAt: string | null;
  readonly dispersalAt: string | null;
  readonly expectedNumber: number | null;
  readonly footprintVersion: number;
}

/** One fact that is no longer what the words were written for; as text, null when unknown. */
export interface OutdatedFact {
  readonly fact: 'gatheringAt' | 'startAt' | 'endAt' | 'dispersalAt' | 'expectedNumber' | 'route';
  readonly before: string | null;
  readonly after: string | null;
}

/** What a kind of condition says about its words. */
export interface BasisKind {
  readonly buildsOn: readonly BuiltOn[];
  /** Change of the expected number, in percent of it, up to which the words still hold. */
  readonly numberTolerancePercent: number;
}

/** Words with the facts they were written for; null when those were not kept. */
export interface BasedWording {
  readonly parameters: ConditionParameters;
  readonly builtOn: WordingFacts | null;
}

const TIMES = ['gatheringAt', 'startAt', 'endAt', 'dispersalAt'] as const;

/** The facts of a dossier that are kept with the words. */
export function wordingFacts(event: WordingFacts): WordingFacts {
  const { gatheringAt, startAt, endAt, dispersalAt, expectedNumber, footprintVersion } = event;
  return { gatheringAt, startAt, endAt, dispersalAt, expectedNumber, footprintVersion };
}

function brusselsClock(instant: string): string {
  const local = readInstant('instant', instant).toZonedDateTimeISO(BRUSSELS);
  return local.toPlainTime().toString({ smallestUnit: 'minute' });
}

/** A value of the words that named this very moment says 11:00 while the start is now 11:30. */
function names(parameters: ConditionParameters, instant: string | null): boolean {
  return instant !== null && Object.values(parameters).includes(brusselsClock(instant));
}

function changedTimes(kind: BasisKind, words: BasedWording, now: WordingFacts): OutdatedFact[] {
  const before = words.builtOn as WordingFacts;
  return TIMES.filter((fact) => {
    if (moment(before[fact]) === moment(now[fact])) return false;
    return kind.buildsOn.includes('times') || names(words.parameters, before[fact]);
  }).map((fact) => ({ fact, before: before[fact], after: now[fact] }));
}

function moment(instant: string | null): number | null {
  return instant === null ? null : Date.parse(instant);
}

function changedNumber(kind: BasisKind, before: number | null, now: number | null) {
  if (!kind.buildsOn.includes('number') || before === now) return [];
  const within =
    before !== null &&
    now !== null &&
    Math.abs(now - before) * 100 <= before * kind.numberTolerancePercent;
  if (within) return [];
  const said = (figure: number | null) => (figure === null ? null : String(figure));
  return [{ fact: 'expectedNumber' as const, before: said(before), after: said(now) }];
}

function changedRoute(kind: BasisKind, before: number, now: number): OutdatedFact[] {
  if (!kind.buildsOn.includes('route') || before === now) return [];
  return [{ fact: 'route', before: String(before), after: String(now) }];
}

/**
 * The facts that changed under the words of a condition: a time when its kind builds on times or a
 * value names that very time, the route by the version of the map, the number beyond the tolerance
 * of the kind. Empty: the words still speak of the event as it is.
 */
export function outdatedFacts(
  kind: BasisKind,
  words: BasedWording,
  now: WordingFacts,
): OutdatedFact[] {
  const before = words.builtOn;
  if (!before) return [];
  return [
    ...changedTimes(kind, words, now),
    ...changedNumber(kind, before.expectedNumber, now.expectedNumber),
    ...changedRoute(kind, before.footprintVersion, now.footprintVersion),
  ];
}
