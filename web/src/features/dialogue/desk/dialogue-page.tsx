import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { PageSection } from '../../../ui/frame/page.js';
import { useDossierReading } from '../../events/desk/index.js';
import { ContactsPart } from './contacts-part.js';
import { DialogueDocument } from './dialogue.desk.graphql.js';
import classes from './dialogue.module.css';
import { MeetingsPart } from './meetings-part.js';
import { MessagesPart } from './messages-part.js';

/** What the event cell and the organiser say to each other: written, spoken, at the table. */
export function DialoguePage(): ReactNode {
  const { t } = useTranslation('dialogue-desk');
  const { data, error, loading, again } = useDossierReading(DialogueDocument);
  const event = data?.event;
  return (
    <div className={classes.columns}>
      <PageSection title={t('messages')} arrives>
        {error && <ErrorNotice error={error} onRetry={again} />}
        {loading && <Loading lines={8} label={t('loading')} />}
        {event && <MessagesPart event={event} again={again} />}
      </PageSection>
      {event && (
        <div className={classes.stack}>
          <MeetingsPart event={event} />
          <ContactsPart event={event} conditions={event.conditions} again={again} />
        </div>
      )}
    </div>
  );
}
