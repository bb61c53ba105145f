import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierHeadFragment as Head } from '../../../gql/portal/graphql.js';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { PageSection } from '../../../ui/frame/page.js';
import { Facts, parts } from '../../events/portal/index.js';
import { PREPARATION_FACTS, movesThroughStreets } from './preparation-facts.js';
import type { StatusDossier } from './status-parts.js';

export interface PreparationPartProps {
  readonly head: Head;
  readonly dossier: StatusDossier;
}

/** Which of the organiser's own facts decide how much is prepared, and that nothing else does. */
export function PreparationPart({ head, dossier }: PreparationPartProps): ReactNode {
  const { t } = useTranslation('portal-preparation');
  const text = useLocalized();
  const format = useFormat();
  const moves = movesThroughStreets(dossier.footprint);
  const communes = dossier.communes.map(({ name, code }) => text(name) ?? code);
  const { expectedNumber } = head;
  const known = {
    participants:
      expectedNumber === null || expectedNumber === undefined
        ? t('unknown')
        : format.number(expectedNumber),
    communes: communes.length > 0 ? format.list(communes) : t('unknown'),
    route: moves === null ? t('unknown') : t(moves ? 'moves' : 'stays'),
    organiser: t('you'),
  };
  return (
    <PageSection title={t('title')}>
      <p className={parts['text']}>{t('lead')}</p>
      <Facts facts={PREPARATION_FACTS.map(({ name }) => ({ name: t(name), value: known[name] }))} />
      <p className={parts['meta']}>{t('neutral')}</p>
    </PageSection>
  );
}
