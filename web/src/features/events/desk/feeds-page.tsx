import { Button, CopyButton, NativeSelect, TextInput } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarFeedsQuery } from '../../../gql/desk/graphql.js';
import { useFormat } from '../../../lib/use-format.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { useMay } from '../../../lib/use-may.js';
import { useReading } from '../../../lib/use-reading.js';
import { ConfirmDialog } from '../../../ui/feedback/confirm-dialog.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { Page, PageSection } from '../../../ui/frame/page.js';
import {
  CalendarFeedsDocument,
  OpenFeedDocument,
  RevokeFeedDocument,
} from './calendar.desk.graphql.js';
import classes from './calendar.module.css';
import { useSavedViews } from './saved-view.js';

type Feed = CalendarFeedsQuery['calendarFeeds'][number];

const FORM = 'calendar-feed';

function Told({ address }: { readonly address: string }): ReactNode {
  const { t } = useTranslation('calendar-desk');
  return (
    <Notice tone="good" role="status" title={t('feeds.told')}>
      <p>{t('feeds.toldText')}</p>
      <div className={classes.address}>
        <TextInput
          aria-label={t('feeds.address')}
          value={address}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton value={address}>
          {({ copied, copy }) => (
            <Button leftSection={<IconCopy size={18} aria-hidden />} onClick={copy}>
              {t(copied ? 'copied' : 'copy')}
            </Button>
          )}
        </CopyButton>
      </div>
    </Notice>
  );
}

function OpenFeed({ onOpened }: { readonly onOpened: () => void }): ReactNode {
  const { t } = useTranslation('calendar-desk');
  const may = useMay();
  const { views } = useSavedViews();
  const [name, setName] = useState('');
  const [choice, setChoice] = useState('all');
  const [wanting, setWanting] = useState(false);
  const open = useIdempotentMutation(OpenFeedDocument);
  const send = async (form: FormEvent): Promise<void> => {
    form.preventDefault();
    setWanting(!name.trim());
    if (!name.trim()) return;
    const view = choice === 'all' || choice === 'orders' ? null : choice;
    const kind = view ? 'view' : choice;
    const input = { kind, name: name.trim(), ...(view ? { viewId: view } : {}) };
    const outcome = await open.submit({ input });
    if (!outcome.ok) return;
    setName('');
    onOpened();
  };
  const options = [
    { value: 'all', label: t('feeds.kind.all') },
    ...(may('orders.read') ? [{ value: 'orders', label: t('feeds.kind.orders') }] : []),
    ...(views ?? []).map(({ id, name: label }) => ({
      value: id,
      label: t('feeds.viewOf', { name: label }),
    })),
  ];
  const opened = open.status === 'done' ? open.data?.openCalendarFeed : null;
  return (
    <PageSection title={t('feeds.new')}>
      {open.error && <ErrorNotice error={open.error} onRetry={() => void open.retry()} />}
      {opened?.address && <Told address={opened.address} />}
      {opened && !opened.address && <Notice tone="warn" title={t('feeds.toldBefore')} />}
      <form className={classes.feedForm} noValidate onSubmit={(form) => void send(form)}>
        <TextInput
          id={`${FORM}-name`}
          label={t('feeds.name')}
          value={name}
          maxLength={80}
          error={wanting ? t('feeds.nameNeeded') : null}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('feeds.what')}
          data={options}
          value={choice}
          onChange={(event) => setChoice(event.currentTarget.value)}
        />
        <Button type="submit" loading={open.status === 'running'}>
          {t('feeds.open')}
        </Button>
      </form>
    </PageSection>
  );
}

interface ListProps {
  readonly feeds: readonly Feed[];
  readonly onRevoked: () => void;
}

function FeedList({ feeds, onRevoked }: ListProps): ReactNode {
  const { t } = useTranslation('calendar-desk');
  const format = useFormat();
  const [ending, setEnding] = useState<Feed | null>(null);
  const revoke = useIdempotentMutation(RevokeFeedDocument);
  const end = async (feed: Feed): Promise<void> => {
    const outcome = await revoke.submit({ id: feed.id });
    if (!outcome.ok) return;
    setEnding(null);
    onRevoked();
  };
  return (
    <>
      <table className={classes.feeds}>
        <thead>
          <tr>
            {(['name', 'what', 'lastUsed', 'expires'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`feeds.${column}`)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {feeds.map((feed) => (
            <tr key={feed.id}>
              <th scope="row">{feed.name}</th>
              <td>{t(`feeds.kind.${feed.kind}`)}</td>
              <td>{feed.lastUsedAt ? format.dateTime(feed.lastUsedAt) : t('feeds.never')}</td>
              <td>{format.dateShort(feed.expiresAt)}</td>
              <td>
                <Button variant="default" onClick={() => setEnding(feed)}>
                  {t('feeds.revoke')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {ending && (
        <ConfirmDialog
          opened
          severe
          title={t('feeds.revokeOf', { name: ending.name })}
          confirmLabel={t('feeds.revoke')}
          busy={revoke.status === 'running'}
          error={revoke.error}
          onConfirm={() => void end(ending)}
          onClose={() => setEnding(null)}
        >
          <p>{t('feeds.revokeText')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

/** Addresses by which another calendar shows the dossiers: opened, listed, revoked. */
export function FeedsPage(): ReactNode {
  const { t } = useTranslation('calendar-desk');
  const { data, error, again } = useReading(CalendarFeedsDocument, {}, { fresh: true });
  const feeds = data?.calendarFeeds ?? [];
  return (
    <Page
      title={t('feeds.title')}
      lead={t('feeds.lead')}
      back={{ to: '/calendar', label: t('feeds.back') }}
      width="reading"
    >
      <OpenFeed onOpened={again} />
      <PageSection title={t('feeds.mine')}>
        {error && <ErrorNotice error={error} onRetry={again} />}
        {data && feeds.length === 0 && <p>{t('feeds.none')}</p>}
        {feeds.length > 0 && <FeedList feeds={feeds} onRevoked={again} />}
      </PageSection>
    </Page>
  );
}
