import type { RuleParams } from '../../core/rule-input-error.js';
import {
  type ClassFact,
  type ClassModelContent,
  type ClassModelTrigger,
  EVENT_CLASSES,
  type EventClass,
  type EventClassFacts,
  type TriggerTest,
  assertClassFacts,
} from './class-model.rules.js';

/** A trigger that is met, with what was measured against what. */
export interface ClassTrigger {
  readonly code: string;
  readonly params: RuleParams;
}

export interface ClassProposal {
  readonly class: EventClass;
  /** Every trigger that is met, in the order of the model: those of the highest class first. */
  readonly triggers: readonly ClassTrigger[];
}

/** What one trigger makes of its fact, whether or not it is met. */
export interface ClassContribution {
  readonly trigger: string;
  readonly fact: ClassFact;
  readonly leadsTo: EventClass;
  readonly test: TriggerTest;
  readonly value: number | boolean | null;
  readonly threshold: number | null;
  /** Value less threshold: -200 is 200 short of it; null where nothing is counted. */
  readonly margin: number | null;
  /**
   * Whether what it asks beside its fact is given, such as that nobody organises, and no other
   * trigger makes it needless.
   */
  readonly applies: boolean;
  readonly met: boolean;
  /** Met, and the class is the one it leads to. */
  readonly decisive: boolean;
  readonly source: string;
}

/** How facts are called in the sentences of triggers. */
const SAID: Partial<Record<ClassFact, string>> = { eventThreatLevel: 'level' };

export const rankOf = (eventClass: EventClass): number => EVENT_CLASSES.indexOf(eventClass);

function holds({ fact, test, threshold }: ClassModelTrigger, facts: EventClassFacts): boolean {
  const value = facts[fact];
  if (test === 'unknown') return value === null;
  if (test === 'holds') return value === true;
  if (typeof value !== 'number' || threshold === null) return false;
  return test === 'above' ? value > threshold : value >= threshold;
}

function applies({ onlyIf }: ClassModelTrigger, facts: EventClassFacts): boolean {
  return onlyIf === null || (facts[onlyIf.fact] === true) === onlyIf.is;
}

/** The triggers of a model that are met; one that another makes needless is left out. */
function metTriggers(facts: EventClassFacts, { triggers }: ClassModelContent): ClassModelTrigger[] {
  const met = triggers.filter((each) => applies(each, facts) && holds(each, facts));
  const codes = new Set(met.map(({ code }) => code));
  return met.filter(({ unless }) => unless === null || !codes.has(unless));
}

function said({ fact, test, threshold }: ClassModelTrigger, facts: EventClassFacts): RuleParams {
  const value = facts[fact];
  if (typeof value !== 'number' || threshold === null) return {};
  return { [SAID[fact] ?? fact]: value, [test === 'above' ? 'above' : 'from']: threshold };
}

/** The class of facts that were checked before; the search for what would change it asks often. */
export function classOf(facts: EventClassFacts, model: ClassModelContent): EventClass {
  const ranks = metTriggers(facts, model).map(({ leadsTo }) => rankOf(leadsTo));
  return EVENT_CLASSES[Math.max(0, ...ranks)] ?? 'A';
}

/**
 * Proposes a class by a model and says why. A trigger only proposes: a named person confirms the
 * class or overrides it with a reason. The same facts under the same model give the same class and
 * triggers, whenever they are asked again. The class is the highest a met trigger leads to,
 * otherwise A. Refuses with `RuleInputError` facts outside of the model's list and broken numbers.
 */
export function proposeEventClass(facts: EventClassFacts, model: ClassModelContent): ClassProposal {
  assertClassFacts(facts, model);
  const triggers = metTriggers(facts, model).map((trigger) => ({
    code: trigger.code,
    params: said(trigger, facts),
  }));
  return { class: classOf(facts, model), triggers };
}

/**
 * What every trigger of a model makes of these facts, met or not, in the order of the model.
 * Refuses the same facts as `proposeEventClass`.
 */
export function classContributions(
  facts: EventClassFacts,
  model: ClassModelContent,
): ClassContribution[] {
  assertClassFacts(facts, model);
  const met = new Set(metTriggers(facts, model).map(({ code }) => code));
  const eventClass = classOf(facts, model);
  return model.triggers.map((each) => {
    const value = facts[each.fact];
    const counted = typeof value === 'number' && each.threshold !== null;
    return {
      trigger: each.code,
      ...{ fact: each.fact, leadsTo: each.leadsTo, test: each.test, value },
      threshold: each.threshold,
      margin: counted ? value - (each.threshold ?? 0) : null,
      applies: applies(each, facts) && !(each.unless && met.has(each.unless)),
      met: met.has(each.code),
      decisive: met.has(each.code) && each.leadsTo === eventClass,
      source: each.source,
    };
  });
}
