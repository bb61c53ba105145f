import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyCalendarFeedsQuery } from '../../../gql/portal/graphql.js';
import { useFormat } from '../../../lib/use-format.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ConfirmDialog } from '../../../ui/feedback/confirm-dialog.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { Page, PageSection } from '../../../ui/frame/page.js';
import {
  CalendarFeedsDocument,
  OpenFeedDocument,
  RevokeFeedDocument,
} from './feeds.portal.graphql.js';
import classes from './parts.module.css';
import { usePortalReading } from './use-portal-reading.js';

type Feed = MyCalendarFeedsQuery['calendarFeeds'][number];

function OpenFeed({ onOpened }: { readonly onOpened: () => void }): ReactNode {
  const { t } = useTranslation('portal-calendar');
  const [name, setName] = useState('');
  const [wanting, setWanting] = useState(false);
  const open = useIdempotentMutation(OpenFeedDocument);
  const send = async (form: FormEvent): Promise<void> => {
    form.preventDefault();
    setWanting(!name.trim());
    if (!name.trim()) return;
    const outcome = await open.submit({ input: { name: name.trim() } });
    if (!outcome.ok) return;
    setName('');
    onOpened();
  };
  const opened = open.status === 'done' ? open.data?.openCalendarFeed : null;
  return (
    <form className={classes.stack} noValidate onSubmit={(form) => void send(form)}>
      {open.error && <ErrorNotice error={open.error} onRetry={() => void open.retry()} />}
      {opened?.address && (
        <Notice tone="good" role="status" title={t('told')}>
          <p className={classes.text}>{t('toldText')}</p>
          <TextInput
            aria-label={t('address')}
            value={opened.address}
            readOnly
            onFocus={(event) => event.currentTarget.select()}
          />
        </Notice>
      )}
      {opened && !opened.address && <Notice tone="warn" title={t('toldBefore')} />}
      <TextInput
        label={t('name')}
        description={t('nameHint')}
        value={name}
        maxLength={80}
        error={wanting ? t('nameNeeded') : null}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" loading={open.status === 'running'}>
          {t('open')}
        </Button>
      </div>
    </form>
  );
}

function FeedCard({ feed, onRevoked }: { readonly feed: Feed; readonly onRevoked: () => void }) {
  const { t } = useTranslation('portal-calendar');
  const format = useFormat();
  const [ending, setEnding] = useState(false);
  const revoke = useIdempotentMutation(RevokeFeedDocument);
  const end = async (): Promise<void> => {
    const outcome = await revoke.submit({ id: feed.id });
    if (outcome.ok) onRevoked();
  };
  const used = feed.lastUsedAt ? format.dateTime(feed.lastUsedAt) : t('never');
  return (
    <li className={classes.card}>
      <h3 className={classes.name}>{feed.name}</h3>
      <p className={classes.meta}>
        {t('facts', { used, until: format.dateShort(feed.expiresAt) })}
      </p>
      <div>
        <Button variant="default" onClick={() => setEnding(true)}>
          {t('revoke')}
        </Button>
      </div>
      <ConfirmDialog
        opened={ending}
        severe
        title={t('revokeOf', { name: feed.name })}
        confirmLabel={t('revoke')}
        busy={revoke.status === 'running'}
        error={revoke.error}
        onConfirm={() => void end()}
        onClose={() => setEnding(false)}
      >
        <p>{t('revokeText')}</p>
      </ConfirmDialog>
    </li>
  );
}

/** Addresses by which the organiser's own calendar shows his dossiers. */
export function FeedsPage(): ReactNode {
  const { t } = useTranslation('portal-calendar');
  const { data, error, again } = usePortalReading(CalendarFeedsDocument, {});
  const feeds = data?.calendarFeeds ?? [];
  return (
    <Page title={t('title')} lead={t('lead')} back={{ to: '/', label: t('back') }} width="reading">
      <OpenFeed onOpened={again} />
      {error && <ErrorNotice error={error} onRetry={again} />}
      {feeds.length > 0 && (
        <PageSection title={t('mine')}>
          <ul className={classes.cards}>
            {feeds.map((feed) => (
              <FeedCard key={feed.id} feed={feed} onRevoked={again} />
            ))}
          </ul>
        </PageSection>
      )}
    </Page>
  );
}
