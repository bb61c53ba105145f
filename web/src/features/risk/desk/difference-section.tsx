import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readFragment } from '../../../gql/desk/index.js';
import { useLocalized } from '../../../lib/localized.js';
import { useReading } from '../../../lib/use-reading.js';
import { PageSection } from '../../../ui/frame/page.js';
import { BandMark } from './band-mark.js';
import { differenceOf, otherDifferences } from './risk-difference.js';
import { RiskNumberDocument, RiskSheetFragment } from './risk.desk.graphql.js';
import type { HazardRow, RiskSheet } from './risk-words.js';
import classes from './risk.module.css';

function Rated({ hazard }: { readonly hazard: HazardRow | null }): ReactNode {
  const { t } = useTranslation('risk-desk');
  const rating = hazard?.after;
  if (!hazard) return '–';
  return (
    <>
      {rating ? <BandMark score={rating.score} band={rating.band} /> : t('register.notRated')}{' '}
      {t('difference.measures', { count: hazard.measures.length })}
    </>
  );
}

export interface DifferenceSectionProps {
  readonly sheet: RiskSheet;
  /** The number that was validated before this one. */
  readonly earlierId: string;
}

/** What a signature would change: this number against the one that was validated last. */
export function DifferenceSection({ sheet, earlierId }: DifferenceSectionProps): ReactNode {
  const { t } = useTranslation('risk-desk');
  const say = useLocalized();
  const { data } = useReading(RiskNumberDocument, { id: earlierId });
  if (!data) return null;
  const earlier = readFragment(RiskSheetFragment, data.riskAssessment);
  const differences = differenceOf(earlier, sheet);
  const others = otherDifferences(earlier, sheet);
  const title = t('difference.title', { number: earlier.number });
  return (
    <PageSection title={title}>
      {differences.length === 0 ? (
        <p className={classes.soft}>{t('difference.none')}</p>
      ) : (
        <table className={classes.register}>
          <thead>
            <tr>
              <th scope="col">{t('register.hazard')}</th>
              <th scope="col">{t('difference.what')}</th>
              <th scope="col">{t('number', { number: earlier.number })}</th>
              <th scope="col">{t('number', { number: sheet.number })}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ code, kind, before, after }) => (
              <tr key={code}>
                <th scope="row">
                  {code} {say((after ?? before)?.title)}
                </th>
                <td data-label={t('difference.what')}>{t(`difference.${kind}`)}</td>
                <td data-label={t('number', { number: earlier.number })}>
                  <Rated hazard={before} />
                </td>
                <td data-label={t('number', { number: sheet.number })}>
                  <Rated hazard={after} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {others.length > 0 && (
        <ul className={classes.bullets}>
          {others.map((name) => (
            <li key={name}>{t(`difference.other.${name}`)}</li>
          ))}
        </ul>
      )}
    </PageSection>
  );
}
