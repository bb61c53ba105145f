import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDossier } from '../../events/desk/index.js';
import { useReading } from '../../../lib/use-reading.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { PageSection } from '../../../ui/frame/page.js';
import { ThreadChain } from './thread-chain.js';
import { readThreadSearch, type ThreadType } from './thread-search.js';
import { ThreadStarts } from './thread-starts.js';
import { GoldenThreadDocument } from './thread.desk.graphql.js';
import classes from './orders.module.css';

interface StartProps {
  readonly type: ThreadType;
  readonly id: string;
}

function Thread({ type, id }: StartProps): ReactNode {
  const { t } = useTranslation('orders-desk');
  const { changes } = useDossier();
  const { data, error, loading, again } = useReading(
    GoldenThreadDocument,
    { type, id },
    { change: changes, fresh: true },
  );
  if (error && !data) {
    return (
      <ErrorNotice error={error} onRetry={again}>
        {error.code === 'NOT_FOUND' && <p className={classes.line}>{t('thread.gone')}</p>}
      </ErrorNotice>
    );
  }
  if (loading || !data) return <Loading lines={8} />;
  return <ThreadChain thread={data.goldenThread} type={type} id={id} />;
}

/** From any record to what it came from and what follows from it. */
export function ThreadPage(): ReactNode {
  const { t } = useTranslation('orders-desk');
  const { base } = useDossier();
  const raw: unknown = useSearch({ strict: false });
  const { type, id } = readThreadSearch(raw as Record<string, unknown>);
  const back = (
    <Button
      variant="subtle"
      leftSection={<IconArrowLeft size={18} aria-hidden />}
      renderRoot={(props) => <Link to={`${base}/order`} {...props} />}
      data-print="hide"
    >
      {t('order.back')}
    </Button>
  );
  return (
    <PageSection arrives title={t('thread.title')} actions={back}>
      <p className={classes.soft}>{t('thread.lead')}</p>
      {type && id ? <Thread type={type} id={id} /> : <ThreadStarts />}
    </PageSection>
  );
}
