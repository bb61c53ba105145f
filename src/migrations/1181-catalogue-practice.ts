/** How a kind of condition is kept and shown: data of the zone's working agreement. */
export interface Practice {
  /** Working days before the day of the event by which it is shown; null: shown on the day. */
  readonly evidenceDays: number | null;
  /** Codes of legal grounds that may carry it when it is imposed; none: it can only be agreed. */
  readonly groundCodes: readonly string[];
  /** How far the fact may lie from the word and still keep it, by parameter, in `unit`. */
  readonly tolerances: Readonly<Record<string, Tolerance>>;
  /** Facts of the dossier its words speak of. */
  readonly buildsOn: readonly string[];
}

/** In the unit of the parameter, or in percent of its value. */
export interface Tolerance {
  readonly value: number;
  readonly unit: string;
}

export const EVIDENCE_SOURCE =
  'Working agreement of the zone: what can be shown before the event is shown in time to change plans.';
export const TOLERANCE_SOURCE =
  'Tolerances: proposal of the working agreement of the zone; none for stop criteria and emergency lanes.';

/** Change of the expected number up to which words still hold; the re-decision rule of the zone. */
export const NUMBER_TOLERANCE_PERCENT = 25;

const ORDER = ['municipal-act-133-135', 'police-regulation-41-43'];
const NEUTRAL = [...ORDER, 'neutral-zone-1954-3'];
const APART = [...ORDER, 'police-function-act-14-22'];

const minutes = (value: number): Tolerance => ({ value, unit: 'min' });
const percent = (value: number): Tolerance => ({ value, unit: '%' });
const of = (unit: string, value: number): Tolerance => ({ value, unit });

const kind = (
  evidenceDays: number | null,
  groundCodes: readonly string[],
  tolerances: Readonly<Record<string, Tolerance>> = {},
  buildsOn: readonly string[] = [],
): Practice => ({ evidenceDays, groundCodes, tolerances, buildsOn });

const SHARE = percent(5);
const QUARTER = minutes(15);

export const PRACTICE: Readonly<Record<string, Practice>> = {
  TIM: kind(
    null,
    ORDER,
    {
      gathering: QUARTER,
      start: minutes(10),
      end: QUARTER,
      dispersal: QUARTER,
      waveSize: percent(10),
      everyMin: minutes(2),
    },
    ['times'],
  ),
  RTE: kind(5, NEUTRAL, { headSpeedKmh: of('km/h', 0.5) }, ['route']),
  PLC: kind(null, NEUTRAL, { maxPersons: SHARE, stagedDepartureAt: SHARE }, ['route', 'number']),
  STW: kind(
    5,
    ORDER,
    {
      number: SHARE,
      atStart: SHARE,
      awaySector: SHARE,
      signallers: SHARE,
      ratio: of('persons', 5),
      briefing: QUARTER,
    },
    ['number'],
  ),
  CON: kind(3, ORDER, { everyMin: minutes(5) }),
  SND: kind(null, ORDER, {
    endHour: minutes(5),
    maxDbA: of('dB(A)', 2),
    maxDbC: of('dB(C)', 2),
  }),
  MAT: kind(null, ORDER, { sticksMaxM: of('m', 0.1), bannerMaxM: of('m', 0.2) }),
  PYR: kind(null, ORDER, { from: minutes(5), until: minutes(5) }),
  VEH: kind(3, ORDER, { maxSpeedKmh: of('km/h', 1) }, ['route']),
  MOB: kind(5, ORDER, { coaches: percent(10) }, ['number', 'route']),
  MED: kind(10, ORDER, {}, ['number']),
  CLN: kind(null, ORDER, { by: QUARTER }, ['route']),
  MSG: kind(3, [], { at: QUARTER }),
  SPK: kind(2, [], { at: QUARTER }),
  TOL: kind(2, [], { until: QUARTER }),
  CTR: kind(5, APART, { bufferM: of('m', 5), gapMin: minutes(5) }, ['route']),
  SEC: kind(10, APART, {}, ['number', 'route']),
  INS: kind(10, ORDER),
  CAN: kind(5, ORDER),
  PRV: kind(null, []),
};
