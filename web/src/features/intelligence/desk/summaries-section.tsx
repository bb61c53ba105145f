import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { useReading } from '../../../lib/use-reading.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { PageSection } from '../../../ui/frame/page.js';
import { useDossier } from '../../events/desk/index.js';
import {
  EventSummariesDocument,
  IntelligenceReferenceDocument,
} from './intelligence.desk.graphql.js';
import classes from './intelligence.module.css';
import { ReadingDialog } from './reading-dialog.js';

/** Summaries police wrote for the authority; absent where there are none. */
export function SummariesSection(): ReactNode {
  const { t } = useTranslation('intelligence-desk');
  const format = useFormat();
  const { id } = useDossier();
  const { data, error, again } = useReading(EventSummariesDocument, { id }, { fresh: true });
  const codes = useReading(IntelligenceReferenceDocument, {}).data?.intelligenceReference;
  const [reading, setReading] = useState<string | null>(null);
  const summaries = data?.event.intelligenceSummaries ?? [];
  if (error) return <ErrorNotice error={error} onRetry={again} />;
  if (summaries.length === 0) return null;
  return (
    <PageSection title={t('summaries.title')}>
      <p className={classes.soft}>{t('summaries.lead')}</p>
      <ul className={classes.cards}>
        {summaries.map(({ noteId, writtenAt }) => {
          const name = t('summaries.of', { at: format.dateTime(writtenAt) });
          return (
            <li key={noteId} className={classes.card}>
              <p className={classes.head}>
                <span>{name}</span>
                <Button
                  size="compact-sm"
                  aria-label={`${t('note.readSummary')}: ${name}`}
                  onClick={() => setReading(noteId)}
                >
                  {t('note.readSummary')}
                </Button>
              </p>
            </li>
          );
        })}
      </ul>
      {reading && codes && (
        <ReadingDialog
          codes={codes}
          noteId={reading}
          part="summary"
          onClose={() => setReading(null)}
        />
      )}
    </PageSection>
  );
}
