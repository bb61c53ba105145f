import type { ReactNode } from 'react';
import classes from './parts.module.css';

export interface Fact {
  readonly name: string;
  /** Left out when empty. */
  readonly value: ReactNode;
}

export interface FactsProps {
  readonly facts: readonly Fact[];
}

/** Names and values below each other; empty ones are left out. */
export function Facts({ facts }: FactsProps): ReactNode {
  const shown = facts.filter(({ value }) => value !== null && value !== undefined && value !== '');
  if (shown.length === 0) return null;
  return (
    <dl className={classes.facts}>
      {shown.map(({ name, value }) => (
        <div key={name} className={classes.fact}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
