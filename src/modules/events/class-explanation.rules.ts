import { canonicalJson } from '../../core/canonical-json.js';
import { singleFactChanges } from './class-changes.rules.js';
import type { ClassModelContent, EventClass, EventClassFacts } from './class-model.rules.js';
import { type ClassContribution, classContributions, classOf } from './event-class.rules.js';

/** A class as it was proposed once, with its ground. */
export interface KeptClass {
  readonly facts: EventClassFacts;
  readonly contributions: readonly ClassContribution[];
  readonly proposed: EventClass;
}

/** A proposal with what every trigger says and which single fact would change it. */
export function explainClass(facts: EventClassFacts, model: ClassModelContent) {
  return {
    eventClass: classOf(facts, model),
    facts,
    contributions: classContributions(facts, model),
    changes: singleFactChanges(facts, model),
  };
}

/** Whether a model still gives, from the facts kept, the class and the contributions kept. */
export function reproduceClass(kept: KeptClass, model: ClassModelContent): boolean {
  const again = classContributions(kept.facts, model);
  return (
    classOf(kept.facts, model) === kept.proposed &&
    canonicalJson(again) === canonicalJson(kept.contributions)
  );
}

/** Facts that are otherwise than they were, by code. */
export function changedFacts(before: EventClassFacts, now: EventClassFacts): string[] {
  const codes = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  const at = (facts: EventClassFacts, code: string) =>
    (facts as Readonly<Record<string, unknown>>)[code] ?? null;
  return codes.filter((code) => at(before, code) !== at(now, code));
}
