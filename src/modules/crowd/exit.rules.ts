import {
  dividedBy,
  type Exact,
  exact,
  floorOf,
  plus,
  roundedTo,
  times,
} from '../../core/exact-number.js';
import type { Explained, ExplainedInput, ExplainedStep } from '../../core/explained.js';
import { RuleInputError } from '../../core/rule-input-error.js';
import { CAPACITY_NORMS } from './capacity.data.js';
import { checkFigure, CROWD_BOUNDS } from './figure-input.rules.js';

/** Most widths a calculation takes. */
const MOST_EXITS = 200;

/** Refuses widths that are none, on `field.n`, and a list of none or too many. */
export function checkWidths(field: string, widths: readonly number[]): void {
  if (widths.length === 0) throw new RuleInputError(field, 'empty');
  if (widths.length > MOST_EXITS) throw new RuleInputError(field, 'tooMany', { max: MOST_EXITS });
  widths.forEach((width, index) => checkFigure(`${field}.${index}`, width, CROWD_BOUNDS.widthM));
}

const sumOf = (values: readonly number[]): Exact =>
  values.reduce((sum, value) => plus(sum, exact(value)), exact(0));

/** The widths that count: all of them, or all but one largest. */
export function usableWidths(widths: readonly number[], discountLargest: boolean): number[] {
  if (!discountLargest) return [...widths];
  const largest = widths.indexOf(Math.max(...widths));
  return widths.filter((_, index) => index !== largest);
}

/** Whole persons: capacities are rounded down. */
export const wholePersons = (value: Exact): number => Number(floorOf(value));

/** Persons through widths in metres at a flow in persons a metre and minute, rounded down. */
export function through(widths: readonly number[], flow: number, minutes: number): number {
  return wholePersons(times(times(sumOf(widths), exact(flow)), exact(minutes)));
}

export interface AreaCapacityInput {
  readonly areaM2: number;
  /** Persons a square metre; 2 by default. */
  readonly densityPerM2?: number | null;
}

/** Persons an open place holds at a planning density: area × density, rounded down. */
export function areaCapacity(input: AreaCapacityInput): Explained<number> {
  const { areaM2 } = input;
  const densityPerM2 = input.densityPerM2 ?? CAPACITY_NORMS.planning.personsPerM2;
  checkFigure('areaM2', areaM2, CROWD_BOUNDS.areaM2);
  checkFigure('densityPerM2', densityPerM2, CROWD_BOUNDS.densityPerM2);
  const capacity = wholePersons(times(exact(areaM2), exact(densityPerM2)));
  return {
    value: capacity,
    unit: 'persons',
    formula: '⌊A · D⌋',
    inputs: [
      { name: 'areaM2', value: areaM2, unit: 'm2' },
      { name: 'densityPerM2', value: densityPerM2, unit: 'personsPerM2' },
    ],
    steps: [
      {
        name: 'capacity',
        formula: `${areaM2} · ${densityPerM2}`,
        value: capacity,
        unit: 'persons',
      },
    ],
    source: CAPACITY_NORMS.planning.source,
    warnings: densityPerM2 > 4 ? [{ code: 'unstableDensity', params: { densityPerM2 } }] : [],
  };
}

export interface ExitCapacityInput {
  readonly exitWidthsM: readonly number[];
  readonly flowPerMPerMin?: number | null;
  readonly minutes?: number | null;
  /** Emergency exits: the largest is left out, since it may be the one that is blocked. */
  readonly discountLargest?: boolean | null;
}

function exitInputs(input: ExitCapacityInput) {
  const flow = input.flowPerMPerMin ?? CAPACITY_NORMS.exit.levelPerMPerMin;
  const discount = input.discountLargest ?? false;
  checkWidths('exitWidthsM', input.exitWidthsM);
  checkFigure('flowPerMPerMin', flow, CROWD_BOUNDS.flowPerMPerMin);
  const widths = usableWidths(input.exitWidthsM, discount);
  const inputs: ExplainedInput[] = [
    { name: 'exitWidthsM', value: input.exitWidthsM.join(' + '), unit: 'm' },
    { name: 'flowPerMPerMin', value: flow, unit: 'personsPerMPerMin' },
    { name: 'discountLargest', value: discount, unit: null },
  ];
  const widthM = roundedTo(4, sumOf(widths));
  const steps: ExplainedStep[] = [
    { name: 'usableWidthM', formula: widths.join(' + ') || '0', value: widthM, unit: 'm' },
  ];
  return { flow, widths, inputs, steps, widthM };
}

/**
 * Persons who can leave in a time: width × flow × minutes over the usable exits, rounded down; of
 * emergency exits the largest is left out. Refuses `exitWidthsM` `empty`, `outOfRange` and the like.
 * Source: `CAPACITY_NORMS.exit` (Green Guide).
 */
export function exitCapacity(input: ExitCapacityInput): Explained<number> {
  const { flow, widths, inputs, steps, widthM } = exitInputs(input);
  const minutes = input.minutes ?? CAPACITY_NORMS.exit.minutes;
  checkFigure('minutes', minutes, CROWD_BOUNDS.minutes);
  const capacity = through(widths, flow, minutes);
  return {
    value: capacity,
    unit: 'persons',
    formula: '⌊Σ w · q · t⌋',
    inputs: [...inputs, { name: 'minutes', value: minutes, unit: 'min' }],
    steps: [
      ...steps,
      {
        name: 'capacity',
        formula: `${widthM} · ${flow} · ${minutes}`,
        value: capacity,
        unit: 'persons',
      },
    ],
    source: CAPACITY_NORMS.exit.source,
    warnings: widths.length === 0 ? [{ code: 'onlyOneExit', params: {} }] : [],
  };
}

export interface ExitTimeInput extends Omit<ExitCapacityInput, 'minutes'> {
  readonly persons: number;
  /** What the exit may take; above it a warning. */
  readonly allowedMinutes?: number | null;
}

/**
 * Minutes until everybody is out: persons / (width × flow), one decimal, halves up. Null, with the
 * warning `onlyOneExit`, when no width is left once the largest exit is left out.
 */
export function exitTime(input: ExitTimeInput): Explained {
  const { flow, widths, inputs, steps, widthM } = exitInputs(input);
  const allowed = input.allowedMinutes ?? CAPACITY_NORMS.exit.minutes;
  checkFigure('persons', input.persons, CROWD_BOUNDS.persons);
  checkFigure('allowedMinutes', allowed, CROWD_BOUNDS.minutes);
  const perMinute = times(sumOf(widths), exact(flow));
  const open = perMinute.numerator > 0n;
  const minutes = open ? dividedBy(exact(input.persons), perMinute) : null;
  const value = minutes ? roundedTo(1, minutes) : null;
  const tooLong = value !== null && value > allowed;
  return {
    value,
    unit: 'min',
    formula: 'N / (Σ w · q)',
    inputs: [
      { name: 'persons', value: input.persons, unit: 'persons' },
      ...inputs,
      { name: 'allowedMinutes', value: allowed, unit: 'min' },
    ],
    steps: [
      ...steps,
      { name: 'exitTime', formula: `${input.persons} / (${widthM} · ${flow})`, value, unit: 'min' },
    ],
    source: CAPACITY_NORMS.exit.source,
    warnings: [
      ...(open ? [] : [{ code: 'onlyOneExit', params: {} }]),
      ...(tooLong ? [{ code: 'exitTakesTooLong', params: { minutes: value, allowed } }] : []),
    ],
  };
}
