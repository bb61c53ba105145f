import { useTranslation } from 'react-i18next';
import { useErrorTexts } from '../../../lib/error-text.js';
import { useFormat } from '../../../lib/use-format.js';
import type { CrowdFigure } from './crowd-types.js';

type Value = string | number | boolean | null;

const DIGITS = 2;
/** A place or exit of the sheet, as an input of a figure: `place:Grote Markt`. */
const NAMED = /^(?:place|exit):(.*)$/;

/** Words for the figures of a sheet: names, units, values, warnings. */
export function useFigureWords() {
  const { t } = useTranslation(['crowd-sheet-desk', 'crowd-desk']);
  const texts = useErrorTexts();
  const format = useFormat();
  const word = (family: string, code: string): string =>
    t([`crowd-sheet-desk:${family}.${code}`, `crowd-desk:${family}.${code}`] as never, {
      defaultValue: code,
    }) as unknown as string;
  const unit = (code: string | null | undefined): string => (code ? word('unit', code) : '');
  const value = (raw: Value | undefined, of: string | null | undefined): string => {
    if (raw === null || raw === undefined) return '–';
    if (typeof raw === 'boolean') return word('answer', raw ? 'yes' : 'no');
    if (typeof raw === 'string') return word('value', raw);
    return [format.number(raw, DIGITS), unit(of)].filter(Boolean).join(' ');
  };
  return {
    unit,
    value,
    name: (code: string): string => NAMED.exec(code)?.[1] ?? word('input', code),
    figure: (code: string): string => word('figure', code),
    warnings: ({ warnings }: Pick<CrowdFigure, 'warnings'>): string[] =>
      warnings.map(({ code, params }) => {
        const said = Object.entries((params ?? {}) as Record<string, unknown>).map(([key, one]) => [
          key,
          typeof one === 'string' ? word('value', one) : one,
        ]);
        return texts.warning({ code, params: Object.fromEntries(said) as Record<string, unknown> });
      }),
  };
}
