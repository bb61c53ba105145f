import { Button } from '@mantine/core';
import { IconUserQuestion } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../lib/use-may.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { PageSection } from '../../../ui/frame/page.js';
import { useDossierReading } from '../../events/desk/index.js';
import { AdviceBoard } from './advice-board.js';
import { AskAdviceForm } from './ask-advice-form.js';
import { EventAdviceDocument } from './permits.desk.graphql.js';
import classes from './permits.module.css';

/** The advice round: who was asked, who answered what, who has not answered. */
export function AdvicePage(): ReactNode {
  const { t } = useTranslation('permits-desk');
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const { data, error, loading, again } = useDossierReading(EventAdviceDocument);
  const advice = data?.event.advice ?? [];
  const asked = new Set(advice.map(({ adviser }) => adviser?.id));
  const free = (data?.advisers ?? []).filter(({ id }) => !asked.has(id));
  const ask = may('advice.request') && data && !asking && (
    <Button
      leftSection={<IconUserQuestion size={18} aria-hidden />}
      disabled={free.length === 0}
      onClick={() => setAsking(true)}
      data-print="hide"
    >
      {t(free.length === 0 ? 'advice.allAsked' : 'advice.action')}
    </Button>
  );
  return (
    <PageSection title={t('advice.title')} arrives actions={ask || null}>
      <p className={classes.soft}>{t('advice.silence')}</p>
      {error && <ErrorNotice error={error} onRetry={again} />}
      {loading && <Loading lines={8} label={t('advice.loading')} />}
      {asking && <AskAdviceForm advisers={free} onDone={() => setAsking(false)} />}
      {data && advice.length === 0 && !asking && (
        <EmptyState title={t('advice.empty.title')}>{t('advice.empty.text')}</EmptyState>
      )}
      {advice.length > 0 && <AdviceBoard advice={advice} />}
    </PageSection>
  );
}
