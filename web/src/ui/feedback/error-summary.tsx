import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './error-summary.module.css';

/** One thing to correct: the id of its field and the same sentence that stands at the field. */
export interface SummaryItem {
  readonly fieldId: string;
  readonly message: string;
}

export interface ErrorSummaryProps {
  readonly items: readonly SummaryItem[];
  /** Changes with every attempt, so that the summary takes the focus again. */
  readonly attempt?: number;
}

function goTo(event: MouseEvent, fieldId: string): void {
  event.preventDefault();
  const field = document.getElementById(fieldId);
  const label = document.querySelector(`label[for="${CSS.escape(fieldId)}"]`);
  (label ?? field)?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}

/**
 * The list of what to correct, at the top of a form: takes the focus, links to every field and uses
 * the field's own words (the GOV.UK pattern). Give the page `failed`, so that its title says so too.
 */
export function ErrorSummary({ items, attempt = 0 }: ErrorSummaryProps): ReactNode {
  const { t } = useTranslation('ui');
  const box = useRef<HTMLDivElement>(null);
  const shown = items.length > 0;
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown, attempt]);
  if (!shown) return null;
  return (
    <div ref={box} className={classes.summary} role="alert" tabIndex={-1}>
      <h2 className={classes.title}>{t('errorSummary.title', { count: items.length })}</h2>
      <ul className={classes.list}>
        {items.map(({ fieldId, message }) => (
          <li key={fieldId + message}>
            <a href={`#${fieldId}`} onClick={(event) => goTo(event, fieldId)}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
