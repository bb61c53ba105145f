import { useTranslation } from 'react-i18next';
import type { ClassExplanationQuery } from '../../../gql/desk/graphql.js';
import { useFormat } from '../../../lib/use-format.js';

export type Explanation = NonNullable<ClassExplanationQuery['event']['classExplanation']>;
export type Contribution = Explanation['contributions'][number];
export type FactChange = Explanation['changes'][number];
export type FactValue = number | boolean | null;

/** Hashes are compared by their beginning; the whole stands in the title. */
export const shortHash = (hash: string): string => hash.slice(0, 12);

/** The sentences of a class: facts, values, thresholds and margins in the reader's language. */
export function useClassWords() {
  const { t } = useTranslation('class-desk');
  const format = useFormat();
  const value = (known: FactValue): string => {
    if (known === null) return t('value.unknown');
    if (typeof known === 'number') return format.number(known);
    return t(known ? 'value.yes' : 'value.no');
  };
  const letter = (eventClass: string): string => t(`letter.${eventClass}`);
  const trigger = ({ trigger: code, threshold }: Contribution): string =>
    t(`trigger.${code}`, { threshold: threshold === null ? '' : format.number(threshold) });
  /** How far a counted fact is from its threshold. */
  const margin = ({ margin: far, test }: Contribution): string | null => {
    if (far === null) return null;
    if (far === 0) return t(test === 'above' ? 'margin.atLimit' : 'margin.reached');
    return t(far > 0 ? 'margin.over' : 'margin.short', { number: format.number(Math.abs(far)) });
  };
  const change = ({ fact, from, to, difference }: FactChange): string => {
    const name = t(`fact.${fact}`);
    if (typeof to === 'boolean') return t(to ? 'change.holds' : 'change.not', { fact: name });
    const number = format.number(Number(to));
    if (difference === null || from === null) return t('change.known', { fact: name, number });
    const by = format.number(Math.abs(difference));
    return t(difference > 0 ? 'change.more' : 'change.fewer', { fact: name, number, by });
  };
  return { t, value, letter, trigger, margin, change };
}
