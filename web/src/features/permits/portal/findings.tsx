import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readFragment, type FragmentType } from '../../../gql/portal/index.js';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { PageSection } from '../../../ui/frame/page.js';
import { parts } from '../../events/portal/index.js';
import { FindingsFragment } from './permits.portal.graphql.js';

export interface FindingsProps {
  readonly of: FragmentType<typeof FindingsFragment>;
}

/** Restriction zones in or near: what the rule says and what it means; it never decides. */
export function Findings({ of }: FindingsProps): ReactNode {
  const { t } = useTranslation('portal-permits');
  const text = useLocalized();
  const format = useFormat();
  const { findings } = readFragment(FindingsFragment, of);
  const told = findings.filter(({ warns }) => warns);
  if (told.length === 0) return null;
  return (
    <PageSection title={t('findings.title')}>
      <p className={parts['text']}>{t('findings.lead')}</p>
      {told.map(({ zone, result, distanceM }) => {
        const values = { zone: text(zone.name) ?? zone.code, distance: format.distance(distanceM) };
        return (
          <Notice key={zone.code} tone="warn" title={t(`findings.${result}`, values)}>
            <p className={parts['text']}>{text(zone.rule)}</p>
            <p className={parts['text']}>
              {text(zone.message) ?? t(`findings.effect.${zone.effect}`)}
            </p>
            {zone.legalReference && (
              <p className={parts['text']}>
                {t('findings.source', { source: text(zone.legalReference) })}
              </p>
            )}
          </Notice>
        );
      })}
    </PageSection>
  );
}
