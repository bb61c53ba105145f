import {
  type ClassFact,
  type ClassModelContent,
  COUNTED_FACTS,
  type CountedFact,
  type EventClass,
  type EventClassFacts,
} from './class-model.rules.js';
import { classOf, rankOf } from './event-class.rules.js';

/** One fact that, all others as they are, would raise or lower the class. */
export interface ClassFactChange {
  readonly fact: ClassFact;
  readonly direction: 'raises' | 'lowers';
  readonly from: number | boolean | null;
  /** The nearest value that does it; where the fact is not known, the one next to its threshold. */
  readonly to: number | boolean;
  /** How much more or, below zero, less; null for a fact that holds or not, or is not known. */
  readonly difference: number | null;
  /** What the class would be then. */
  readonly eventClass: EventClass;
}

type Value = number | boolean;
type Direction = ClassFactChange['direction'];

/** The class changes at a threshold or next to it only, so nothing else needs to be tried. */
function candidates(fact: ClassFact, model: ClassModelContent): Value[] {
  if (!Object.hasOwn(COUNTED_FACTS, fact)) return [true, false];
  const { min, max } = COUNTED_FACTS[fact as CountedFact];
  const near = model.triggers
    .filter((trigger) => trigger.fact === fact && trigger.threshold !== null)
    .flatMap(({ threshold }) => [-1, 0, 1].map((step) => (threshold ?? 0) + step));
  return [...new Set([min, ...near, max])].filter((value) => value >= min && value <= max);
}

/** Of the values that do it: the nearest; from the unknown, the least that raises or most that lowers. */
function nearest(from: Value | null, direction: Direction, values: readonly Value[]): Value | null {
  const distance = (value: Value) =>
    typeof from === 'number'
      ? Math.abs(Number(value) - from)
      : direction === 'raises'
        ? Number(value)
        : -Number(value);
  return [...values].sort((one, other) => distance(one) - distance(other))[0] ?? null;
}

/**
 * Which single fact would raise or lower the class, given all others: for each fact of the model
 * the smallest change that does it, raising ones first, each in the order of the facts. A fact that
 * cannot do it alone is left out.
 */
export function singleFactChanges(
  facts: EventClassFacts,
  model: ClassModelContent,
): ClassFactChange[] {
  const present = rankOf(classOf(facts, model));
  const under = (fact: ClassFact, value: Value) => classOf({ ...facts, [fact]: value }, model);
  const one = (fact: ClassFact, direction: Direction): ClassFactChange[] => {
    const from = facts[fact];
    const doing = candidates(fact, model).filter((value) => {
      const moved = rankOf(under(fact, value)) - present;
      return direction === 'raises' ? moved > 0 : moved < 0;
    });
    const to = nearest(from, direction, doing);
    if (to === null) return [];
    const counted = typeof from === 'number' && typeof to === 'number';
    const difference = counted ? to - from : null;
    return [{ fact, direction, from, to, difference, eventClass: under(fact, to) }];
  };
  const all = (direction: Direction) => model.facts.flatMap((fact) => one(fact, direction));
  return [...all('raises'), ...all('lowers')];
}
