import {
  type ClassFact,
  type ClassModelContent,
  type ClassModelTrigger,
  type CountedFact,
  type EventClass,
  type EventClassFacts,
  withThresholds,
} from './class-model.rules.js';
import { classOf, rankOf } from './event-class.rules.js';

/** A past event: what was known before it, and the class that would have been right in hindsight. */
export interface PastCase {
  readonly id: string;
  readonly facts: EventClassFacts;
  readonly hindsight: EventClass;
}

/** How well a model does on past events. */
export interface ClassFit {
  readonly cases: number;
  readonly right: number;
  /** Classes below the right one: too little was prepared. */
  readonly under: number;
  /** Classes above it: more was prepared than needed. */
  readonly over: number;
  /** Weighted misses; the search makes it as small as it can. */
  readonly loss: number;
}

/** One threshold that would be another. */
export interface ThresholdChange {
  readonly trigger: string;
  readonly fact: ClassFact;
  readonly from: number;
  readonly to: number;
}

/** What the search weighs and tries; data, so that a person can check it. */
export const CLASS_SEARCH = {
  /** Each class too low weighs this; too little prepared endangers people. */
  underWeight: 3,
  /** Each class too high weighs this. */
  overWeight: 1,
  /** Fewer past events than this propose nothing. */
  leastCases: 5,
  /** Never a threshold that every event reaches. */
  grid: {
    participants: [
      ...[50, 100, 150, 200, 250, 300, 400, 500, 750, 1_000, 1_500, 2_000, 2_500, 3_000],
      ...[4_000, 5_000, 6_000, 7_500, 10_000, 15_000, 20_000, 30_000, 50_000],
    ],
    communes: [2, 3, 4, 5],
    eventThreatLevel: [2, 3, 4],
  },
  source:
    'Own proposal: one class too low weighs as much as three too high; thresholds in the steps in ' +
    'which numbers of participants are usually estimated',
} as const satisfies {
  grid: Record<CountedFact, readonly number[]>;
  [setting: string]: unknown;
};

/** Counts right, too low and too high classes of a model, and weighs the misses. */
export function classFit(cases: readonly PastCase[], model: ClassModelContent): ClassFit {
  const misses = cases.map(
    ({ facts, hindsight }) => rankOf(hindsight) - rankOf(classOf(facts, model)),
  );
  const { underWeight, overWeight } = CLASS_SEARCH;
  return {
    cases: cases.length,
    right: misses.filter((miss) => miss === 0).length,
    under: misses.filter((miss) => miss > 0).length,
    over: misses.filter((miss) => miss < 0).length,
    loss: misses.reduce(
      (sum, miss) => sum + (miss > 0 ? miss * underWeight : -miss * overWeight),
      0,
    ),
  };
}

/** Whether of two thresholds of one fact the one that leads higher is the higher one. */
export function thresholdsInOrder({ triggers }: ClassModelContent): boolean {
  const plain = triggers.filter(({ threshold, onlyIf }) => threshold !== null && onlyIf === null);
  return plain.every((one) =>
    plain.every(
      (other) =>
        one.fact !== other.fact ||
        rankOf(one.leadsTo) <= rankOf(other.leadsTo) ||
        (one.threshold ?? 0) > (other.threshold ?? 0),
    ),
  );
}

const moved = (model: ClassModelContent, { code }: ClassModelTrigger, to: number) =>
  withThresholds(model, new Map([[code, to]]));

/** The model with the best threshold for one trigger: the least loss, then the nearest to today's. */
function improved(
  cases: readonly PastCase[],
  model: ClassModelContent,
  trigger: ClassModelTrigger,
  today: number,
): ClassModelContent {
  const grid = CLASS_SEARCH.grid[trigger.fact as CountedFact];
  const tried = grid
    .map((to) => ({ to, content: moved(model, trigger, to) }))
    .filter(({ content }) => thresholdsInOrder(content))
    .map(({ to, content }) => ({ to, content, loss: classFit(cases, content).loss }))
    .sort(
      (one, other) =>
        one.loss - other.loss ||
        Math.abs(one.to - today) - Math.abs(other.to - today) ||
        one.to - other.to,
    );
  const [best] = tried;
  return best && best.loss < classFit(cases, model).loss ? best.content : model;
}

/**
 * Proposes thresholds that would have fitted past events better. One threshold after the other, in
 * the order of the model, takes the value of the grid with the least weighted misses (the nearest
 * to today's where several do as well), until a whole round improves nothing. The same cases give
 * the same proposal, in whatever order they come; thresholds move only where that is better, never
 * so that a higher class begins below a lower one. Nothing with fewer cases than `leastCases`.
 * Which facts are read, and what holds or not, is never changed.
 */
export function searchThresholds(
  cases: readonly PastCase[],
  model: ClassModelContent,
): ThresholdChange[] {
  if (cases.length < CLASS_SEARCH.leastCases) return [];
  const measured = model.triggers.filter(({ threshold }) => threshold !== null);
  let best = model;
  for (let before: ClassModelContent | null = null; before !== best;) {
    before = best;
    for (const trigger of measured) {
      best = improved(cases, best, trigger, trigger.threshold ?? 0);
    }
  }
  return thresholdChanges(model, best);
}

/** The thresholds in which two models differ. */
export function thresholdChanges(
  before: ClassModelContent,
  after: ClassModelContent,
): ThresholdChange[] {
  return before.triggers.flatMap(({ code: trigger, fact, threshold: from }, index) => {
    const to = after.triggers[index]?.threshold ?? null;
    return from === null || to === null || from === to ? [] : [{ trigger, fact, from, to }];
  });
}
