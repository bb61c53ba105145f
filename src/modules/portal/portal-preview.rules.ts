import { ASSUMED_MARCH } from '../../core/crowd/assumed-march.data.js';
import {
  STEWARD_RATIO,
  endSquareArea,
  holdingCapacity,
  stewardsNeeded,
} from '../../core/crowd/crowd-sums.rules.js';
import { calculateMarchInstants } from '../../core/crowd/march.rules.js';
import { RuleInputError } from '../../core/rule-input-error.js';
import type { PublicEvent } from '../events/index.js';
import type { AgreedFacts } from '../negotiations/index.js';

/** A value in a sentence, written in the language of the reader. */
export type SaidValue =
  | { readonly hour: string }
  | { readonly day: string }
  | { readonly number: number }
  | { readonly words: string };

/** One consequence: the key of its sentence with what stands in it. */
export interface PreviewLine {
  readonly topic: string;
  readonly key: string;
  readonly changed: boolean;
  readonly values: Readonly<Record<string, SaidValue>>;
}

/** What of a dossier goes into the sums; all of it is the organiser's own. */
export type PreviewEvent = Pick<
  PublicEvent,
  'expectedNumber' | 'stewardCount' | 'waypoints' | 'footprint'
>;

/** Hours of the march as it is assumed; instants ISO 8601 UTC. */
interface AssumedTiming {
  readonly start: string;
  readonly head: string;
  readonly tail: string;
}

const KMH_IN_MPS = 3.6;
const hour = (instant: string): SaidValue => ({ hour: instant });
const number = (value: number): SaidValue => ({ number: value });
const same = (one: string | null, other: string | null) =>
  one === other || (one !== null && other !== null && Date.parse(one) === Date.parse(other));

function personsOf(facts: AgreedFacts, { expectedNumber }: PreviewEvent): number | null {
  const known = [expectedNumber, facts.maxPersons].filter((each) => each !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

/** Null for an event that is no march, or whose number or start nobody knows. */
function timingOf(facts: AgreedFacts, event: PreviewEvent): AssumedTiming | null {
  const routeM = event.waypoints?.at(-1)?.cumulativeM ?? 0;
  const participants = personsOf(facts, event);
  if (!routeM || !facts.startAt || !participants) return null;
  const { widthM, densityPerM2, speedMps: usual } = ASSUMED_MARCH;
  const speedMps = Math.min(usual, (facts.headSpeedKmh ?? Infinity) / KMH_IN_MPS);
  try {
    const march = calculateMarchInstants({
      ...{ participants, widthM, densityPerM2, speedMps, routeM },
      departure: facts.startAt,
    });
    const { headArrives: head, tailArrives: tail } = march;
    return head && tail ? { start: facts.startAt, head, tail } : null;
  } catch (refusal) {
    if (!(refusal instanceof RuleInputError)) throw refusal;
    return null;
  }
}

function toldMarch(
  was: AssumedTiming | null,
  is: AssumedTiming,
  changed: boolean,
): Pick<PreviewLine, 'key' | 'values'> {
  const values = { start: hour(is.start), head: hour(is.head), tail: hour(is.tail) };
  if (!changed) return { key: 'march.same', values };
  if (!was) return { key: 'march.now', values };
  const tail = { ...values, tailBefore: hour(was.tail) };
  if (same(was.head, is.head)) return { key: 'march.tail', values: tail };
  return { key: 'march.changed', values: { ...tail, headBefore: hour(was.head) } };
}

/** A dossier as it is or would be. */
interface Supposed {
  readonly facts: AgreedFacts;
  readonly event: PreviewEvent;
}

function marchLines(before: Supposed, { facts: after, event }: Supposed): PreviewLine[] {
  const [was, is] = [timingOf(before.facts, before.event), timingOf(after, event)];
  if (!is) return [];
  const changed =
    !was || !same(was.start, is.start) || !same(was.head, is.head) || !same(was.tail, is.tail);
  const line = { topic: 'march', ...toldMarch(was, is, changed), changed };
  const late = after.endAt !== null && Date.parse(is.tail) > Date.parse(after.endAt);
  const end = { tail: hour(is.tail), end: hour(after.endAt ?? is.tail) };
  return late ? [line, { topic: 'march', key: 'march.late', changed, values: end }] : [line];
}

function leavingLines(before: AgreedFacts, after: AgreedFacts): PreviewLine[] {
  const [was, is] = [before.dispersalAt ?? before.endAt, after.dispersalAt ?? after.endAt];
  if (is === null) return [];
  const changed = !same(was, is);
  const key = changed && was ? 'leaving.changed' : 'leaving.same';
  const values = { at: hour(is), ...(changed && was ? { before: hour(was) } : {}) };
  return [{ topic: 'leaving', key, changed, values }];
}

function stewardsOf(facts: AgreedFacts, event: PreviewEvent) {
  const persons = personsOf(facts, event);
  const ratio = facts.personsPerSteward ?? STEWARD_RATIO.personsPerSteward;
  const promised = facts.stewards ?? event.stewardCount;
  return persons === null
    ? null
    : { persons, ratio, promised, needed: stewardsNeeded(persons, ratio) };
}

function stewardLines(before: Supposed, after: Supposed): PreviewLine[] {
  const [was, is] = [stewardsOf(before.facts, before.event), stewardsOf(after.facts, after.event)];
  if (!is) return [];
  const { persons, ratio, promised, needed } = is;
  const changed = was?.needed !== needed || was.promised !== promised;
  const values = { persons: number(persons), ratio: number(ratio), needed: number(needed) };
  if (promised === null) return [{ topic: 'stewards', key: 'stewards.needed', changed, values }];
  const short = needed - promised;
  const key = short > 0 ? 'stewards.short' : 'stewards.enough';
  const said = { ...values, promised: number(promised) };
  return [
    {
      ...{ topic: 'stewards', key, changed },
      values: short > 0 ? { ...said, short: number(short) } : said,
    },
  ];
}

function placeLines(before: Supposed, after: Supposed): PreviewLine[] {
  const [was, is] = [before, after].map(({ facts, event }) =>
    holdingCapacity(endSquareArea(event.footprint), facts.maxPersons),
  );
  const persons = after.event.expectedNumber;
  if (persons === null || typeof is !== 'number' || persons <= is) return [];
  const values = { persons: number(persons), capacity: number(is) };
  return [
    {
      topic: 'place',
      key: 'place.tooSmall',
      changed: was !== is || before.event.expectedNumber !== persons,
      values,
    },
  ];
}

/**
 * What other hours and figures do to the march, to the leaving, to stewards and place. Counted with
 * `ASSUMED_MARCH`, never with figures of police. Source: formulas of `core/crowd`.
 */
export function crowdLines(
  before: AgreedFacts,
  after: AgreedFacts,
  event: PreviewEvent,
  then: PreviewEvent = event,
): PreviewLine[] {
  const [was, is] = [
    { facts: before, event },
    { facts: after, event: then },
  ];
  return [
    ...marchLines(was, is),
    ...leavingLines(before, after),
    ...stewardLines(was, is),
    ...placeLines(was, is),
  ];
}

/** A value of a condition as it is and as it would be. */
export interface ProposedValue {
  readonly before: unknown;
  readonly after: unknown;
  /** Whether partner services give their advice on it. */
  readonly advised: boolean;
}

/**
 * Whether partner services would be asked again: a value they advise on differs, a number by more
 * than the tolerance in percent. Source: the rule of the zone on material changes.
 */
export function asksAdviceAgain(
  values: readonly ProposedValue[],
  numberTolerancePercent: number,
): boolean {
  return values.some(({ before, after, advised }) => {
    if (!advised || before === after) return false;
    if (typeof before !== 'number' || typeof after !== 'number') return true;
    return Math.abs(after - before) * 100 > before * numberTolerancePercent;
  });
}

/** A deadline by the rule it comes from. */
interface Deadline {
  readonly latest: string;
  readonly label: string;
  /** Whether the first submission came in time for it; null before. */
  readonly onTime?: boolean | null;
}

/** Deadlines that would move, come or go; one line when none does. */
export function deadlineLines(
  before: readonly Deadline[],
  after: readonly Deadline[],
): PreviewLine[] {
  const moved = after.flatMap((deadline): PreviewLine[] => {
    const was = before.find(({ label }) => label === deadline.label);
    if (was?.latest === deadline.latest) return [];
    const values = { label: { words: deadline.label }, day: { day: deadline.latest } };
    const told = was ? { ...values, before: { day: was.latest } } : values;
    const late = deadline.onTime === false ? 'Late' : '';
    const key = was ? `deadline.moved${late}` : `deadline.added${late}`;
    return [{ topic: 'deadline', key, changed: true, values: told }];
  });
  if (moved.length > 0) return moved;
  return [{ topic: 'deadline', key: 'deadline.same', changed: false, values: {} }];
}

/** What would be asked that is not asked now; one line when nothing is. */
export function documentLines(before: readonly string[], after: readonly string[]): PreviewLine[] {
  const more = after.filter((text) => !before.includes(text));
  const list = { words: more.join('; ') };
  return more.length > 0
    ? [{ topic: 'documents', key: 'documents.more', changed: true, values: { list } }]
    : [{ topic: 'documents', key: 'documents.same', changed: false, values: {} }];
}
