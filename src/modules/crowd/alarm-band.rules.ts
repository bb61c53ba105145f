import { ALARM_BANDS, type AlarmBand } from './density.data.js';

type AlarmRow = (typeof ALARM_BANDS.rows)[number];

/** The row of a density: a bound belongs to the row that begins there. */
export function alarmRow(densityPerM2: number): AlarmRow {
  const rows: readonly AlarmRow[] = ALARM_BANDS.rows;
  return rows.find(({ from }) => densityPerM2 >= from) ?? ALARM_BANDS.rows[4];
}

/** The alarm band of a density, for a crowd that walks or stands. */
export function alarmBand(densityPerM2: number, crowd: 'moving' | 'static'): AlarmBand {
  return alarmRow(densityPerM2)[crowd];
}

/** From which density on a walking crowd is in each band, the highest first. */
export function movingBands(): { band: AlarmBand; fromPerM2: number }[] {
  return ALARM_BANDS.rows
    .filter(({ moving }, index, rows) => rows[index + 1]?.moving !== moving)
    .map(({ moving, from }) => ({ band: moving, fromPerM2: from }));
}
