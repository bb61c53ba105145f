import type { Localized } from '../../../lib/localized.js';
import type { Question } from './question-set.js';

export const LANGUAGES = ['nl', 'fr', 'en', 'de'] as const;
export const TYPES = [
  'yesNo',
  'text',
  'prose',
  'number',
  'choice',
  'choices',
  'day',
  'time',
  'phone',
  'email',
] as const;
export const OPERATORS = ['is', 'isNot', 'includes', 'atLeast', 'below', 'answered'] as const;

export const NO_TEXT: Localized = { nl: '', fr: '', en: '', de: '' };

/** A new question with a key nobody has. */
export function emptyQuestion(taken: readonly string[]): Question {
  const free = Array.from({ length: taken.length + 1 }, (_, index) => `question${index + 1}`).find(
    (key) => !taken.includes(key),
  );
  return {
    key: free ?? 'question',
    type: 'yesNo',
    label: NO_TEXT,
    help: null,
    options: [],
    min: null,
    max: null,
    required: false,
    requiredWhen: null,
    when: null,
    daysBefore: null,
    source: '',
  };
}

/** A whole number, or null for an empty or odd text. */
export function numberOrNull(text: string): number | null {
  return /^\d+$/.test(text.trim()) ? Number(text) : null;
}

/** Whether a question has options to choose from. */
export function isChoice({ type }: Question): boolean {
  return type === 'choice' || type === 'choices';
}
