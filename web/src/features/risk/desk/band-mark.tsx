import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './risk.module.css';

export interface BandMarkProps {
  readonly score: number;
  /** low, medium, high or critical. */
  readonly band: string;
}

/** A score on the colour of its band, with the band's word. */
export function BandMark({ score, band }: BandMarkProps): ReactNode {
  const { t } = useTranslation('risk-desk');
  return (
    <span className={classes.band} data-band={band}>
      <strong>{score}</strong> {t(`band.${band}`)}
    </span>
  );
}
