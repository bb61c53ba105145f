import type { Localized } from '../../core/graphql/localized.type.js';

export const LEAD_TIME_OPERATORS = ['is', 'atLeast', 'below', 'filled'] as const;

/** One test of a fact of the dossier, with the words that name it. */
export interface LeadTimeTest {
  /** `expectedNumber`, `footprint.route`, `layer.<layer>`, `answers.<path>`, `setAnswers.<key>`. */
  readonly fact: string;
  readonly operator: (typeof LEAD_TIME_OPERATORS)[number];
  /** Text, `true` or `false`, a number in digits; not used by `filled`. */
  readonly value: string | null;
  readonly label: Localized;
}

/** Holds when all of its tests hold, or any of them. */
export interface LeadTimeCondition {
  readonly match: 'all' | 'any';
  readonly tests: readonly LeadTimeTest[];
}

/** What is known of an event, by path; a fact nobody gave is absent or null. */
export type LeadTimeFacts = Readonly<Record<string, unknown>>;

export type LeadTimeOutcome = 'holds' | 'fails' | 'unknown';

/** One reason why a rule applies, or what would have to be known to tell. */
export interface LeadTimeReason {
  readonly text: Localized;
  readonly known: boolean;
}

export interface LeadTimeAnswer {
  readonly outcome: LeadTimeOutcome;
  readonly because: readonly LeadTimeReason[];
}

function numberOutcome(test: LeadTimeTest, fact: unknown): LeadTimeOutcome {
  const bound = Number(test.value);
  if (typeof fact !== 'number' || Number.isNaN(bound)) return 'unknown';
  return (test.operator === 'atLeast' ? fact >= bound : fact < bound) ? 'holds' : 'fails';
}

/** Whether a test holds; `unknown` for a fact nobody gave, or of another kind than the test asks. */
export function testOutcome(test: LeadTimeTest, facts: LeadTimeFacts): LeadTimeOutcome {
  const fact = facts[test.fact] ?? null;
  if (fact === null) return 'unknown';
  if (test.operator === 'atLeast' || test.operator === 'below') return numberOutcome(test, fact);
  if (test.operator === 'is') return String(fact) === test.value ? 'holds' : 'fails';
  const text = typeof fact === 'string' ? fact.trim() : fact;
  return text === '' || (Array.isArray(text) && text.length === 0) ? 'fails' : 'holds';
}

function together(match: LeadTimeCondition['match'], outcomes: readonly LeadTimeOutcome[]) {
  const decisive = match === 'all' ? 'fails' : 'holds';
  if (outcomes.includes(decisive)) return decisive;
  if (outcomes.includes('unknown')) return 'unknown';
  return match === 'all' ? 'holds' : 'fails';
}

/**
 * Whether a rule with a condition applies to an event, and why. A rule without one always applies;
 * one whose condition is only prose can't be told and is `unknown`, with that prose. What is unknown
 * is never taken as a no.
 */
export function leadTimeAnswer(
  rule: { readonly condition: string | null; readonly appliesWhen: LeadTimeCondition | null },
  facts: LeadTimeFacts,
): LeadTimeAnswer {
  const { condition, appliesWhen } = rule;
  if (!appliesWhen) {
    if (condition === null) return { outcome: 'holds', because: [] };
    const text = { nl: condition, fr: condition, en: condition, de: condition };
    return { outcome: 'unknown', because: [{ text, known: false }] };
  }
  const found = appliesWhen.tests.map((test) => ({ test, outcome: testOutcome(test, facts) }));
  const outcome = together(
    appliesWhen.match,
    found.map((each) => each.outcome),
  );
  const because = found
    .filter((each) => each.outcome === outcome)
    .map(({ test }) => ({ text: test.label, known: outcome !== 'unknown' }));
  return { outcome, because };
}

/** A deadline with what decides whether it counts. */
export interface JudgedDeadline {
  readonly latest: string;
  readonly certain: boolean;
  readonly communeCodes: readonly string[];
}

/**
 * What is shown of the deadlines of an event: every one that applies, and for each commune the
 * strictest of those that may apply, where it is stricter than what applies there. Strictest first;
 * of two on the same day what applies comes before what may.
 */
export function shownDeadlines<Deadline extends JudgedDeadline>(
  deadlines: readonly Deadline[],
): Deadline[] {
  const sorted = [...deadlines].sort(
    (a, b) => a.latest.localeCompare(b.latest) || Number(b.certain) - Number(a.certain),
  );
  const strictest = (code: string) => sorted.find((each) => each.communeCodes.includes(code));
  return sorted.filter(
    (each) => each.certain || each.communeCodes.some((code) => strictest(code) === each),
  );
}
