import { type Localized, inLanguage } from '../../core/graphql/localized.type.js';
import type { Wording } from './condition-standing.rules.js';
import {
  type ParameterChange,
  type TextChange,
  parameterDifference,
  wordDifference,
} from './word-difference.rules.js';

/** A text against its previous version, in the language they were compared in. */
export interface ComparedText {
  readonly language: string;
  readonly changes: TextChange[];
}

/** The wanted language when both texts have it, else the first both have, else the wanted one. */
function commonLanguage(before: Localized, after: Localized, wanted: string): string {
  const both = [wanted, 'nl', 'fr', 'en', 'de'].find(
    (language) => before[language as keyof Localized] && after[language as keyof Localized],
  );
  return both ?? wanted;
}

/** The words of a version against those before it, for a reader; null for the first version. */
export function wordsAgainst(
  previous: Wording | null,
  version: Wording,
  wanted: string,
): ComparedText | null {
  if (!previous) return null;
  const language = commonLanguage(previous.text, version.text, wanted);
  const before = inLanguage(previous.text, language);
  return { language, changes: wordDifference(before, inLanguage(version.text, language)) };
}

/** The values that differ from the version before; none for the first version. */
export function parametersAgainst(previous: Wording | null, version: Wording): ParameterChange[] {
  return previous ? parameterDifference(previous.parameters, version.parameters) : [];
}
