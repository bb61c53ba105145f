import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Provider } from 'urql';
import { readFragment } from '../../../gql/portal/index.js';
import { createApiClient } from '../../../lib/api-client.js';
import { useLocalized } from '../../../lib/localized.js';
import { EntryPage } from '../../../portal/routes/entry-page.js';
import { useSecretInHash } from '../../../ui/entry/use-secret-in-hash.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { PageSection } from '../../../ui/frame/page.js';
import { usePortalReading } from '../../events/portal/index.js';
import { AdviceFiles, AdviceMessages } from './advice-exchange.js';
import { AdviceEvent, AdviceQuestion } from './advice-parts.js';
import { AdviceRequestFragment, LinkedAdviceDocument } from './advice.portal.graphql.js';
import { LinkedAdviceForm } from './linked-advice-form.js';

const nothing = (): void => undefined;

/** The same words whatever the reason: expired, revoked, used, or never a link. */
function Ended(): ReactNode {
  const { t } = useTranslation('portal-advice');
  return (
    <EntryPage title={t('ended.title')}>
      <Notice tone="warn" role="alert" title={t('ended.text')}>
        {t('ended.what')}
      </Notice>
    </EntryPage>
  );
}

function LinkedAdvice({ id, link }: { readonly id: string; readonly link: string }): ReactNode {
  const { t } = useTranslation('portal-permits');
  const more = useTranslation('portal-advice');
  const events = useTranslation('portal-events');
  const text = useLocalized();
  const [given, setGiven] = useState(false);
  const { data, error, loading, again } = usePortalReading(LinkedAdviceDocument, { id });
  if (given) {
    return (
      <EntryPage title={more.t('thanks.title')}>
        <Notice tone="good" role="status" title={more.t('thanks.text')}>
          {more.t('thanks.what')}
        </Notice>
      </EntryPage>
    );
  }
  if (loading) return <Loading />;
  if (!data && error && error.code !== 'UNAUTHENTICATED') {
    return (
      <EntryPage title={more.t('page')} failed>
        <ErrorNotice error={error} onRetry={again} />
      </EntryPage>
    );
  }
  if (!data) return <Ended />;
  const request = readFragment(AdviceRequestFragment, data.linkedAdvice);
  const title = text(request.dossier?.title) ?? events.t('untitled');
  return (
    <EntryPage title={t('advice.of', { title })} heading={title} lead={more.t('lead')}>
      <AdviceQuestion request={request} />
      <AdviceEvent request={request} />
      <AdviceMessages request={request} link={link} again={again} />
      <AdviceFiles request={request} link={link} again={again} />
      <PageSection title={t('advice.give')}>
        <LinkedAdviceForm key={request.id} request={request} onGiven={() => setGiven(true)} />
      </PageSection>
    </EntryPage>
  );
}

/** What a service without account sees by its link: one question, what it needs, its answer. */
export function LinkedAdvicePage(): ReactNode {
  const id = useParams({ strict: false })['requestId'] ?? '';
  const link = useSecretInHash();
  const [client] = useState(() => createApiClient({ door: 'portal', link, onSignedOut: nothing }));
  if (link === '') return <Ended />;
  return (
    <Provider value={client}>
      <LinkedAdvice id={id} link={link} />
    </Provider>
  );
}
