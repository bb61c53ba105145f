import { RuleInputError } from '../../core/rule-input-error.js';

/** A routine, B attention, C risk, C+ national or led by several zones; the lightest first. */
export const EVENT_CLASSES = ['A', 'B', 'C', 'Cplus'] as const;
export type EventClass = (typeof EVENT_CLASSES)[number];

/**
 * What a class may be computed from: how many, how and where, never what for or by whom. The list
 * is closed; a model or a dossier that names another fact is refused.
 */
export const CLASS_FACTS = [
  'participants',
  'hasOrganiser',
  'communes',
  'opposingGroups',
  'eventThreatLevel',
  'nextToNeutralZone',
  'vip',
  'priorIncidents',
  'national',
  'multiZone',
  'touchesRestrictionZone',
  'trafficMeasures',
] as const;
export type ClassFact = (typeof CLASS_FACTS)[number];

/** Facts that count something, with the least and the greatest they can be; the others hold or not. */
export const COUNTED_FACTS = {
  participants: { min: 0, max: 2_000_000 },
  communes: { min: 0, max: 19 },
  eventThreatLevel: { min: 1, max: 4 },
} as const satisfies Partial<Record<ClassFact, { min: number; max: number }>>;
export type CountedFact = keyof typeof COUNTED_FACTS;

/** What is known of an event; null is what nobody knows or said. */
export type EventClassFacts = {
  readonly [Fact in ClassFact]: (Fact extends CountedFact ? number : boolean) | null;
};

/** How a trigger measures its fact: more than, from on, that it holds, that it is not known. */
export const TRIGGER_TESTS = ['above', 'atLeast', 'holds', 'unknown'] as const;
export type TriggerTest = (typeof TRIGGER_TESTS)[number];

/** One reason for a class. */
export interface ClassModelTrigger {
  readonly code: string;
  readonly fact: ClassFact;
  readonly leadsTo: EventClass;
  readonly test: TriggerTest;
  readonly threshold: number | null;
  /** Counts only where this fact is so. */
  readonly onlyIf: { readonly fact: ClassFact; readonly is: boolean } | null;
  /** Says nothing more once this trigger is met. */
  readonly unless: string | null;
  readonly source: string;
}

/** A class model: which facts it reads and which triggers it knows; versioned, never changed. */
export interface ClassModelContent {
  readonly schema: number;
  readonly facts: readonly ClassFact[];
  readonly triggers: readonly ClassModelTrigger[];
}

const isCounted = (fact: string): fact is CountedFact => Object.hasOwn(COUNTED_FACTS, fact);
const known = (fact: string) => (CLASS_FACTS as readonly string[]).includes(fact);

/** Refuses a model that reads a fact outside the closed list, with `RuleInputError`. */
export function assertModel({ facts, triggers }: ClassModelContent): void {
  const foreign = facts.find((fact) => !known(fact));
  if (foreign) throw new RuleInputError(`facts.${foreign}`, 'unknownField');
  for (const { code, fact, test, threshold, onlyIf } of triggers) {
    const read = onlyIf ? [fact, onlyIf.fact] : [fact];
    const unlisted = read.find((each) => !facts.includes(each));
    if (unlisted) throw new RuleInputError(`triggers.${code}.${unlisted}`, 'unknownField');
    const measured = test === 'above' || test === 'atLeast';
    if (measured !== (threshold !== null)) {
      throw new RuleInputError(`triggers.${code}.threshold`, 'required');
    }
    if (threshold !== null && isCounted(fact)) assertCount(`triggers.${code}`, fact, threshold);
  }
}

function assertCount(path: string, fact: CountedFact, value: unknown): void {
  const { min, max } = COUNTED_FACTS[fact];
  if (!Number.isInteger(value)) throw new RuleInputError(path, 'notAWholeNumber', { min });
  if ((value as number) < min || (value as number) > max) {
    throw new RuleInputError(path, 'outOfRange', { min, max });
  }
}

/** Refuses facts the model does not know, that are missing or are none, with `RuleInputError`. */
export function assertClassFacts(facts: EventClassFacts, model: ClassModelContent): void {
  for (const [fact, value] of Object.entries(facts)) {
    if (!(model.facts as readonly string[]).includes(fact)) {
      throw new RuleInputError(fact, 'unknownField');
    }
    if (value === null) continue;
    if (isCounted(fact)) assertCount(fact, fact, value);
    else if (typeof value !== 'boolean') throw new RuleInputError(fact, 'type');
  }
  const missing = model.facts.find((fact) => !Object.hasOwn(facts, fact));
  if (missing) throw new RuleInputError(missing, 'required');
}

/** A model with other thresholds, by the code of their triggers; the rest as it was. */
export function withThresholds(
  model: ClassModelContent,
  thresholds: ReadonlyMap<string, number>,
): ClassModelContent {
  const triggers = model.triggers.map((trigger) => ({
    ...trigger,
    threshold: thresholds.get(trigger.code) ?? trigger.threshold,
  }));
  return { ...model, triggers };
}
