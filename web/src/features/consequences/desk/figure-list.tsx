import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import classes from './consequences.module.css';

/** A figure that would be another one. */
export interface Figure {
  readonly code: string;
  readonly unit: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly source: string;
}

/** A figure as people read it: an hour, a number with its unit. */
function useFigureText(): (value: unknown, unit: string) => string {
  const { t } = useTranslation('consequences-desk');
  const format = useFormat();
  return (value, unit) => {
    if (value === null || value === undefined) return t('unknown');
    if (unit === 'instant') return format.time(String(value));
    const decimals = Number.isInteger(value) ? 0 : 1;
    const number = format.number(Number(value), decimals);
    return t(`unit.${unit}`, { number });
  };
}

export interface FigureListProps {
  readonly figures: readonly Figure[];
  readonly before: string;
  readonly after: string;
}

/** Figures before and after, each with the formula it comes from. */
export function FigureList({ figures, before, after }: FigureListProps): ReactNode {
  const { t } = useTranslation('consequences-desk');
  const text = useFigureText();
  if (figures.length === 0) return null;
  return (
    <table className={classes.figures}>
      <thead>
        <tr>
          <th scope="col">{t('figure')}</th>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ code, unit, before: was, after: is, source }) => (
          <tr key={code}>
            <th scope="row">
              {t(`figures.${code}`)}
              <span className={classes.formula}>
                {t(`formula.${code}`)} · {source}
              </span>
            </th>
            <td>{text(was, unit)}</td>
            <td className={classes.after}>{text(is, unit)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
