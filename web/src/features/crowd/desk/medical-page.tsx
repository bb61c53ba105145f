import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { PageSection } from '../../../ui/frame/page.js';
import { useDossierReading } from '../../events/desk/index.js';
import { CarePart } from './care-part.js';
import { MedicalAdvicePart } from './medical-advice-part.js';
import { MedicalQuestionnairePart } from './medical-questionnaire-part.js';
import { MedicalScorePart } from './medical-score-part.js';
import { EventMedicalDocument } from './medical.desk.graphql.js';
import classes from './medical.module.css';

/** The medical cover of a dossier: what was advised, what a rule of thumb says, what is asked. */
export function MedicalPage(): ReactNode {
  const { t } = useTranslation('medical-desk');
  const format = useFormat();
  const { data, error, loading, again } = useDossierReading(EventMedicalDocument);
  const event = data?.event ?? null;
  const [advice] = event?.medicalAdvices ?? [];
  return (
    <PageSection title={t('title')} arrives>
      {error && <ErrorNotice error={error} onRetry={again} />}
      {loading && <Loading lines={10} label={t('loading')} />}
      {event && data && (
        <div className={classes.stack}>
          <Notice
            tone={advice ? 'good' : 'info'}
            title={
              advice
                ? t('applies.advice', { by: advice.advisedBy, on: format.day(advice.advisedOn) })
                : t('applies.indicative')
            }
          >
            {t('applies.text')}
          </Notice>
          <div className={classes.columns}>
            <div className={classes.stack}>
              <MedicalAdvicePart advices={event.medicalAdvices} />
              {event.medicalCover && <MedicalScorePart cover={event.medicalCover} />}
              <CarePart event={event} />
            </div>
            <MedicalQuestionnairePart questionnaire={data.medicalQuestionnaire} />
          </div>
        </div>
      )}
    </PageSection>
  );
}
