import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Explain } from '../../../ui/products/explain.js';
import { BandMark } from './band-mark.js';
import type { RiskSheet } from './risk-words.js';
import classes from './risk.module.css';

/** Score of the event: the highest of its hazards, with the way it comes about. */
export function RiskScore({ sheet }: { readonly sheet: RiskSheet }): ReactNode {
  const { t } = useTranslation('risk-desk');
  const { score, hazards } = sheet;
  if (!score) return null;
  const inputs = (side: 'before' | 'after') =>
    hazards.flatMap((hazard) => {
      const rating = hazard[side];
      return rating
        ? [
            {
              name: hazard.code,
              value: `${rating.likelihood} × ${rating.impact} = ${rating.score}`,
            },
          ]
        : [];
    });
  const { inherentMax, inherentBand, residualMax, residualBand, source } = score;
  return (
    <dl className={classes.scores}>
      <div>
        <dt>{t('score.residual')}</dt>
        <dd>
          {residualMax !== null && residualMax !== undefined && residualBand ? (
            <Explain
              title={t('score.residual')}
              value={<BandMark score={residualMax} band={residualBand} />}
              formula={t('score.formulaAfter')}
              inputs={inputs('after')}
              source={source}
            />
          ) : (
            t('score.open')
          )}
        </dd>
      </div>
      <div>
        <dt>{t('score.inherent')}</dt>
        <dd>
          <Explain
            title={t('score.inherent')}
            value={<BandMark score={inherentMax} band={inherentBand} />}
            formula={t('score.formulaBefore')}
            inputs={inputs('before')}
            source={source}
          />
        </dd>
      </div>
    </dl>
  );
}
