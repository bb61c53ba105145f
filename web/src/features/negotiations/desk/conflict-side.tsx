import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './conditions.module.css';

/** A text in short, by the name of its part. */
export type SideLines = Readonly<Record<string, string>>;

export interface ConflictSideProps {
  readonly lines: SideLines;
  /** The other side; parts that read the same on both are left out. */
  readonly beside: SideLines;
}

/** One side of a conflict: the parts that differ, named; says so when none does. */
export function ConflictSide({ lines, beside }: ConflictSideProps): ReactNode {
  const { t } = useTranslation('negotiations-desk');
  const names = [...new Set([...Object.keys(lines), ...Object.keys(beside)])];
  const differing = names.filter((name) => (lines[name] ?? '') !== (beside[name] ?? ''));
  if (differing.length === 0) return t('conflict.same');
  return (
    <ul className={classes.plainList}>
      {differing.map((name) => (
        <li key={name}>
          <strong>{name}</strong> {lines[name] || '–'}
        </li>
      ))}
    </ul>
  );
}
