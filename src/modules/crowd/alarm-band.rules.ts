import { ALARM_BANDS, type AlarmBand } from './density.data.js';

/** The alarm band of a density: a bound belongs to the band above it. */
export function alarmBand(densityPerM2: number, crowd: 'moving' | 'static'): AlarmBand {
  return ALARM_BANDS.rows.find(({ from }) => densityPerM2 >= from)?.[crowd] ?? 'green';
}
