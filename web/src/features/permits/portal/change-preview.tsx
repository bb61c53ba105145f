import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useReading } from '../../../lib/use-reading.js';
import { useSettled } from '../../../lib/use-settled.js';
import { PreviewList } from '../../../ui/feedback/preview-list.js';
import type { ChangeFacts } from './change-facts.js';
import { PreviewChangeDocument } from './change-commands.portal.graphql.js';

/** What the change would bring, while it is written; nothing while nothing would be other. */
export default function ChangePreview({
  id,
  facts,
}: {
  readonly id: string;
  readonly facts: ChangeFacts;
}): ReactNode {
  const { t } = useTranslation('portal-preview');
  const written = facts.unreadable.length === 0 && facts.names.length > 0 ? facts.input : null;
  const settled = useSettled(written);
  const { data, error, loading } = useReading(
    PreviewChangeDocument,
    { input: { dossierId: id, facts: settled ?? {} } },
    { fresh: true, pause: settled === null },
  );
  if (facts.names.length === 0) return null;
  const invalid = written === null || error?.code === 'INVALID_INPUT';
  const problem = invalid ? t('waiting') : error ? t('failed') : null;
  const preview = data?.previewChange ?? null;
  return <PreviewList level={2} title={t('changeTitle')} {...{ preview, loading, problem }} />;
}
