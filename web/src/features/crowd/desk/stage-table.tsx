import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import { BAND_TONES, instantAfter, type Simulation, type Stage } from './march-words.js';
import classes from './march.module.css';

export interface StageTableProps {
  readonly simulation: Simulation;
  readonly stages: readonly Stage[];
  readonly departureAt: string;
}

const COLUMNS = ['stage', 'width', 'capacity', 'densest', 'when', 'head', 'tail'] as const;

/** The streets of the march with what happens in each: what the pictures show, in figures. */
export function StageTable({ simulation, stages, departureAt }: StageTableProps): ReactNode {
  const { t } = useTranslation('march-desk');
  const format = useFormat();
  const clock = (minute: number | null | undefined): string =>
    typeof minute === 'number' ? format.time(instantAfter(departureAt, minute)) : '–';
  return (
    <div className={classes.scroll} role="group" aria-label={t('stages.title')} tabIndex={0}>
      <table className={classes.table}>
        <caption>{t('stages.title')}</caption>
        <thead>
          <tr>
            {COLUMNS.map((name) => (
              <th key={name} scope="col">
                {t(`stages.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {simulation.stageResults.map((one, index) => {
            const stage = stages[index];
            return (
              <tr key={index}>
                <th scope="row">
                  {stage?.toName ? `${stage.fromName} → ${stage.toName}` : t('stages.whole')}
                </th>
                <td>{format.number(one.widthM, 1)} m</td>
                <td>{t('perMin', { value: format.number(one.capacityPerMin) })}</td>
                <td className={classes.banded}>
                  {t('perM2', { value: format.number(one.maxDensityPerM2, 1) })}
                  <StatusBadge
                    tone={BAND_TONES[one.band] ?? 'neutral'}
                    label={t(`band.${one.band}`)}
                    size="sm"
                  />
                </td>
                <td>
                  {one.denseFromMin == null
                    ? '–'
                    : `${clock(one.denseFromMin)}–${clock(one.denseToMin)}`}
                </td>
                <td>{clock(one.headMin)}</td>
                <td>{clock(one.tailMin)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
