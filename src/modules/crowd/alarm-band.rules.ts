import { ALARM_BANDS, type AlarmBand } from './density.data.js';

/** The alarm band of a density: a bound belongs to the band above it. */
export function alarmBand(densityPerM2: number, crowd: 'moving' | 'static'): AlarmBand {
  return ALARM_BANDS.rows.find(({ from }) => densityPerM2 >= from)?.[crowd] ?? 'green';
}

/** From which density on a walking crowd is in each band, the highest first. */
export function movingBands(): { band: AlarmBand; fromPerM2: number }[] {
  return ALARM_BANDS.rows
    .filter(({ moving }, index, rows) => rows[index + 1]?.moving !== moving)
    .map(({ moving, from }) => ({ band: moving, fromPerM2: from }));
}
