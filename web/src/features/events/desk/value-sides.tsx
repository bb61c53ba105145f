import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './overview.module.css';

export interface ValueSidesProps<Name extends string> {
  readonly values: Readonly<Record<Name, string>>;
  /** The other side; fields that are the same on both are left out. */
  readonly beside: Readonly<Record<Name, string>> | null;
  readonly names: readonly Name[];
}

const CLOCK = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?$/;

/** A day or Brussels clock as the form's fields show it; other texts as they are. */
function written(text: string): string {
  const [, year, month, day, time] = CLOCK.exec(text) ?? [];
  if (!year) return text || '–';
  return [`${day}/${month}/${year}`, time].filter(Boolean).join(' ');
}

/** One side of a conflict: the fields that differ, with their names. */
export function ValueSides<Name extends string>(props: ValueSidesProps<Name>): ReactNode {
  const { values, beside, names } = props;
  const { t } = useTranslation('events');
  const differing = names.filter((name) => !beside || beside[name] !== values[name]);
  if (differing.length === 0) return t('form.same');
  return (
    <ul className={classes.sides}>
      {differing.map((name) => (
        <li key={name}>
          {t(`field.${name}`)}: <strong>{written(values[name])}</strong>
        </li>
      ))}
    </ul>
  );
}
