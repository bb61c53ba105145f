import { alarmBand } from './alarm-band.rules.js';
import type { AlarmBand } from './density.data.js';
import { SIMULATION_LIMITS } from './march-simulation.data.js';
import { HELD, NOBODY, NOT_YET, type RunState } from './march-run.rules.js';

/** One moment of the march. Minutes since the departure, metres from the start, whole persons. */
export interface MarchFrame {
  readonly minute: number;
  readonly headM: number;
  readonly tailM: number;
  /** Have not set out yet. */
  readonly atStart: number;
  readonly walking: number;
  readonly arrived: number;
  readonly onSquare: number;
  readonly dispersed: number;
  /** Highest density in each piece of the route, persons a square metre. */
  readonly densities: readonly number[];
  /** Persons a minute over the end of each stage since the last moment. */
  readonly flows: readonly number[];
}

/** A place where the street takes fewer people than come; times in minutes since the departure. */
export interface Bottleneck {
  /** The stage that is too narrow, from 0; null for the end square, which is full. */
  readonly stage: number | null;
  readonly fromMin: number;
  readonly toMin: number;
  /** Most persons that stood before it, those at the start included, and how far back. */
  readonly queue: number;
  readonly queueM: number;
  readonly maxDensityPerM2: number;
  readonly band: AlarmBand;
}

/** What was seen on one stage. */
export interface StageSeen {
  maxDensityPerM2: number;
  /** Minutes from and to which it was at least yellow; null when it never was. */
  denseFromMin: number | null;
  denseToMin: number | null;
}

const two = (value: number): number => Math.round(value * 100) / 100;
const minuteOf = (seconds: number): number => Math.round(seconds / 6) / 10;
/** Stands for the end square among the stages. */
const SQUARE = -1;
const DENSE_PER_M2 = 2;

const reached = (seconds: number, minute: number): boolean =>
  seconds !== NOT_YET && seconds <= minute * 60 + NOBODY;

interface Queue {
  persons: number;
  metres: number;
  density: number;
}

/** Looks at a run: at every step for the densest moment, at every picture for all of it. */
export class MarchWatch {
  readonly frames: MarchFrame[] = [];
  readonly stages: StageSeen[];
  private readonly found = new Map<number, Bottleneck>();
  private readonly before: number[];

  /** `ends` is the cell boundary at which each stage ends. */
  constructor(
    private readonly state: RunState,
    private readonly ends: readonly number[],
    private readonly bins: number,
    private readonly everyMin: number,
  ) {
    this.before = ends.map(() => 0);
    this.stages = ends.map(() => ({ maxDensityPerM2: 0, denseFromMin: null, denseToMin: null }));
  }

  get bottlenecks(): Bottleneck[] {
    return [...this.found.values()].sort((a, b) => a.fromMin - b.fromMin);
  }

  /** Every step. */
  look(): void {
    const { cells, persons, step } = this.state;
    for (let i = 0; i < cells.count; i += 1) {
      const density = (persons[i] as number) / (cells.areaM2[i] as number);
      const stage = this.stages[cells.stage[i] as number] as StageSeen;
      if (density > stage.maxDensityPerM2) stage.maxDensityPerM2 = density;
      if (density < DENSE_PER_M2) continue;
      stage.denseFromMin ??= minuteOf((step - 1) * cells.stepS);
      stage.denseToMin = minuteOf(step * cells.stepS);
    }
  }

  /** Every picture. */
  picture(minute: number): void {
    const { passed, cells, unreleased, waiting, onSquare, dispersed } = this.state;
    const arrived = passed[cells.count] as number;
    const { participants } = this.state;
    const flows = this.ends.map((end, index) => {
      const over = (passed[end] as number) - (this.before[index] as number);
      this.before[index] = passed[end] as number;
      return Math.round(over / this.everyMin);
    });
    this.frames.push({
      minute,
      ...this.ofColumn(minute),
      atStart: Math.round(unreleased + waiting),
      walking: Math.max(0, Math.round(participants - unreleased - waiting - arrived)),
      arrived: Math.round(arrived),
      onSquare: Math.round(onSquare),
      dispersed: Math.round(dispersed),
      densities: this.densities(),
      flows,
    });
    this.seekBottlenecks(minute);
  }

  private ofColumn(minute: number): { headM: number; tailM: number } {
    const { cells, headS, persons, unreleased, waiting, passed } = this.state;
    const { count, beginsM } = cells;
    let head = 0;
    while (head < count && reached(headS[head + 1] as number, minute)) head += 1;
    let tail = 0;
    if (unreleased + waiting < NOBODY && (passed[0] as number) > 0) {
      while (tail < count && (persons[tail] as number) < NOBODY) tail += 1;
    }
    return {
      headM: Math.round(beginsM[head] as number),
      tailM: Math.round(beginsM[tail] as number),
    };
  }

  private densities(): number[] {
    const { cells, persons } = this.state;
    const { count, beginsM, areaM2 } = cells;
    const length = (beginsM[count] as number) / this.bins;
    const densest = new Array<number>(this.bins).fill(0);
    for (let i = 0; i < count; i += 1) {
      const density = (persons[i] as number) / (areaM2[i] as number);
      const last = Math.min(this.bins - 1, Math.ceil((beginsM[i + 1] as number) / length) - 1);
      for (let bin = Math.floor((beginsM[i] as number) / length); bin <= last; bin += 1) {
        if (density > (densest[bin] as number)) densest[bin] = density;
      }
    }
    return densest.map(two);
  }

  /** Places that let everything through they can while more would come, and a full square. */
  private seekBottlenecks(minute: number): void {
    const { cells, held } = this.state;
    for (let k = 0; k <= cells.count; k += 1) {
      const square = k === cells.count;
      if (held[k] !== (square ? HELD.full : HELD.narrow)) continue;
      this.remember(square ? SQUARE : (cells.stage[k] as number), minute, this.queueBefore(k));
    }
  }

  /** Everybody who stands upstream of a place, as far as the street is held up. */
  private queueBefore(k: number): Queue {
    const { cells, persons, held, waiting } = this.state;
    const queue = { persons: 0, metres: 0, density: 0 };
    let i = k - 1;
    for (; i >= 0 && held[i + 1] !== HELD.not; i -= 1) {
      const here = persons[i] as number;
      queue.persons += here;
      queue.density = Math.max(queue.density, here / (cells.areaM2[i] as number));
    }
    queue.metres = (cells.beginsM[k] as number) - (cells.beginsM[i + 1] as number);
    if (i < 0) queue.persons += waiting;
    return queue;
  }

  private remember(stage: number, minute: number, queue: Queue): void {
    const known = this.found.get(stage);
    const density = Math.max(known?.maxDensityPerM2 ?? 0, two(queue.density));
    this.found.set(stage, {
      stage: stage === SQUARE ? null : stage,
      fromMin: known?.fromMin ?? minute,
      toMin: minute,
      queue: Math.max(known?.queue ?? 0, Math.round(queue.persons)),
      queueM: Math.max(known?.queueM ?? 0, Math.round(queue.metres)),
      maxDensityPerM2: density,
      band: alarmBand(density, 'moving'),
    });
  }
}

/** Minutes between two pictures, so that a run of that length has no more of them than wanted. */
export function pictureEvery(minutes: number): number {
  return Math.max(1, Math.ceil(minutes / (SIMULATION_LIMITS.frames - 1)));
}
