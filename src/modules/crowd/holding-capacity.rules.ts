import { dividedBy, exact, times } from '../../core/exact-number.js';
import type { Explained, ExplainedInput } from '../../core/explained.js';
import { CAPACITY_NORMS } from './capacity.data.js';
import { checkWidths, through, usableWidths, wholePersons } from './exit.rules.js';
import {
  checkFigure,
  checkFigures,
  CROWD_BOUNDS,
  type FigureBounds,
} from './figure-input.rules.js';

const SHARE: FigureBounds = { min: 0, max: 1 };

export interface HoldingCapacityInput {
  readonly areaM2: number;
  /** P and S, 0 to 1. */
  readonly physicalCondition: number;
  readonly safetyManagement: number;
  readonly turnstiles?: number | null;
  readonly entryHours?: number | null;
  readonly exitWidthsM?: readonly number[] | null;
  readonly emergencyExitWidthsM?: readonly number[] | null;
  readonly exitFlowPerMPerMin?: number | null;
  readonly stairsFlowPerMPerMin?: number | null;
  readonly exitMinutes?: number | null;
}

export type CapacityLimit = 'holding' | 'entry' | 'exit' | 'emergencyExit';

export interface HoldingCapacity extends Explained<number> {
  readonly holding: number;
  readonly entry: number | null;
  readonly exit: number | null;
  /** What the exits let through if they were stairs. */
  readonly exitIfStairs: number | null;
  /** Less the largest of the emergency exits. */
  readonly emergencyExit: number | null;
  /** The smallest of those that are known. */
  readonly final: number;
  /** Which of them binds. */
  readonly limitedBy: CapacityLimit;
}

const HOLDING_BOUNDS = {
  areaM2: CROWD_BOUNDS.areaM2,
  physicalCondition: SHARE,
  safetyManagement: SHARE,
  turnstiles: { min: 0, max: 1000, whole: true },
  entryHours: { min: 0.1, max: 24 },
  exitFlowPerMPerMin: CROWD_BOUNDS.flowPerMPerMin,
  stairsFlowPerMPerMin: CROWD_BOUNDS.flowPerMPerMin,
  exitMinutes: CROWD_BOUNDS.minutes,
} as const satisfies Record<string, FigureBounds>;

/** The figures of `HoldingCapacityInput` with what stands for those not given. */
interface HoldingFigures extends HoldingCapacityInput {
  readonly entryHours: number;
  readonly exitFlowPerMPerMin: number;
  readonly stairsFlowPerMPerMin: number;
  readonly exitMinutes: number;
}

function holdingFigures(input: HoldingCapacityInput): HoldingFigures {
  for (const name of ['areaM2', 'physicalCondition', 'safetyManagement'] as const) {
    checkFigure(name, input[name], HOLDING_BOUNDS[name]);
  }
  checkFigures(input, HOLDING_BOUNDS);
  for (const name of ['exitWidthsM', 'emergencyExitWidthsM'] as const) {
    if (input[name]) checkWidths(name, input[name]);
  }
  const { entry, exit } = CAPACITY_NORMS;
  return {
    ...input,
    entryHours: input.entryHours ?? entry.hours,
    exitFlowPerMPerMin: input.exitFlowPerMPerMin ?? exit.levelPerMPerMin,
    stairsFlowPerMPerMin: input.stairsFlowPerMPerMin ?? exit.stairsPerMPerMin,
    exitMinutes: input.exitMinutes ?? exit.minutes,
  };
}

type Row = readonly [formula: string, persons: number];

/** What the area holds: the smaller of P and S, times area / 10, times 47. */
function heldRow({ physicalCondition: p, safetyManagement: s, areaM2 }: HoldingFigures): Row {
  const per10 = CAPACITY_NORMS.holding.personsPer10M2;
  const tens = dividedBy(times(exact(Math.min(p, s)), exact(areaM2)), exact(10));
  return [`min(${p}, ${s}) · ${areaM2} / 10 · ${per10}`, wholePersons(times(tens, exact(per10)))];
}

function entryRow({ turnstiles, entryHours }: HoldingFigures): Row | null {
  const gates = turnstiles ?? null;
  if (gates === null) return null;
  const perGate = CAPACITY_NORMS.entry.personsPerTurnstileHour;
  const persons = wholePersons(times(exact(gates * perGate), exact(entryHours)));
  return [`${gates} · ${perGate} · ${entryHours}`, persons];
}

function exitRow(widths: readonly number[] | null, flow: number, minutes: number): Row | null {
  if (!widths) return null;
  const sum = widths.join(' + ') || '0';
  return [`(${sum}) · ${flow} · ${minutes}`, through(widths, flow, minutes)];
}

function rowsOf(figures: HoldingFigures) {
  const { exitFlowPerMPerMin: flow, stairsFlowPerMPerMin: stairs, exitMinutes } = figures;
  const exits = figures.exitWidthsM ?? null;
  const emergency = figures.emergencyExitWidthsM ?? null;
  return {
    holding: heldRow(figures),
    entry: entryRow(figures),
    exit: exitRow(exits, flow, exitMinutes),
    exitIfStairs: exitRow(exits, stairs, exitMinutes),
    emergencyExit: exitRow(emergency && usableWidths(emergency, true), flow, exitMinutes),
  };
}

const LIMITS: readonly CapacityLimit[] = ['holding', 'entry', 'exit', 'emergencyExit'];
const NAMED = Object.keys(HOLDING_BOUNDS) as (keyof typeof HOLDING_BOUNDS)[];
const UNITS: Readonly<Partial<Record<(typeof NAMED)[number], string>>> = {
  areaM2: 'm2',
  entryHours: 'h',
  exitFlowPerMPerMin: 'personsPerMPerMin',
  stairsFlowPerMPerMin: 'personsPerMPerMin',
  exitMinutes: 'min',
};

function holdingInputs(figures: HoldingFigures): ExplainedInput[] {
  const widths = (['exitWidthsM', 'emergencyExitWidthsM'] as const).flatMap((name) => {
    const list = figures[name];
    return list ? [{ name, value: list.join(' + '), unit: 'm' }] : [];
  });
  const named = NAMED.map((name) => {
    return { name, value: figures[name] ?? null, unit: UNITS[name] ?? null };
  });
  return [...named, ...widths];
}

/**
 * What a place holds at once: holding = min(P, S) × area / 10 × 47; entry = turnstiles × 660 an
 * hour; exit = widths × flow × minutes; emergency exit the same less the largest. Final is the
 * smallest of those that are known, and says which one binds. All rounded down to whole persons.
 *
 * Refuses with `RuleInputError` on the field: shares outside 0 to 1, figures `outOfRange`, broken
 * turnstiles, empty lists of widths. Source: Green Guide.
 */
export function holdingCapacity(input: HoldingCapacityInput): HoldingCapacity {
  const figures = holdingFigures(input);
  const rows = rowsOf(figures);
  const persons = (name: keyof typeof rows): number | null => rows[name]?.[1] ?? null;
  const known = LIMITS.filter((name) => rows[name] !== null);
  const final = Math.min(...known.map((name) => persons(name) ?? Infinity));
  const limitedBy = known.find((name) => persons(name) === final) ?? 'holding';
  const steps = Object.entries(rows).flatMap(([name, row]) =>
    row ? [{ name, formula: row[0], value: row[1], unit: 'persons' }] : [],
  );
  const unknown = LIMITS.filter((name) => rows[name] === null);
  return {
    value: final,
    unit: 'persons',
    formula: 'min(⌊min(P, S) · A / 10 · 47⌋, E, X, X₋)',
    inputs: holdingInputs(figures),
    steps,
    source: CAPACITY_NORMS.holding.source,
    warnings: unknown.map((name) => ({ code: 'limitUnknown', params: { limit: name } })),
    holding: rows.holding[1],
    entry: persons('entry'),
    exit: persons('exit'),
    exitIfStairs: persons('exitIfStairs'),
    emergencyExit: persons('emergencyExit'),
    final,
    limitedBy,
  };
}
