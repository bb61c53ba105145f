import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readFragment } from '../../../gql/portal/index.js';
import type { AdviceRequestFragment as AdviceRequest } from '../../../gql/portal/graphql.js';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { NotFoundPage } from '../../../ui/feedback/page-fault.js';
import { Page, PageSection } from '../../../ui/frame/page.js';
import { MapCanvas } from '../../../ui/map/map-canvas.js';
import type { Footprint, MapWaypoint } from '../../../ui/map/map-types.js';
import { Facts, parts, useEventFacts, usePortalReading } from '../../events/portal/index.js';
import { AdviceForm } from './advice-form.js';
import { AdviceState } from './advice-list.js';
import { AdviceRequestDocument, AdviceRequestFragment } from './advice.portal.graphql.js';

function EventPart({ request }: { readonly request: AdviceRequest }): ReactNode {
  const { t } = useTranslation('portal-permits');
  const format = useFormat();
  const text = useLocalized();
  const eventFacts = useEventFacts();
  const [narrow] = useState(() => window.matchMedia('(max-width: 48em)').matches);
  const { dossier } = request;
  if (!dossier) return null;
  const communes = dossier.communes.map(({ name, code }) => text(name) ?? code);
  return (
    <PageSection title={t('advice.event')}>
      <Facts
        facts={[
          ...eventFacts(dossier),
          { name: t('status.communes'), value: format.list(communes) },
        ]}
      />
      {dossier.footprint !== null && (
        <MapCanvas
          label={t('status.map')}
          list="below"
          footprint={dossier.footprint as Footprint}
          waypoints={(dossier.waypoints ?? []) as MapWaypoint[]}
          live={narrow ? 'ask' : 'yes'}
          height={narrow ? '18rem' : '26rem'}
        />
      )}
    </PageSection>
  );
}

function Given({ request }: { readonly request: AdviceRequest }): ReactNode {
  const { t } = useTranslation('portal-permits');
  const format = useFormat();
  const { result, text, proposedConditions, visibility, answeredBy, answeredAt, late } = request;
  const by = { by: answeredBy ?? '', at: answeredAt ? format.dateTime(answeredAt) : '' };
  return (
    <PageSection title={t('advice.yours')}>
      {late && <Notice tone="warn" title={t('advice.late')} />}
      <Facts
        facts={[
          { name: t('advice.result'), value: result ? t(`result.${result}`) : null },
          { name: t('advice.text'), value: text },
          {
            name: t('advice.conditions'),
            value:
              proposedConditions.length > 0 ? (
                <ul className={parts['list']}>
                  {proposedConditions.map((condition) => (
                    <li key={condition}>{condition}</li>
                  ))}
                </ul>
              ) : null,
          },
          {
            name: t('advice.visibility'),
            value: visibility ? t(`visibility.${visibility}`) : null,
          },
          { name: t('advice.by'), value: t('advice.byAt', by) },
        ]}
      />
    </PageSection>
  );
}

function AdviceBody({ request }: { readonly request: AdviceRequest }): ReactNode {
  const { t } = useTranslation('portal-permits');
  const format = useFormat();
  const { dueAt, question, state } = request;
  return (
    <>
      <div className={parts['card']} data-asks={state === 'asked' || undefined}>
        <div className={parts['head']}>
          <p className={parts['name']}>
            {t('advice.due', { at: `${format.date(dueAt)}, ${format.time(dueAt)}` })}
          </p>
          <AdviceState state={state} overdue={request.overdue} />
        </div>
        <p className={parts['text']}>{question ?? t('advice.noQuestion')}</p>
        <p className={parts['meta']}>{t('advice.silence')}</p>
      </div>
      <EventPart request={request} />
      {state === 'answered' ? (
        <Given request={request} />
      ) : (
        <PageSection title={t('advice.give')}>
          <AdviceForm key={request.id} request={request} />
        </PageSection>
      )}
    </>
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
      {request && <AdviceBody request={request} />}
    </Page>
  );
}
