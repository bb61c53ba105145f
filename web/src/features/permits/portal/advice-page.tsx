import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readFragment } from '../../../gql/portal/index.js';
import type { AdviceRequestFragment as AdviceRequest } from '../../../gql/portal/graphql.js';
import { useLocalized } from '../../../lib/localized.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { NotFoundPage } from '../../../ui/feedback/page-fault.js';
import { Page, PageSection } from '../../../ui/frame/page.js';
import { usePortalReading } from '../../events/portal/index.js';
import { AdviceFiles, AdviceMessages } from './advice-exchange.js';
import { AdviceForm } from './advice-form.js';
import { AdviceEvent, AdviceGiven, AdviceQuestion } from './advice-parts.js';
import { AdviceRelease } from './advice-release.js';
import { AdviceRequestDocument, AdviceRequestFragment } from './advice.portal.graphql.js';

/** The answer: to write, to check, or as it was given. */
function AnswerPart({ request }: { readonly request: AdviceRequest }): ReactNode {
  const { t } = useTranslation('portal-permits');
  if (request.state === 'answered') return <AdviceGiven request={request} />;
  if (request.state === 'withdrawn') return null;
  if (request.draft?.state === 'checking') {
    return <AdviceRelease request={request} draft={request.draft} />;
  }
  return (
    <PageSection title={t('advice.give')}>
      <AdviceForm key={`${request.id}.${request.draft?.version ?? 0}`} request={request} />
    </PageSection>
  );
}

/** One request for advice: what is asked, about what, and the answer. */
export function AdvicePage(): ReactNode {
  const { t } = useTranslation('portal-permits');
  const events = useTranslation('portal-events');
  const text = useLocalized();
  const id = useParams({ strict: false })['requestId'] ?? '';
  const { data, error, loading, again } = usePortalReading(AdviceRequestDocument, { id });
  if (loading) return <Loading />;
  if (error?.code === 'NOT_FOUND') return <NotFoundPage />;
  const request = data ? readFragment(AdviceRequestFragment, data.adviceRequest) : null;
  const title = text(request?.dossier?.title) ?? events.t('untitled');
  return (
    <Page
      title={t('advice.of', { title })}
      heading={title}
      lead={request?.dossier ? request.dossier.reference : null}
      back={{ to: '/', label: t('advice.back') }}
      failed={!request}
    >
      {!request && error && <ErrorNotice error={error} onRetry={again} />}
      {request && (
        <>
          <AdviceQuestion request={request} />
          <AdviceEvent request={request} />
          <AdviceMessages request={request} again={again} />
          <AdviceFiles request={request} again={again} />
          <AnswerPart request={request} />
        </>
      )}
    </Page>
  );
}
