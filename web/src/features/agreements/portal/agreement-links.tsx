import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageSection } from '../../../ui/frame/page.js';
import { parts } from '../../events/portal/index.js';

/** The ways to the protocol and to the people who act in a dossier. */
export function AgreementLinks({ id }: { readonly id: string }): ReactNode {
  const { t } = useTranslation('portal-agreements');
  return (
    <PageSection title={t('links.title')}>
      <ul className={parts['list']}>
        <li>
          <Link className={parts['link']} to={`/dossiers/${id}/agreement`}>
            {t('links.agreement')}
          </Link>
        </li>
        <li>
          <Link className={parts['link']} to={`/dossiers/${id}/people`}>
            {t('links.people')}
          </Link>
        </li>
        <li>
          <Link className={parts['link']} to={`/dossiers/${id}/site`}>
            {t('links.site')}
          </Link>
        </li>
      </ul>
    </PageSection>
  );
}
