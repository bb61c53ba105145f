import { IconInbox, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

export interface EmptyStateProps {
  readonly title: string;
  /** Why there is nothing and what would bring something here. */
  readonly children?: ReactNode;
  readonly icon?: Icon;
  readonly action?: ReactNode;
}

/** Says honestly that there is nothing, and what to do about it. */
export function EmptyState(props: EmptyStateProps): ReactNode {
  const { title, children, icon: Sign = IconInbox, action } = props;
  return (
    <div className={classes.empty}>
      <span className={classes.sign} aria-hidden>
        <Sign size={28} stroke={1.6} />
      </span>
      <p className={classes.title}>{title}</p>
      {children && <p className={classes.text}>{children}</p>}
      {action}
    </div>
  );
}
