import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import type { ParameterChange } from '../../../ui/products/redline.js';
import type { Blank } from './condition-text.js';

/** A difference of one detail as the API gives it. */
export interface DetailChange {
  readonly name: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Writes the differences of details for the reader: label, unit, number signs, yes and no. */
export function useDetailChanges(): (
  blanks: readonly Blank[],
  changes: readonly DetailChange[],
) => ParameterChange[] {
  const { t } = useTranslation('negotiations-desk');
  const say = useLocalized();
  const format = useFormat();
  return useCallback(
    (blanks, changes) => {
      const written = (value: unknown, unit: string | null): string | null => {
        if (value === null || value === undefined) return null;
        if (typeof value === 'boolean') return t(`detail.flag.${String(value)}`);
        const text = typeof value === 'number' ? format.number(value, 2) : String(value);
        return unit ? `${text} ${t(`unit.${unit}`, { defaultValue: unit })}` : text;
      };
      return changes.map(({ name, before, after }) => {
        const blank = blanks.find((one) => one.name === name);
        const unit = blank?.unit ?? null;
        return {
          name,
          label: (blank && say(blank.label)) ?? name,
          before: written(before, unit),
          after: written(after, unit),
        };
      });
    },
    [t, say, format],
  );
}
