/** Hours of an event at which something is looked at when its own value names none. */
export type CheckMoment = 'gatheringAt' | 'startAt' | 'endAt' | 'dispersalAt';

/**
 * When each kind of condition is looked at on the day, and by which of its values where. Practice of
 * the zone: what people bring is seen as they gather, what lasts is seen as it ends.
 */
export const CHECK_MOMENTS: Readonly<Record<string, CheckMoment>> = {
  TIM: 'startAt',
  RTE: 'startAt',
  PLC: 'startAt',
  STW: 'gatheringAt',
  CON: 'gatheringAt',
  SND: 'endAt',
  MAT: 'gatheringAt',
  PYR: 'startAt',
  VEH: 'gatheringAt',
  MOB: 'gatheringAt',
  MED: 'gatheringAt',
  CLN: 'dispersalAt',
  MSG: 'endAt',
  SPK: 'endAt',
  TOL: 'startAt',
  CTR: 'startAt',
  SEC: 'gatheringAt',
  INS: 'gatheringAt',
  CAN: 'startAt',
  PRV: 'startAt',
};

/** Values that say where, the first one set counts. */
export const PLACE_VALUES = [
  'place',
  'meetingPoint',
  'quietPlace',
  'dropOff',
  'pressPoint',
  'endPoint',
] as const;
