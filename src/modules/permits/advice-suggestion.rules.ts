import type { Localized } from '../../core/graphql/localized.type.js';

/** What a rule asks of an event: its kind, a fact, an answer of the application, or the map. */
export type RuleTest =
  | { readonly kinds: readonly string[] }
  | { readonly fact: 'expectedNumber' | 'stewardCount'; readonly over: number }
  | { readonly answer: string; readonly over?: number }
  | { readonly layer: string };

export interface SuggestionRule {
  readonly code: string;
  readonly organisationId: string;
  readonly theme: string;
  readonly test: RuleTest;
  readonly reason: Localized;
  readonly source: string;
}

/** What is known of an event when it is asked whom to consult. */
export interface SuggestionFacts {
  readonly kind: string;
  readonly expectedNumber: number | null;
  readonly stewardCount: number | null;
  /** By the field names of the form; a path such as `sound.amplified` leads into it. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** Names of what the footprint touches, by layer of the map. */
  readonly touched: ReadonlyMap<string, readonly Localized[]>;
}

/** One reason to ask a service, in words, with the rule it comes from. */
export interface SuggestionReason {
  readonly rule: string;
  readonly theme: string;
  readonly text: Localized;
  readonly source: string;
}

export interface Suggestion {
  readonly organisationId: string;
  readonly reasons: readonly SuggestionReason[];
}

type Values = Readonly<Record<string, string | Localized>>;

const LANGUAGES = ['nl', 'fr', 'en', 'de'] as const;
const NUMBER = new Intl.NumberFormat('nl-BE');

function answerAt(answers: SuggestionFacts['answers'], path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (at, part) =>
        typeof at === 'object' && at !== null
          ? (at as Readonly<Record<string, unknown>>)[part]
          : undefined,
      answers,
    );
}

/** Whether an answer says something: yes, a number above nothing, words, a filled list. */
function says(answer: unknown): boolean {
  if (typeof answer === 'number') return answer > 0;
  if (typeof answer === 'string') return answer.trim() !== '';
  if (Array.isArray(answer)) return answer.length > 0;
  return answer === true || (typeof answer === 'object' && answer !== null);
}

function overValues(value: unknown, over: number): Values | null {
  if (typeof value !== 'number' || value <= over) return null;
  return { number: NUMBER.format(value), over: NUMBER.format(over) };
}

/** The values for the words of a reason when the rule holds, null when it does not. */
function valuesWhenHeld(test: RuleTest, facts: SuggestionFacts): Values | null {
  if ('kinds' in test) return test.kinds.includes(facts.kind) ? {} : null;
  if ('fact' in test) return overValues(facts[test.fact], test.over);
  if ('answer' in test) {
    const answer = answerAt(facts.answers, test.answer);
    if (test.over !== undefined) return overValues(answer, test.over);
    return says(answer) ? {} : null;
  }
  const names = facts.touched.get(test.layer) ?? [];
  if (names.length === 0) return null;
  const together = LANGUAGES.map((language) => [
    language,
    names.map((name) => name[language] ?? name.nl ?? name.fr ?? '').join(', '),
  ]);
  return { names: Object.fromEntries(together) as Localized };
}

/** The words of a reason with its values, in each language they are written in. */
function filled(reason: Localized, values: Values): Localized {
  const said = LANGUAGES.flatMap((language) => {
    const text = reason[language];
    if (!text) return [];
    const put = text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = values[name];
      return typeof value === 'string' ? value : (value?.[language] ?? '');
    });
    return [[language, put]];
  });
  return Object.fromEntries(said) as Localized;
}

/** Whom to ask about an event and why: one entry a service, in the order of the rules. */
export function suggestAdvisers(
  rules: readonly SuggestionRule[],
  facts: SuggestionFacts,
): Suggestion[] {
  const byService = new Map<string, SuggestionReason[]>();
  for (const { code, organisationId, theme, test, reason, source } of rules) {
    const values = valuesWhenHeld(test, facts);
    if (!values) continue;
    const reasons = byService.get(organisationId) ?? [];
    byService.set(organisationId, reasons);
    reasons.push({ rule: code, theme, text: filled(reason, values), source });
  }
  return [...byService].map(([organisationId, reasons]) => ({ organisationId, reasons }));
}
