import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../lib/session-context.js';
import { Page } from '../../../ui/frame/page.js';
import { FollowDossier } from '../../dialogue/portal/follow-dossier.js';
import { DossierList } from '../../events/portal/dossier-list.js';
import { AdviceList } from './advice-list.js';

/** The first page: an organiser's dossiers, or a partner service's requests for advice. */
export function HomePage(): ReactNode {
  const { t } = useTranslation('portal-events');
  const session = useSession();
  const partner = session?.permissions.includes('portal.advise') ?? false;
  const name = session?.person.name ?? '';
  return (
    <Page
      title={t(partner ? 'home.adviceTitle' : 'home.title')}
      lead={t(partner ? 'home.adviceLead' : 'home.lead', { name })}
    >
      {partner ? <AdviceList /> : <DossierList follow={FollowDossier} />}
    </Page>
  );
}
