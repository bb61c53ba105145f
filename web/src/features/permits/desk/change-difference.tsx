import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { localized, type Localized } from '../../../lib/localized.js';
import { useLanguage } from '../../../lib/i18n.js';
import { useFormat } from '../../../lib/use-format.js';
import classes from './permits.module.css';

const SHAPES: readonly string[] = ['footprint', 'waypoints'];
const INSTANT = /^\d{4}-\d{2}-\d{2}T/;

export interface ChangeDifferenceProps {
  readonly before: unknown;
  readonly facts: unknown;
}

/** The facts a change would move, as they were and as they would become. */
export function ChangeDifference({ before, facts }: ChangeDifferenceProps): ReactNode {
  const { t } = useTranslation(['permits-desk', 'events']);
  const { language } = useLanguage();
  const format = useFormat();
  const old = (before ?? {}) as Record<string, unknown>;
  const asked = Object.entries((facts ?? {}) as Record<string, unknown>).filter(
    ([, value]) => value !== undefined,
  );
  const text = (name: string, value: unknown): string => {
    if (value === null || value === undefined) return '–';
    if (name === 'kind') return t(`events:kind.${String(value)}`);
    if (name === 'channel') return t(`events:channel.${String(value)}`);
    if (name === 'waypoints') {
      return (value as readonly { name: string }[]).map((point) => point.name).join(' → ');
    }
    if (SHAPES.includes(name)) return t('change.drawing');
    if (typeof value === 'number') return format.number(value);
    if (typeof value === 'object') return localized(value as Localized, language) ?? '–';
    return INSTANT.test(String(value)) ? format.dateTime(String(value)) : String(value);
  };
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('change.fact')}</th>
          <th scope="col">{t('change.before')}</th>
          <th scope="col">{t('change.after')}</th>
        </tr>
      </thead>
      <tbody>
        {asked.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{t(`events:field.${name}`, { defaultValue: name })}</th>
            <td data-label={t('change.before')}>
              <del>{text(name, old[name])}</del>
            </td>
            <td data-label={t('change.after')}>
              <ins>{text(name, value)}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
