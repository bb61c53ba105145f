import { SIMULATION_LIMITS, STREET_MODEL } from './march-simulation.data.js';
import type { SimulatedStage, SimulationInput } from './march-simulation-input.rules.js';

/**
 * The route cut into cells, each of them walked through in exactly one step when nobody is in the
 * way: so a free column moves without blurring. Persons are counted per cell, flows per step.
 */
export interface Cells {
  readonly count: number;
  /** Seconds of one step. */
  readonly stepS: number;
  /** Metres from the start where each cell begins; one more for the end of the route. */
  readonly beginsM: Float64Array;
  readonly areaM2: Float64Array;
  /** Most persons that pass in a step. */
  readonly capacity: Float64Array;
  /** Persons at which nobody moves. */
  readonly jam: Float64Array;
  /** Share of the free room that is filled in a step. */
  readonly filling: Float64Array;
  /** The stage that limits each cell. */
  readonly stage: Int32Array;
}

/** Persons a second through a stretch of street at most. */
export function streetCapacity(stage: SimulatedStage, speedMps: number): number {
  const { criticalPerM2, flowPerMMin } = STREET_MODEL;
  const kind = stage.kind ?? 'level';
  const guide = (flowPerMMin[kind] / 60) * (stage.flowShare ?? 1);
  return stage.widthM * Math.min(guide, stageSpeed(stage, speedMps) * criticalPerM2);
}

/** Walking speed on a stretch: stairs slow down as much as they let fewer people through. */
export function stageSpeed({ kind }: SimulatedStage, speedMps: number): number {
  const { level, stairs } = STREET_MODEL.flowPerMMin;
  return kind === 'stairs' ? (speedMps * stairs) / level : speedMps;
}

/** Persons a second that set out. */
export function releaseRate(input: SimulationInput): number {
  const { participants, releaseMin, densityPerM2, speedMps, stages } = input;
  if (releaseMin) return participants / (releaseMin * 60);
  return (stages[0]?.widthM ?? 0) * densityPerM2 * speedMps;
}

/** Seconds of a step: fine enough for walk and passing, and never more cells or steps than needed. */
function stepOf(walkS: number, passingS: number): number {
  const wished = Math.min(walkS / 400, passingS / 40);
  const longest = walkS + Math.min(passingS, SIMULATION_LIMITS.minutes * 60);
  const step = Math.max(walkS / SIMULATION_LIMITS.cells, longest / 4000, wished);
  return Math.max(SIMULATION_LIMITS.stepS, walkS / Math.max(1, Math.round(walkS / step)));
}

function emptyCells(count: number, stepS: number) {
  const each = (): Float64Array => new Float64Array(count);
  return {
    count,
    stepS,
    beginsM: new Float64Array(count + 1),
    areaM2: each(),
    capacity: each().fill(Infinity),
    jam: each(),
    filling: each(),
    stage: new Int32Array(count),
  };
}

/** Shorter pieces are rounding. */
const NO_PIECE_S = 1e-9;

/** Cuts the stages of a march into cells. */
export function cellsOf(input: SimulationInput): Cells {
  const { stages, speedMps, participants } = input;
  const walks = stages.map((stage) => stage.lengthM / stageSpeed(stage, speedMps));
  const walkS = walks.reduce((sum, one) => sum + one, 0);
  const stepS = stepOf(walkS, participants / releaseRate(input));
  const cells = emptyCells(Math.max(1, Math.round(walkS / stepS)), stepS);
  let [begun, metres] = [0, 0];
  stages.forEach((stage, index) => {
    const [from, to] = [begun, begun + (walks[index] ?? 0)];
    const speed = stageSpeed(stage, speedMps);
    const last = Math.min(cells.count - 1, Math.floor(to / stepS));
    for (let i = Math.min(cells.count - 1, Math.floor(from / stepS)); i <= last; i += 1) {
      const until = i === cells.count - 1 ? to : Math.min(to, (i + 1) * stepS);
      const since = Math.max(from, i * stepS);
      if (until - since < NO_PIECE_S) continue;
      if (cells.areaM2[i] === 0) cells.beginsM[i] = metres + (since - from) * speed;
      cells.areaM2[i] = (cells.areaM2[i] ?? 0) + (until - since) * speed * stage.widthM;
      const most = streetCapacity(stage, speedMps) * stepS;
      if (most < (cells.capacity[i] ?? 0)) {
        cells.capacity[i] = most;
        cells.stage[i] = index;
      }
    }
    begun = to;
    metres += stage.lengthM;
  });
  cells.beginsM[cells.count] = metres;
  return withRoom(cells);
}

/** How many a cell holds and how fast it fills follow from area and capacity. */
function withRoom(cells: Cells): Cells {
  const { criticalPerM2, jamPerM2 } = STREET_MODEL;
  for (let i = 0; i < cells.count; i += 1) {
    const area = cells.areaM2[i] ?? 0;
    cells.jam[i] = area * jamPerM2;
    const full = (cells.capacity[i] ?? 0) / (area * (jamPerM2 - criticalPerM2));
    cells.filling[i] = Math.min(1, full);
  }
  return cells;
}
