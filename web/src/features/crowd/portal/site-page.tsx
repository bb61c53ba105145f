import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { useLocalized } from '../../../lib/localized.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { NotFoundPage } from '../../../ui/feedback/page-fault.js';
import { Page, PageSection } from '../../../ui/frame/page.js';
import { parts, usePortalReading } from '../../events/portal/index.js';
import type { SiteSheet } from './site-draft.js';
import { SiteForm } from './site-form.js';
import { SiteDocument } from './site.portal.graphql.js';

/** What was drawn anew since the site was described. */
function Changed({ changed }: { readonly changed: SiteSheet['changed'] }): ReactNode {
  const { t } = useTranslation('portal-crowd');
  const { t: word } = useTranslation('ui');
  if (changed.length === 0) return null;
  return (
    <Notice tone="warn" title={t('changed.title')}>
      <ul className={parts['list']}>
        {changed.map(({ key, name, role, change }) => (
          <li key={key}>
            {t(`changed.${change}` as never, {
              name: name ?? word(`map.role.${role}` as never, { defaultValue: role }),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Versions({ versions }: { readonly versions: SiteSheet['versions'] }): ReactNode {
  const { t } = useTranslation('portal-crowd');
  const format = useFormat();
  if (versions.length === 0) return null;
  return (
    <PageSection title={t('versions')}>
      <ul className={parts['list']}>
        {versions.map(({ number, savedAt, savedBy, final }) => (
          <li key={number}>
            {t('version', {
              number,
              when: format.dateTime(savedAt),
              who: savedBy,
              final: format.number(final ?? 0),
            })}
          </li>
        ))}
      </ul>
    </PageSection>
  );
}

/** How many find room: the organiser's own description of his site. */
export function SitePage(): ReactNode {
  const { t } = useTranslation('portal-crowd');
  const text = useLocalized();
  const id = useParams({ strict: false })['dossierId'] ?? '';
  const { data, error, loading, again } = usePortalReading(SiteDocument, { id });
  if (loading) return <Loading />;
  if (error?.code === 'NOT_FOUND') return <NotFoundPage />;
  const sheet = data?.dossier.siteSheet;
  return (
    <Page
      title={t('title')}
      lead={text(data?.dossier.title)}
      back={{ to: `/dossiers/${id}`, label: t('back') }}
      failed={!data}
      width="reading"
    >
      {!data && error && <ErrorNotice error={error} onRetry={again} />}
      {sheet && (
        <>
          <p className={parts['text']}>{t('lead')}</p>
          <Changed changed={sheet.changed} />
          <SiteForm key={id} id={id} sheet={sheet} onKept={again} />
          <Versions versions={sheet.versions} />
        </>
      )}
    </Page>
  );
}
