import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useReading } from '../../../lib/use-reading.js';
import { useSettled } from '../../../lib/use-settled.js';
import { PreviewList } from '../../../ui/feedback/preview-list.js';
import { proposedValues, type AnswerDraft } from './answer-draft.js';
import type { Condition } from './condition-facts.js';
import { PreviewCounterDocument } from './negotiations.portal.graphql.js';

export interface CounterPreviewProps {
  readonly condition: Condition;
  readonly draft: AnswerDraft;
}

/** What the proposal would bring, while it is written. */
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
  const invalid = written === null || error?.code === 'INVALID_INPUT';
  const problem = invalid ? t('waiting') : error ? t('failed') : null;
  const preview = data?.previewCounter ?? null;
  return <PreviewList level={3} title={t('title')} {...{ preview, loading, problem }} />;
}
