import type { ConditionAnswer, PortalAnswerInput } from '../../../gql/portal/graphql.js';
import type { Language } from '../../../lib/languages.js';
import { languageOf, localized } from '../../../lib/localized.js';
import { currentOf, type Condition, type Value } from './condition-facts.js';

/** An answer as it is written; values by name, as the fields show them. */
export interface AnswerDraft {
  /** The version the reader answers. */
  readonly seen: number;
  readonly answer: ConditionAnswer | '';
  readonly text: string;
  readonly values: Readonly<Record<string, string>>;
  readonly reason: string;
}

/** Answers that bring words of one's own. */
export function bringsWords(answer: ConditionAnswer | ''): boolean {
  return answer === 'counter' || answer === 'reword';
}

/** Answers that need a reason. */
export function needsReason(answer: ConditionAnswer | ''): boolean {
  return answer === 'counter' || answer === 'refuse';
}

type Given = Readonly<Record<string, unknown>>;

function given(condition: Condition): Given {
  return (currentOf(condition)?.parameters ?? {}) as Given;
}

function written(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}

/** A fresh answer to a condition: the words and values that stand now. */
export function draftFor(condition: Condition, language: Language): AnswerDraft {
  const values = given(condition);
  return {
    seen: condition.version,
    answer: '',
    text: localized(currentOf(condition)?.text, language) ?? '',
    values: Object.fromEntries(condition.values.map(({ name }) => [name, written(values[name])])),
    reason: '',
  };
}

/** The values a form shows: those that are set or needed, all when asked for. */
export function shownValues(condition: Condition, all: boolean): readonly Value[] {
  const values = given(condition);
  return condition.values.filter(
    ({ name, required }) => all || required || (values[name] ?? null) !== null,
  );
}

const NUMBERS = ['number', 'distance', 'duration'];

/** A number as people write it in any of the languages (`8.000`, `1,5`); NaN for anything else. */
export function numberOf(text: string, decimals: number): number {
  const plain = text.trim().replace(/[\s\u00a0\u202f']/g, '');
  if (decimals === 0) {
    return /^\d+$|^\d{1,3}([.,]\d{3})+$/.test(plain)
      ? Number(plain.replace(/[.,]/g, ''))
      : Number.NaN;
  }
  return /^\d+([.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : Number.NaN;
}

function typed({ type, decimals }: Value, text: string): unknown {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (type === 'boolean') return trimmed === 'yes';
  return NUMBERS.includes(type) ? numberOf(trimmed, decimals) : trimmed;
}

/** Names of values nobody can read as numbers. */
export function unreadable(condition: Condition, draft: AnswerDraft): string[] {
  return condition.values
    .filter((kind) => Number.isNaN(typed(kind, draft.values[kind.name] ?? '')))
    .map(({ name }) => name);
}

function writtenValues(condition: Condition, draft: AnswerDraft): Record<string, unknown> {
  return Object.fromEntries(
    condition.values.flatMap((kind) => {
      const value = typed(kind, draft.values[kind.name] ?? '');
      return value === null ? [] : [[kind.name, value]];
    }),
  );
}

/** All values as they would be proposed; null while one of them is no number. */
export function proposedValues(
  condition: Condition,
  draft: AnswerDraft,
): Record<string, unknown> | null {
  return unreadable(condition, draft).length > 0 ? null : writtenValues(condition, draft);
}

/** The values as they would be; null when none differs. */
function newValues(condition: Condition, draft: AnswerDraft): Record<string, unknown> | null {
  const before = given(condition);
  const after = writtenValues(condition, draft);
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const differs = [...names].some((name) => (before[name] ?? null) !== (after[name] ?? null));
  return differs ? after : null;
}

/** The words as they would be; null when they are as they stand. */
function newText(condition: Condition, draft: AnswerDraft, language: Language) {
  const text = currentOf(condition)?.text;
  const now = (localized(text, language) ?? '').trim();
  const tag = languageOf(text, language) ?? language;
  return draft.text.trim() !== now && draft.text.trim() !== ''
    ? { [tag]: draft.text.trim() }
    : null;
}

/** Whether a counter-proposal differs from what stands. */
export function changesSomething(
  condition: Condition,
  draft: AnswerDraft,
  language: Language,
): boolean {
  return newValues(condition, draft) !== null || newText(condition, draft, language) !== null;
}

/** The answer as the API takes it. */
export function answerInput(
  condition: Condition,
  draft: AnswerDraft,
  language: Language,
): PortalAnswerInput | null {
  const { answer, seen } = draft;
  if (!answer) return null;
  const reason = draft.reason.trim() || null;
  const base = { conditionId: condition.id, expectedVersion: seen, answer, reason };
  if (!bringsWords(answer)) return base;
  const [text, parameters] = [newText(condition, draft, language), newValues(condition, draft)];
  return { ...base, text, parameters };
}
