import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import type { Footprint } from '../../../ui/map/map-types.js';
import type { Question, Values } from './application-questions.js';
import type { RoutePoint } from './application-values.js';
import { useQuestionWords } from './use-question-words.js';
import { wholeNumber } from './whole-number.js';

/** An answer in words; null when there is none. */
export function useAnswerText(): (question: Question, values: Values) => string | null {
  const { t } = useTranslation('portal-application');
  const events = useTranslation('portal-events');
  const format = useFormat();
  const words = useQuestionWords();
  const footprintText = ({ features }: Footprint): string =>
    t('check.shapes', { count: features.length });
  return (question, values) => {
    const value = values[question.field];
    if (value === null || value === undefined || value === '') return null;
    switch (question.kind) {
      case 'yesNo':
        return t(value === true ? 'yes' : 'no');
      case 'kind':
        return events.t(`kind.${String(value)}`);
      case 'day':
        return format.day(String(value));
      case 'number': {
        const count = wholeNumber(String(value));
        return Number.isNaN(count) ? String(value) : format.number(count);
      }
      case 'choice':
        return words.choices(question).find((one) => one.value === value)?.label ?? null;
      case 'choices': {
        const chosen = value as readonly string[];
        const all = words.choices(question).filter((one) => chosen.includes(one.value));
        return all.length > 0 ? format.list(all.map(({ label }) => label)) : null;
      }
      case 'footprint':
        return (value as Footprint).features.length > 0 ? footprintText(value as Footprint) : null;
      case 'points': {
        const points = value as readonly RoutePoint[];
        return points.length > 0 ? points.map(({ name }) => name).join(' → ') : null;
      }
      default:
        return String(value);
    }
  };
}
