import { Button } from '@mantine/core';
import { IconUserQuestion } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readFragment } from '../../../gql/desk/index.js';
import { useMay } from '../../../lib/use-may.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { PageSection } from '../../../ui/frame/page.js';
import { useDossierReading } from '../../events/desk/index.js';
import { AdviceRound } from './advice-row.js';
import { roundsOf } from './advice-words.js';
import { AdviceRowFragment, EventAdviceDocument } from './advice.desk.graphql.js';
import classes from './advice.module.css';
import { AskAdvicePanel } from './ask-advice-form.js';

/** The advice round: who was asked about what, who answered what, who has not answered. */
export function AdvicePage(): ReactNode {
  const { t } = useTranslation('advice-desk');
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const { data, error, loading, again } = useDossierReading(EventAdviceDocument);
  const advice = (data?.event.advice ?? []).map((one) => readFragment(AdviceRowFragment, one));
  const asked = new Set(advice.flatMap(({ adviser }) => (adviser ? [adviser.id] : [])));
  const ask = may('advice.request') && data && !asking && (
    <Button
      leftSection={<IconUserQuestion size={18} aria-hidden />}
      onClick={() => setAsking(true)}
      data-print="hide"
    >
      {t('ask.action')}
    </Button>
  );
  return (
    <PageSection title={t('title')} arrives actions={ask || null}>
      <p className={classes.soft}>{t('silence')}</p>
      {error && <ErrorNotice error={error} onRetry={again} />}
      {loading && <Loading lines={8} label={t('loading')} />}
      {asking && <AskAdvicePanel asked={asked} onDone={() => setAsking(false)} />}
      {data && advice.length === 0 && !asking && (
        <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
      )}
      {data && advice.length > 0 && (
        <ul className={classes.rounds}>
          {roundsOf(advice).map((round) => (
            <AdviceRound key={round.latest.id} round={round} language={data.event.language} />
          ))}
        </ul>
      )}
    </PageSection>
  );
}
