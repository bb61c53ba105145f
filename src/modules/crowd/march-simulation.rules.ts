import { calculateMarch } from '../../core/crowd/march.rules.js';
import type { Explained, ExplainedWarning } from '../../core/explained.js';
import type { RuleParams } from '../../core/rule-input-error.js';
import { alarmBand, movingBands } from './alarm-band.rules.js';
import type { AlarmBand } from './density.data.js';
import { type Cells, cellsOf, releaseRate, streetCapacity } from './march-cells.rules.js';
import { exitPerMin, MarchRun, NOT_YET, type RunState } from './march-run.rules.js';
import { SIMULATION_LIMITS, STREET_MODEL } from './march-simulation.data.js';
import { checkSimulation, type SimulationInput } from './march-simulation-input.rules.js';
import {
  type Bottleneck,
  type MarchFrame,
  MarchWatch,
  pictureEvery,
  type StageSeen,
} from './march-watch.rules.js';

/** What happens on one stage; minutes since the departure, null for what has not happened. */
export interface StageResult extends Readonly<StageSeen> {
  readonly fromM: number;
  readonly toM: number;
  readonly widthM: number;
  /** Persons a minute it lets through at most. */
  readonly capacityPerMin: number;
  readonly band: AlarmBand;
  /** When head and tail come to its end. */
  readonly headMin: number | null;
  readonly tailMin: number | null;
}

/** A march as it goes, minute by minute; its value is when the tail is in, null when it never is. */
export interface SimulationResult extends Explained {
  readonly routeM: number;
  readonly everyMin: number;
  /** How finely it was computed. */
  readonly cellCount: number;
  readonly stepCount: number;
  readonly headInMin: number;
  readonly tailLeavesMin: number | null;
  readonly tailInMin: number | null;
  /** What the closed formulas say with the narrowest width. */
  readonly formulaPassingMin: number;
  readonly formulaTailInMin: number;
  readonly maxDensityPerM2: number;
  readonly band: AlarmBand;
  /** From which density on a walking crowd is in each band. */
  readonly bands: readonly { readonly band: AlarmBand; readonly fromPerM2: number }[];
  readonly squareCapacity: number | null;
  /** Most persons on the square, when it came to its capacity, and when it takes nobody more. */
  readonly squareMost: number;
  readonly squareFullMin: number | null;
  readonly dispersedMin: number | null;
  readonly stages: readonly StageResult[];
  readonly bottlenecks: readonly Bottleneck[];
  readonly frames: readonly MarchFrame[];
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
const two = (value: number): number => Math.round(value * 100) / 100;
const minutes = (seconds: number | undefined): number | null =>
  seconds === undefined || seconds === NOT_YET ? null : tenth(seconds / 60);

/** Persons the square is planned with, under the stated cap; null when nobody said anything. */
function squareCapacity({ squareM2, squareCap }: SimulationInput): number | null {
  const byArea = squareM2 ? Math.floor(squareM2 * STREET_MODEL.planningPerM2) : Infinity;
  const least = Math.min(byArea, squareCap ?? Infinity);
  return least === Infinity ? null : least;
}

/** The cell boundary nearest to the end of each stage. */
function stageEnds(input: SimulationInput, { beginsM, count }: Cells): number[] {
  let [metres, k] = [0, 0];
  return input.stages.map(({ lengthM }) => {
    metres += lengthM;
    while (k < count && (beginsM[k + 1] as number) <= metres + 1e-6) k += 1;
    const nearer = (beginsM[k + 1] as number) - metres < metres - (beginsM[k] as number);
    return k < count && nearer ? k + 1 : k;
  });
}

interface Square {
  most: number;
  fullMin: number | null;
}

/** Runs to the end, with a picture every so many minutes. */
function run(
  march: MarchRun,
  watch: MarchWatch,
  everyMin: number,
  capacity: number | null,
): Square {
  const { state } = march;
  const { stepS } = state.cells;
  const square: Square = { most: 0, fullMin: null };
  watch.picture(0);
  let minute = everyMin;
  while (!march.ended) {
    march.advance();
    watch.look();
    square.most = Math.max(square.most, state.onSquare);
    if (capacity !== null && state.onSquare > capacity) {
      square.fullMin ??= tenth((state.step * stepS) / 60);
    }
    while (state.step * stepS >= minute * 60 - stepS / 2) {
      watch.picture(minute);
      minute += everyMin;
    }
  }
  watch.picture(minute);
  return { ...square, most: Math.round(square.most) };
}

/** How long the run is expected to take, for the number of pictures; minutes. */
function expectedMinutes(input: SimulationInput, { count, stepS }: Cells): number {
  const { participants, exits } = input;
  const narrowest = Math.min(...input.stages.map((one) => streetCapacity(one, input.speedMps)));
  const passing = participants / Math.min(narrowest, releaseRate(input));
  const inMin = (count * stepS + passing) / 60;
  const out = (exits ?? []).reduce((sum, exit) => sum + exitPerMin(exit), 0);
  const opened = Math.max(inMin, ...(exits ?? []).map(({ fromMin }) => fromMin));
  const left = Math.min(SIMULATION_LIMITS.dispersalMin, out > 0 ? participants / out : 0);
  return Math.min(SIMULATION_LIMITS.minutes, opened + left);
}

function stageResults(
  input: SimulationInput,
  { headS, tailS }: RunState,
  ends: readonly number[],
  seen: readonly StageSeen[],
): StageResult[] {
  let metres = 0;
  return input.stages.map((stage, index) => {
    const fromM = metres;
    metres += stage.lengthM;
    const { maxDensityPerM2 = 0, ...dense } = seen[index] as StageSeen;
    const end = ends[index] ?? 0;
    return {
      fromM: tenth(fromM),
      toM: tenth(metres),
      widthM: stage.widthM,
      capacityPerMin: Math.round(streetCapacity(stage, input.speedMps) * 60),
      maxDensityPerM2: two(maxDensityPerM2),
      band: alarmBand(two(maxDensityPerM2), 'moving'),
      ...dense,
      headMin: minutes(headS[end]),
      tailMin: minutes(tailS[end]),
    };
  });
}

/** The closed formulas with the narrowest width, which hold where every street is as wide. */
function formulas({ participants, densityPerM2, speedMps, stages }: SimulationInput) {
  const widthM = Math.min(...stages.map((stage) => stage.widthM));
  const routeM = stages.reduce((sum, { lengthM }) => sum + lengthM, 0);
  const march = calculateMarch({ participants, widthM, densityPerM2, speedMps, routeM });
  return { routeM, ...march };
}

type Facts = Omit<SimulationResult, keyof Explained>;

function warningsOf(facts: Facts, columnM: number): ExplainedWarning[] {
  const { bottlenecks, squareFullMin, squareCapacity: capacity, squareMost, routeM } = facts;
  const warnings: ExplainedWarning[] = bottlenecks.map((one) => {
    const { fromMin, toMin, queue, maxDensityPerM2, band, stage } = one;
    const code = stage === null ? 'squareStandstill' : stage === 0 ? 'startQueue' : 'bottleneck';
    const params: RuleParams = { fromMin, toMin, queue, maxDensityPerM2, band };
    return { code, params: stage === null ? params : { ...params, stage } };
  });
  const narrowed = new Set(bottlenecks.map(({ stage }) => stage));
  facts.stages.forEach(({ band, maxDensityPerM2, denseFromMin, denseToMin }, stage) => {
    if (band === 'green' || narrowed.has(stage) || narrowed.has(stage + 1)) return;
    const span = { fromMin: denseFromMin ?? 0, toMin: denseToMin ?? 0 };
    warnings.push({ code: 'denseStage', params: { stage, ...span, maxDensityPerM2, band } });
  });
  if (squareFullMin !== null && capacity !== null) {
    const params = { minute: squareFullMin, persons: squareMost, capacity };
    warnings.push({ code: 'squareFull', params });
  }
  if (columnM > routeM) {
    warnings.push({ code: 'columnLongerThanRoute', params: { columnM, routeM: tenth(routeM) } });
  }
  if (facts.tailInMin === null) warnings.push({ code: 'notFinished', params: {} });
  return warnings;
}

const value = (name: string, one: number | null, unit: string | null) => ({
  name,
  value: one,
  unit,
});
const step = (name: string, formula: string, one: number | null, unit: string | null) => ({
  ...value(name, one, unit),
  formula,
});

/** The run as a figure that says where it comes from. */
function explained(input: SimulationInput, facts: Facts, columnM: number): SimulationResult {
  const { participants, densityPerM2, speedMps, releaseMin } = input;
  const { criticalPerM2, jamPerM2, flowPerMMin, source } = STREET_MODEL;
  const { cellCount, stepCount } = facts;
  return {
    ...facts,
    value: facts.tailInMin,
    unit: 'min',
    formula:
      'n(t + dt) = n + q_in − q_out; q = w · min(ρ · v, q_max, q_max · (ρ_jam − ρ) / (ρ_jam − ρ_crit))',
    inputs: [
      value('participants', participants, 'persons'),
      value('densityPerM2', densityPerM2, 'personsPerM2'),
      value('speedMps', speedMps, 'mPerS'),
      value('routeM', tenth(facts.routeM), 'm'),
      value('releaseMin', releaseMin ?? null, 'min'),
      value('criticalPerM2', criticalPerM2, 'personsPerM2'),
      value('jamPerM2', jamPerM2, 'personsPerM2'),
      value('flowPerMMin', flowPerMMin.level, 'personsPerMMin'),
    ],
    steps: [
      step('cells', `${cellCount} · ${stepCount}`, cellCount * stepCount, null),
      step('headInMin', 'L / (60 · v)', facts.headInMin, 'min'),
      step(
        'formulaTailInMin',
        'N / (w_min · ρ · v · 60) + L / (60 · v)',
        facts.formulaTailInMin,
        'min',
      ),
    ],
    source,
    warnings: warningsOf(facts, columnM),
  };
}

/**
 * A march on its streets, minute by minute: head and tail, density and flow, what stands before a
 * narrow place, who arrives at the end square and leaves it. On streets of one width it answers what
 * the closed formulas answer; it also knows where the street is too narrow in mid-route, and what a
 * staged departure does. People walk at their speed until the flow of the street is used up; behind
 * a narrow place they stand closer until nobody moves. Lengths in metres, widths usable metres,
 * times in minutes since the departure. Refuses with `RuleInputError` what `checkSimulation`
 * refuses. Source: `STREET_MODEL`.
 */
export function simulateMarch(input: SimulationInput): SimulationResult {
  checkSimulation(input);
  const cells = cellsOf(input);
  const march = new MarchRun(input, cells, releaseRate(input));
  const { state } = march;
  const everyMin = pictureEvery(expectedMinutes(input, cells));
  const ends = stageEnds(input, cells);
  const { routeM, columnM, passingMin, tailInMin = 0 } = formulas(input);
  const bins = Math.max(1, Math.min(SIMULATION_LIMITS.bins, cells.count, Math.floor(routeM / 10)));
  const watch = new MarchWatch(state, ends, bins, everyMin);
  const capacity = squareCapacity(input);
  const square = run(march, watch, everyMin, capacity);
  const stages = stageResults(input, state, ends, watch.stages);
  const densest = Math.max(...stages.map(({ maxDensityPerM2 }) => maxDensityPerM2));
  const left = input.exits?.length && state.onSquare + state.leaving < 0.5;
  const facts: Facts = {
    routeM: tenth(routeM),
    everyMin,
    cellCount: cells.count,
    stepCount: state.step,
    headInMin: minutes(state.headS[cells.count]) ?? 0,
    tailLeavesMin: minutes(state.tailS[0]),
    tailInMin: minutes(state.tailS[cells.count]),
    formulaPassingMin: passingMin,
    formulaTailInMin: tailInMin,
    maxDensityPerM2: densest,
    band: alarmBand(densest, 'moving'),
    bands: movingBands(),
    squareCapacity: capacity,
    squareMost: square.most,
    squareFullMin: square.fullMin,
    dispersedMin: left ? tenth((state.step * cells.stepS) / 60) : null,
    stages,
    bottlenecks: watch.bottlenecks,
    frames: watch.frames,
  };
  return explained(input, facts, columnM);
}
