import { Button } from '@mantine/core';
import { IconArrowsShuffle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../lib/use-may.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { PageSection } from '../../../ui/frame/page.js';
import { ConflictList } from './conflict-list.js';
import { EventConflictsDocument } from './conflicts.desk.graphql.js';
import { useDossier, useDossierReading } from './dossier-context.js';

/** Who else is at the same place at the same time, and the way to what a move would bring. */
export function ConflictsSection(): ReactNode {
  const { t } = useTranslation('conflicts-desk');
  const may = useMay();
  const { base, event } = useDossier();
  const { data, error, loading, again } = useDossierReading(EventConflictsDocument);
  const conflicts = data?.event.conflicts;
  const dated = event.startAt !== null;
  return (
    <PageSection
      title={t('title')}
      actions={
        dated &&
        may('deployment.read') && (
          <Button
            variant="default"
            leftSection={<IconArrowsShuffle size={18} aria-hidden />}
            data-print="hide"
            renderRoot={(props) => <Link to={`${base}/move`} {...props} />}
          >
            {t('whatIf')}
          </Button>
        )
      }
    >
      {error && <ErrorNotice error={error} onRetry={again} />}
      {loading && <Loading lines={3} label={t('loading')} />}
      {conflicts && <ConflictList items={conflicts.items} complete={conflicts.complete} />}
    </PageSection>
  );
}
