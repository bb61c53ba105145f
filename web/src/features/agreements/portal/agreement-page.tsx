import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { NotFoundPage } from '../../../ui/feedback/page-fault.js';
import { Page, PageSection } from '../../../ui/frame/page.js';
import { useLiveDossier } from '../../dialogue/portal/index.js';
import { parts, usePortalReading } from '../../events/portal/index.js';
import { AgreementsDocument } from './agreements.portal.graphql.js';
import { Differences, Downloads, Outdated, Sections, Signatures } from './agreement-parts.js';
import { DeclinePart } from './decline-part.js';
import { SignPart } from './sign-part.js';
import type { Dossier, Protocol } from './agreement-types.js';

const PARTS = ['facilitation', 'tolerance', 'willNot', 'contact'] as const;

function Expectations({ told }: { readonly told: Dossier['expectations'] }): ReactNode {
  const { t } = useTranslation('portal-agreements');
  const text = useLocalized();
  const format = useFormat();
  if (!told) return null;
  return (
    <PageSection title={t('expect.title')}>
      <p className={parts['text']}>{t('expect.lead')}</p>
      {PARTS.map((part) => {
        const items = told.items.filter((item) => item.part === part);
        if (items.length === 0) return null;
        return (
          <div key={part} className={parts['card']}>
            <h3 className={parts['name']}>{t(`expect.part.${part}`)}</h3>
            <ul className={parts['list']}>
              {items.map((item, index) => (
                <li key={index}>{text(item.text)}</li>
              ))}
            </ul>
          </div>
        );
      })}
      <p className={parts['meta']}>{t('expect.since', { day: format.date(told.releasedAt) })}</p>
    </PageSection>
  );
}

function Current({ protocol, again }: { protocol: Protocol; again: () => void }): ReactNode {
  const { t } = useTranslation('portal-agreements');
  const { number, state } = protocol;
  return (
    <PageSection title={t(`protocol.${state === 'open' ? 'open' : 'signed'}`, { number })}>
      <Outdated protocol={protocol} />
      <Signatures protocol={protocol} />
      <Differences protocol={protocol} />
      <Sections protocol={protocol} />
      <SignPart protocol={protocol} onSigned={again} />
      <DeclinePart protocol={protocol} onDone={again} />
      <Downloads protocol={protocol} />
    </PageSection>
  );
}

function Earlier({ protocols }: { readonly protocols: readonly Protocol[] }): ReactNode {
  const { t } = useTranslation('portal-agreements');
  if (protocols.length === 0) return null;
  return (
    <PageSection title={t('earlier')}>
      {protocols.map((protocol) => (
        <details key={protocol.id} className={parts['details']}>
          <summary>{t(`protocol.${protocol.state}`, { number: protocol.number })}</summary>
          <Signatures protocol={protocol} />
          <Sections protocol={protocol} />
          <Downloads protocol={protocol} />
        </details>
      ))}
    </PageSection>
  );
}

/** What police and organiser agreed: to read, to sign, to keep. */
export function AgreementPage(): ReactNode {
  const { t } = useTranslation('portal-agreements');
  const text = useLocalized();
  const id = useParams({ strict: false })['dossierId'] ?? '';
  const { data, error, loading, again } = usePortalReading(AgreementsDocument, { id });
  useLiveDossier(id, again);
  if (loading) return <Loading />;
  if (error?.code === 'NOT_FOUND') return <NotFoundPage />;
  const [current, ...earlier] = data?.dossier.agreements ?? [];
  return (
    <Page
      title={t('title')}
      lead={text(data?.dossier.title)}
      back={{ to: `/dossiers/${id}`, label: t('back') }}
      failed={!data}
      width="reading"
    >
      {!data && error && <ErrorNotice error={error} onRetry={again} />}
      {data && (
        <>
          <Notice tone="info" title={t('notTheDecision')}>
            {t('notTheDecisionText')}
          </Notice>
          <Expectations told={data.dossier.expectations} />
          {current ? (
            <Current key={current.id} protocol={current} again={again} />
          ) : (
            <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
          )}
          <Earlier protocols={earlier} />
        </>
      )}
    </Page>
  );
}
