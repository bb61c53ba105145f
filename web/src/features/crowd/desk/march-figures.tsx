import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { Explain } from '../../../ui/products/explain.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import { BAND_TONES, instantAfter, type EventMarch, type Simulation } from './march-words.js';
import classes from './march.module.css';

export interface MarchFiguresProps {
  readonly march: EventMarch;
  readonly simulation: Simulation;
  readonly departureAt: string;
}

/** What the simulation comes to, beside what the formulas say. */
export function MarchFigures({ march, simulation, departureAt }: MarchFiguresProps): ReactNode {
  const { t } = useTranslation('march-desk');
  const format = useFormat();
  const at = (minute: number | null | undefined): string =>
    typeof minute === 'number'
      ? t('clockAfter', {
          clock: format.time(instantAfter(departureAt, minute)),
          minutes: format.number(minute, 0),
        })
      : t('never');
  const { squareCapacity, squareMost, dispersedMin, maxDensityPerM2, band } = simulation;
  return (
    <dl className={classes.figures}>
      <div>
        <dt>{t('figure.participants')}</dt>
        <dd>{format.number(march.participants ?? 0)}</dd>
      </div>
      <div>
        <dt>{t('figure.headIn')}</dt>
        <dd>{at(simulation.headInMin)}</dd>
      </div>
      <div>
        <dt>{t('figure.tailIn')}</dt>
        <dd>
          <Explain
            title={t('figure.tailIn')}
            value={at(simulation.tailInMin)}
            formula={simulation.formula}
            inputs={simulation.inputs.map(({ name, value }) => ({
              name: t(`input.${name}`),
              value: typeof value === 'number' ? format.number(value, 2) : '–',
            }))}
            source={simulation.source}
            caveat={t('figure.caveat')}
          />
        </dd>
      </div>
      <div>
        <dt>{t('figure.byFormula')}</dt>
        <dd>{at(simulation.formulaTailInMin)}</dd>
      </div>
      <div>
        <dt>{t('figure.densest')}</dt>
        <dd className={classes.banded}>
          {t('perM2', { value: format.number(maxDensityPerM2, 1) })}
          <StatusBadge tone={BAND_TONES[band] ?? 'neutral'} label={t(`band.${band}`)} size="sm" />
        </dd>
      </div>
      {squareCapacity != null && (
        <div>
          <dt>{t('figure.square')}</dt>
          <dd>
            {t('figure.ofCapacity', {
              most: format.number(squareMost),
              capacity: format.number(squareCapacity),
            })}
          </dd>
        </div>
      )}
      {dispersedMin != null && (
        <div>
          <dt>{t('figure.dispersed')}</dt>
          <dd>{at(dispersedMin)}</dd>
        </div>
      )}
    </dl>
  );
}
