import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format.js';
import classes from './footprint-import.module.css';

const FORMATS = [
  ['geojson', 'GeoJSON'],
  ['kml', 'KML'],
  ['gpx', 'GPX'],
] as const;

export interface FootprintDownloadsProps {
  /** Where this door hands out the footprint of one dossier, without the format. */
  readonly at: string;
}

/** The footprint as a file for other programs. */
export function FootprintDownloads({ at }: FootprintDownloadsProps): ReactNode {
  const { t } = useTranslation('geo-files');
  const format = useFormat();
  return (
    <p className={classes.downloads} data-print="hide">
      {t('download') + format.colon}
      {FORMATS.map(([kind, word]) => (
        <a key={kind} href={`${at}/${kind}`} download aria-label={`${t('download')}: ${word}`}>
          {word}
        </a>
      ))}
    </p>
  );
}
