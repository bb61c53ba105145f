/** Colour of a density; the word stands in the catalogue. */
export type AlarmBand = 'green' | 'yellow' | 'orange' | 'red';

/** Whether the crowd walks or stands. */
export type CrowdState = 'moving' | 'static';

/** Lower bounds, inclusive, in persons a square metre; working proposal of the product. */
export const ALARM_BANDS: Readonly<Record<CrowdState, readonly (readonly [number, AlarmBand])[]>> =
  {
    moving: [
      [4, 'red'],
      [3, 'orange'],
      [2, 'yellow'],
    ],
    static: [
      [5, 'red'],
      [3, 'orange'],
      [2, 'yellow'],
    ],
  };

/** The alarm band of a density: a bound belongs to the band above it. */
export function alarmBand(densityPerM2: number, state: CrowdState): AlarmBand {
  return ALARM_BANDS[state].find(([from]) => densityPerM2 >= from)?.[1] ?? 'green';
}
