import { IconArrowsExchange, IconEqual } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useReading } from '../../../lib/use-reading.js';
import { useSettled } from '../../../lib/use-settled.js';
import { parts } from '../../events/portal/index.js';
import { proposedValues, type AnswerDraft } from './answer-draft.js';
import type { Condition } from './condition-facts.js';
import classes from './counter-preview.module.css';
import { PreviewCounterDocument } from './negotiations.portal.graphql.js';

export interface CounterPreviewProps {
  readonly condition: Condition;
  readonly draft: AnswerDraft;
}

/** What the proposal would bring, while it is written; told politely to a screen reader. */
export function CounterPreview({ condition, draft }: CounterPreviewProps): ReactNode {
  const { t } = useTranslation('portal-preview');
  const written = proposedValues(condition, draft);
  const settled = useSettled(written);
  const { data, error, loading } = useReading(
    PreviewCounterDocument,
    { input: { conditionId: condition.id, parameters: settled ?? {} } },
    { fresh: true, pause: settled === null },
  );
  if (condition.values.length === 0) return null;
  const preview = data?.previewCounter ?? null;
  const invalid = written === null || error?.code === 'INVALID_INPUT';
  const problem = invalid ? t('waiting') : error ? t('failed') : null;
  return (
    <section className={classes.preview} aria-label={t('title')}>
      <h3 className={classes.title}>{t('title')}</h3>
      <p className={parts['meta']}>{t('lead')}</p>
      {loading && <p className={parts['meta']}>{t('working')}</p>}
      {problem && <p className={parts['meta']}>{problem}</p>}
      {preview && !problem && (
        <>
          <ul className={classes.lines} aria-live="polite">
            {preview.lines.map(({ topic, text, changed }) => (
              <li key={`${topic}-${text}`} data-changed={changed || undefined}>
                {changed ? (
                  <IconArrowsExchange size={20} aria-label={t('changed')} />
                ) : (
                  <IconEqual size={20} aria-label={t('unchanged')} />
                )}
                <span>
                  <strong>{t(`topic.${topic}`)}</strong>
                  <span className={classes.text}>{text}</span>
                </span>
              </li>
            ))}
          </ul>
          {preview.assumption && <p className={parts['meta']}>{preview.assumption}</p>}
        </>
      )}
    </section>
  );
}
