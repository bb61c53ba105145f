import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { NotFoundPage } from '../../../ui/feedback/page-fault.js';
import { Page, PageSection } from '../../../ui/frame/page.js';
import { useLiveDossier } from '../../dialogue/portal/index.js';
import { parts, usePortalReading } from '../../events/portal/index.js';
import { MandatesDocument } from './agreements.portal.graphql.js';
import { InviteForm } from './invite-form.js';
import { MandateCard } from './mandate-card.js';
import type { People } from './agreement-types.js';

const SHOWN = ['read', 'negotiate', 'sign', 'dayResponsible'] as const;

function Own({ powers }: { readonly powers: readonly string[] }): ReactNode {
  const { t } = useTranslation('portal-agreements');
  return (
    <ul className={parts['list']}>
      {SHOWN.slice(0, 3).map((power) => (
        <li key={power}>
          {t(`power.${power}`)}: <strong>{t(powers.includes(power) ? 'yes' : 'no')}</strong>
        </li>
      ))}
    </ul>
  );
}

function List({ people, again }: { readonly people: People; readonly again: () => void }) {
  const { t } = useTranslation('portal-agreements');
  const live = people.mandates.filter((one) => one.live);
  const over = people.mandates.filter((one) => !one.live);
  return (
    <>
      <PageSection title={t('people.live')}>
        {live.length === 0 && <p className={parts['text']}>{t('people.none')}</p>}
        <ul className={parts['cards']}>
          {live.map((mandate) => (
            <MandateCard key={mandate.id} mandate={mandate} onEnded={again} />
          ))}
        </ul>
      </PageSection>
      {over.length > 0 && (
        <PageSection title={t('people.over')}>
          <ul className={parts['cards']}>
            {over.map((mandate) => (
              <MandateCard key={mandate.id} mandate={mandate} onEnded={again} />
            ))}
          </ul>
        </PageSection>
      )}
    </>
  );
}

/** Who acts for the organiser in a dossier: read, invited, withdrawn. */
export function PeoplePage(): ReactNode {
  const { t } = useTranslation('portal-agreements');
  const text = useLocalized();
  const id = useParams({ strict: false })['dossierId'] ?? '';
  const { data, error, loading, again } = usePortalReading(MandatesDocument, { id });
  useLiveDossier(id, again);
  if (loading) return <Loading />;
  if (error?.code === 'NOT_FOUND') return <NotFoundPage />;
  return (
    <Page
      title={t('people.title')}
      lead={text(data?.dossier.title)}
      back={{ to: `/dossiers/${id}`, label: t('back') }}
      failed={!data}
      width="reading"
    >
      {!data && error && <ErrorNotice error={error} onRetry={again} />}
      {data && (
        <>
          <PageSection title={t('people.own')}>
            <Own powers={data.dossier.powers} />
          </PageSection>
          <List people={data.dossier} again={again} />
          {data.dossier.mayInvite && (
            <PageSection title={t('invite.title')}>
              <InviteForm id={id} own={data.dossier.powers} onInvited={again} />
            </PageSection>
          )}
        </>
      )}
    </Page>
  );
}
