import { type Localized, inLanguage } from '../../core/graphql/localized.type.js';
import { type AgreedFacts, nearestInstant } from './agreed-values.rules.js';
import type { ConditionParameters, ParameterRule } from './condition-parameters.rules.js';
import { TEXT_LANGUAGES, type TextLanguage, valueText } from './condition-text.rules.js';
import { CHECK_MOMENTS, PLACE_VALUES } from './day-check.data.js';
import { effectOf } from './parameter-effects.data.js';

/** A condition in force as the checklist needs it. */
export interface CheckedCondition {
  readonly id: string;
  /** Such as C04. */
  readonly label: string;
  readonly kind: string;
  readonly kindLabel: Localized;
  readonly owner: string;
  readonly imposed: boolean;
  readonly text: Localized;
  readonly parameters: ConditionParameters;
  /** The values of its kind, in the order of the catalogue. */
  readonly rules: readonly (ParameterRule & {
    readonly label: Localized;
    readonly unit: string | null;
    readonly tolerance?: { readonly value: number; readonly unit: string } | null;
  })[];
}

/** One thing to look at on the day; `at` ISO 8601 UTC, null where the dossier has no hour for it. */
export interface DayCheck {
  readonly id: string;
  readonly conditionId: string;
  readonly number: string;
  readonly kind: string;
  readonly kindLabel: Localized;
  readonly owner: string;
  readonly imposed: boolean;
  /** Null where the condition has words and no values. */
  readonly parameter: string | null;
  /** What to look at, such as `Aantal stewards: 200`. */
  readonly text: Localized;
  readonly at: string | null;
  readonly place: string | null;
}

/** Where a march begins and ends; null for an event that has no route. */
export interface CheckPlaces {
  readonly first: string | null;
  readonly last: string | null;
}

const ANSWERS: Readonly<Record<TextLanguage, readonly [string, string]>> = {
  nl: ['ja', 'neen'],
  fr: ['oui', 'non'],
  en: ['yes', 'no'],
  de: ['ja', 'nein'],
};
const COLON: Readonly<Record<TextLanguage, string>> = { nl: ': ', fr: ' : ', en: ': ', de: ': ' };

function written(
  rule: CheckedCondition['rules'][number],
  value: string | number | boolean,
  language: TextLanguage,
): string {
  if (typeof value === 'boolean') return ANSWERS[language][value ? 0 : 1];
  const withUnit = (text: string, unit: string | null) =>
    unit && unit !== 'persons' ? `${text} ${unit}` : text;
  const text = withUnit(valueText(rule.type, value, language), rule.unit);
  if (!rule.tolerance) return text;
  const within = valueText('number', rule.tolerance.value, language);
  return `${text} (± ${withUnit(within, rule.tolerance.unit)})`;
}

function inTexts(text: (language: TextLanguage) => string): Localized {
  return Object.fromEntries(TEXT_LANGUAGES.map((language) => [language, text(language)]));
}

function momentOf(
  condition: CheckedCondition,
  facts: AgreedFacts,
  rule: CheckedCondition['rules'][number] | null,
): string | null {
  const usual = facts[CHECK_MOMENTS[condition.kind] ?? 'startAt'] ?? facts.startAt;
  if (!rule || rule.type !== 'time' || usual === null) return usual;
  const own = facts.used.find(
    (each) => each.conditionId === condition.id && each.parameter === rule.name,
  );
  if (own) return String(own.value);
  return nearestInstant(String(condition.parameters[rule.name]), usual);
}

function placeOf(
  condition: CheckedCondition,
  places: CheckPlaces,
  parameter: string | null,
): string | null {
  const name = PLACE_VALUES.find((each) => typeof condition.parameters[each] === 'string');
  if (name) return String(condition.parameters[name]);
  const own = parameter === null ? null : effectOf(condition.kind, parameter)?.quantity;
  const moment = own ?? CHECK_MOMENTS[condition.kind] ?? 'startAt';
  return moment === 'endAt' || moment === 'dispersalAt' ? places.last : places.first;
}

function checksOf(condition: CheckedCondition, facts: AgreedFacts, places: CheckPlaces) {
  const { id, label, kind, kindLabel, owner, imposed, parameters, rules } = condition;
  const shared = { conditionId: id, number: label, kind, kindLabel, owner, imposed };
  const set = rules.filter(({ name }) => Object.hasOwn(parameters, name));
  if (set.length === 0) {
    const at = momentOf(condition, facts, null);
    const place = placeOf(condition, places, null);
    return [{ ...shared, id: `${id}.words`, parameter: null, text: condition.text, at, place }];
  }
  return set.map((rule): DayCheck => {
    const value = parameters[rule.name] as string | number | boolean;
    const text = inTexts(
      (language) =>
        `${inLanguage(rule.label, language)}${COLON[language]}${written(rule, value, language)}`,
    );
    const at = momentOf(condition, facts, rule);
    const place = placeOf(condition, places, rule.name);
    return { ...shared, id: `${id}.${rule.name}`, parameter: rule.name, text, at, place };
  });
}

/**
 * What to look at on the day: one line a value of each condition in force, or its words where it has
 * no values, by hour and number; what has no hour stands last. Source: `CHECK_MOMENTS`.
 */
export function dayChecks(
  conditions: readonly CheckedCondition[],
  facts: AgreedFacts,
  places: CheckPlaces,
): DayCheck[] {
  const moment = ({ at }: DayCheck) => (at === null ? Infinity : Date.parse(at));
  return conditions
    .flatMap((condition): DayCheck[] => checksOf(condition, facts, places))
    .map((check, index) => ({ check, index }))
    .sort(
      (one, other) => compare(moment(one.check), moment(other.check)) || one.index - other.index,
    )
    .map(({ check }) => check);
}

function compare(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
