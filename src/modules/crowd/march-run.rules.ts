import type { Cells } from './march-cells.rules.js';
import { SIMULATION_LIMITS, STREET_MODEL } from './march-simulation.data.js';
import type { SimulatedExit, SimulationInput } from './march-simulation-input.rules.js';

/** Persons below this are rounding of floating point. */
export const NOBODY = 1e-6;
/** The second of what has not happened. */
export const NOT_YET = -1;

/** Cheaper than a call of the engine's own in the loop over every cell of every step. */
const lesser = (a: number, b: number): number => (a < b ? a : b);

/** Values of `held`. */
export const HELD = { not: 0, narrow: 1, full: 2 } as const;
/** Where nobody has moved for so long, nobody will. */
const STILL_S = 1800;
/** A flow this near to what was sent is all of it. */
const ALL = 1 - 1e-9;

/** Everybody there is, at one moment of the run. Flows are those of the step that led here. */
export interface RunState {
  readonly cells: Cells;
  readonly participants: number;
  step: number;
  /** Have not set out yet, or wait because the street is full. */
  unreleased: number;
  waiting: number;
  /** Persons in each cell. */
  readonly persons: Float64Array;
  /** Persons over the beginning of each cell, and over the end of the route, in the last step. */
  readonly flow: Float64Array;
  /** What held people up there in the last step: nothing, a narrower street, or a full one. */
  readonly held: Uint8Array;
  /** Flows since the departure. */
  readonly passed: Float64Array;
  /** Seconds since the departure at which head and tail passed there, or `NOT_YET`. */
  readonly headS: Float64Array;
  readonly tailS: Float64Array;
  onSquare: number;
  /** On their way out along an exit. */
  leaving: number;
  dispersed: number;
}

/** A way off the square, with who is on it: one entry a step. */
interface OpenExit {
  readonly fromS: number;
  readonly perStep: number;
  readonly delay: number;
  readonly under: Float64Array;
}

/** Persons a minute an exit lets out: by its width, and never more than was said. */
export function exitPerMin({ widthM, perMin }: SimulatedExit): number {
  const byWidth = widthM ? widthM * STREET_MODEL.flowPerMMin.level : Infinity;
  return Math.min(byWidth, perMin ?? Infinity);
}

function exitsOf(input: SimulationInput, stepS: number): OpenExit[] {
  return (input.exits ?? []).map((exit) => {
    const { fromMin, lengthM } = exit;
    const walkS = Math.min((lengthM ?? 0) / input.speedMps, SIMULATION_LIMITS.minutes * 60);
    const delay = Math.round(walkS / stepS);
    const perStep = (exitPerMin(exit) / 60) * stepS;
    return { fromS: fromMin * 60, perStep, delay, under: new Float64Array(delay + 1) };
  });
}

/** One run of a march, step by step. */
export class MarchRun {
  readonly state: RunState;
  private readonly exits: OpenExit[];
  private readonly releasePerStep: number;
  private readonly squareMost: number;

  constructor(input: SimulationInput, cells: Cells, releasePerS: number) {
    const { count, stepS } = cells;
    this.exits = exitsOf(input, stepS);
    this.releasePerStep = releasePerS * stepS;
    this.squareMost = input.squareM2 ? input.squareM2 * STREET_MODEL.standingPerM2 : Infinity;
    const each = (value: number): Float64Array => new Float64Array(count + 1).fill(value);
    this.state = {
      cells,
      participants: input.participants,
      step: 0,
      unreleased: input.participants,
      waiting: 0,
      persons: new Float64Array(count),
      flow: each(0),
      held: new Uint8Array(count + 1),
      passed: each(0),
      headS: each(NOT_YET),
      tailS: each(NOT_YET),
      onSquare: 0,
      leaving: 0,
      dispersed: 0,
    };
  }

  /** Whether nothing more will happen, or the longest model time is over. */
  get ended(): boolean {
    const { step, cells, tailS, onSquare, leaving } = this.state;
    const now = step * cells.stepS;
    const tailIn = tailS[cells.count] as number;
    if (now >= SIMULATION_LIMITS.minutes * 60 || this.stillSteps * cells.stepS > STILL_S)
      return true;
    if (tailIn === NOT_YET) return false;
    if (now >= tailIn + SIMULATION_LIMITS.dispersalMin * 60) return true;
    return this.exits.length === 0 || onSquare + leaving < NOBODY;
  }

  /** One step: flows from what stood before it, then everybody moves at once. */
  advance(): void {
    const { state, releasePerStep } = this;
    const released = Math.min(state.unreleased, releasePerStep);
    state.unreleased -= released;
    state.waiting += released;
    this.flows();
    this.move();
    this.note();
    const out = this.disperse();
    this.stillSteps = this.moving || out > 0 ? 0 : this.stillSteps + 1;
    state.step += 1;
  }

  /** What sets out, what fits, and what passes between each two cells. */
  private flows(): void {
    const { cells, persons, flow, held, waiting, onSquare } = this.state;
    const { count, capacity, jam, filling } = cells;
    for (let k = 0; k < count; k += 1) {
      const ready = k === 0 ? waiting : (persons[k - 1] as number);
      const sent = k === 0 ? ready : lesser(ready, capacity[k - 1] as number);
      const most = capacity[k] as number;
      const room = (filling[k] as number) * ((jam[k] as number) - (persons[k] as number));
      const over = lesser(sent, lesser(most, room < 0 ? 0 : room));
      flow[k] = over;
      held[k] = over >= sent * ALL ? HELD.not : room < most ? HELD.full : HELD.narrow;
    }
    const last = Math.min(persons[count - 1] as number, capacity[count - 1] as number);
    flow[count] = Math.min(last, Math.max(0, this.squareMost - onSquare));
    held[count] = (flow[count] as number) >= last * ALL ? HELD.not : HELD.full;
  }

  private move(): void {
    const { state } = this;
    const { persons, flow, cells } = state;
    state.waiting -= flow[0] as number;
    for (let i = 0; i < cells.count; i += 1) {
      persons[i] = (persons[i] as number) + (flow[i] as number) - (flow[i + 1] as number);
    }
    state.onSquare += flow[cells.count] as number;
  }

  /** When the first and the last person passed each place; the last share of a step is a part of it. */
  private note(): void {
    const { step, cells, flow, passed, headS, tailS, participants } = this.state;
    const { stepS, count } = cells;
    const all = participants * (1 - 1e-9) - NOBODY;
    this.moving = false;
    for (let k = 0; k <= count; k += 1) {
      const over = flow[k] as number;
      if (over <= 0) continue;
      if (over > NOBODY) this.moving = true;
      if (headS[k] === NOT_YET) headS[k] = step * stepS;
      const before = passed[k] as number;
      passed[k] = before + over;
      if (before >= all || before + over < all) continue;
      const pace = Math.max(this.releasePerStep, over);
      const usual = before > 0 ? Math.max(over, this.paceBefore[k] as number) : pace;
      tailS[k] = (step + over / usual) * stepS;
    }
    this.paceBefore.set(flow);
  }

  private moving = false;
  private stillSteps = 0;
  private readonly paceBefore = new Float64Array(SIMULATION_LIMITS.cells + 1);

  /** Leaves the square by every open way; answers who left, above 0 while a way is still to open. */
  private disperse(): number {
    const { state, exits } = this;
    if (exits.length === 0) return 0;
    const now = state.step * state.cells.stepS;
    const open = exits.map(({ fromS, perStep }) => (now >= fromS ? perStep : 0));
    const most = open.reduce((sum, one) => sum + one, 0);
    const out = Math.min(state.onSquare, most);
    exits.forEach(({ delay, under }, index) => {
      const share = most > 0 ? (out * (open[index] ?? 0)) / most : 0;
      const slot = state.step % (delay + 1);
      under[slot] = share;
      const gone = under[(state.step + 1) % (delay + 1)] ?? 0;
      state.leaving += share - gone;
      state.dispersed += gone;
    });
    state.onSquare -= out;
    return exits.some(({ fromS }) => now < fromS) ? 1 : out;
  }
}
