import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { PageSection } from '../../../ui/frame/page.js';
import { useDossierReading } from '../../events/desk/index.js';
import { DialogueDocument } from './dialogue.desk.graphql.js';
import { MessagesPart } from './messages-part.js';

/** What the event cell and the organiser say to each other. */
export function DialoguePage(): ReactNode {
  const { t } = useTranslation('dialogue-desk');
  const { data, error, loading, again } = useDossierReading(DialogueDocument);
  return (
    <PageSection title={t('messages')} arrives>
      {error && <ErrorNotice error={error} onRetry={again} />}
      {loading && <Loading lines={8} label={t('loading')} />}
      {data && <MessagesPart event={data.event} again={again} />}
    </PageSection>
  );
}
