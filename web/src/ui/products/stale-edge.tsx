import { VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format.js';
import classes from './stale-edge.module.css';

/** One fact the product was built on that is different now. */
export interface StaleChange {
  readonly id: string;
  /** What changed, translated: "Start of the march". */
  readonly label: string;
  readonly before?: string | null;
  readonly after?: string | null;
  /** Instant of the change and who made it. */
  readonly at?: string | null;
  readonly by?: string | null;
}

export interface StaleEdgeProps {
  /** False draws the children alone. */
  readonly stale: boolean;
  /** The product's name with article, translated: "the risk assessment". */
  readonly product: string;
  readonly changes: readonly StaleChange[];
  /** Usually the button that re-validates. */
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}

function Change({ change }: { readonly change: StaleChange }): ReactNode {
  const { t } = useTranslation('ui');
  const format = useFormat();
  const { before, after, at, by } = change;
  const meta = [at ? format.dateTime(at) : null, by].filter(Boolean).join(', ');
  return (
    <li className={classes.change}>
      <strong>{change.label}</strong>
      <span className={classes.values}>
        {before && (
          <span>
            <VisuallyHidden>{t('stale.before')} </VisuallyHidden>
            <span className={classes.old}>{before}</span>
          </span>
        )}
        {before && after && <span aria-hidden>→</span>}
        {after && (
          <span>
            <VisuallyHidden>{t('stale.after')} </VisuallyHidden>
            <strong>{after}</strong>
          </span>
        )}
        {meta && <span>({meta})</span>}
      </span>
    </li>
  );
}

/** An amber edge around a product that was built on facts that have changed, and what changed. */
export function StaleEdge(props: StaleEdgeProps): ReactNode {
  const { stale, product, changes, action, children } = props;
  const { t } = useTranslation('ui');
  if (!stale) return children;
  return (
    <div
      role="group"
      className={classes.edge}
      data-edge="stale"
      aria-label={t('stale.title', { product })}
    >
      <div className={classes.head}>
        <div className={classes.text}>
          <p className={classes.title}>
            <IconAlertTriangle size={20} aria-hidden />
            {t('stale.title', { product })}
          </p>
          {changes.length > 0 && (
            <ul className={classes.changes} aria-label={t('stale.changes')}>
              {changes.map((change) => (
                <Change key={change.id} change={change} />
              ))}
            </ul>
          )}
        </div>
        {action}
      </div>
      {children && <div className={classes.body}>{children}</div>}
    </div>
  );
}
