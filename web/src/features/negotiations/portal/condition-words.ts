import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n.js';
import { languageOf, localized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import type { ParameterChange, RedlinePart } from '../../../ui/products/redline.js';
import type { Condition, Value, Version } from './condition-facts.js';

/** The stretches of words that differ, as the redline draws them. */
export function partsOf({ wordChanges }: Version): readonly RedlinePart[] {
  return wordChanges.map(({ op, text }) => ({ op: op as RedlinePart['op'], text }));
}

/** Values of a condition in words. */
export function useValueWords() {
  const { t } = useTranslation('portal-negotiations');
  const { language } = useLanguage();
  const format = useFormat();
  const write = (kind: Value | undefined, value: unknown): string | null => {
    if (value === null || value === undefined) return null;
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (typeof value !== 'number') return String(value);
    const unit = kind?.unit ? ` ${unitWord(kind.unit)}` : '';
    return `${format.number(value, kind?.decimals ?? 0)}${unit}`;
  };
  const unitWord = (unit: string): string => (unit === 'persons' ? t('unit.persons') : unit);
  const label = (values: readonly Value[], name: string): string => {
    const kind = values.find((one) => one.name === name);
    return localized(kind?.label, language) ?? name;
  };
  const changes = ({ values }: Condition, version: Version): readonly ParameterChange[] =>
    version.valueChanges.map(({ name, before, after }) => {
      const kind = values.find((one) => one.name === name);
      return {
        name,
        label: label(values, name),
        before: write(kind, before),
        after: write(kind, after),
      };
    });
  const text = (version: Version): { readonly words: string; readonly lang: string | null } => ({
    words: localized(version.text, language) ?? '',
    lang: languageOf(version.text, language),
  });
  return { write, label, changes, text, unitWord };
}
