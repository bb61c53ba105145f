import { SegmentedControl } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageSection } from '../../../ui/frame/page.js';
import { LEVELS, type HazardRow } from './risk-words.js';
import classes from './risk.module.css';
import { useBands } from './use-bands.js';

type Side = 'before' | 'after';

function codesAt(hazards: readonly HazardRow[], side: Side, place: readonly [number, number]) {
  const [likelihood, impact] = place;
  return hazards
    .filter((hazard) => {
      const rating = hazard[side];
      return rating?.likelihood === likelihood && rating.impact === impact;
    })
    .map(({ code }) => code);
}

/** The register on the 5 × 5 matrix, as a table: likelihood by impact, before or after measures. */
export function RiskMatrix({ hazards }: { readonly hazards: readonly HazardRow[] }): ReactNode {
  const { t } = useTranslation('risk-desk');
  const [side, setSide] = useState<Side>('after');
  const bandOf = useBands();
  const sides = (['after', 'before'] as const).map((value) => ({
    value,
    label: t(`matrix.${value}`),
  }));
  const choice = (
    <SegmentedControl
      data={sides}
      value={side}
      onChange={(value) => setSide(value as Side)}
      aria-label={t('matrix.sides')}
      data-print="hide"
    />
  );
  return (
    <PageSection title={t('matrix.title')} actions={choice}>
      <div className={classes.scroll} role="group" aria-label={t('matrix.title')} tabIndex={0}>
        <table className={classes.matrix}>
          <caption>{t(`matrix.caption.${side}`)}</caption>
          <thead>
            <tr>
              <th scope="col">{t('matrix.axes')}</th>
              {LEVELS.map((impact) => (
                <th key={impact} scope="col">
                  {impact} {t(`impact.${impact}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...LEVELS].reverse().map((likelihood) => (
              <tr key={likelihood}>
                <th scope="row">
                  {likelihood} {t(`likelihood.${likelihood}`)}
                </th>
                {LEVELS.map((impact) => {
                  const rating = bandOf(likelihood, impact);
                  const codes = codesAt(hazards, side, [likelihood, impact]);
                  return (
                    <td key={impact} data-band={rating?.band}>
                      <span className={classes.cellBand}>
                        {rating && `${rating.score} ${t(`band.${rating.band}`)}`}
                      </span>
                      {codes.length > 0 && <strong>{codes.join(', ')}</strong>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </PageSection>
  );
}
