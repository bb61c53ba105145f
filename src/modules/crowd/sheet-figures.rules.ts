import { dividedBy, exact, roundedTo } from '../../core/exact-number.js';
import type { Explained } from '../../core/explained.js';
import { CAPACITY_NORMS } from './capacity.data.js';
import type { AlarmBand } from './density.data.js';
import { CROWD_BOUNDS } from './figure-input.rules.js';
import { densityAlarm, levelOfService } from './level-of-service.rules.js';
import { type MedicalCover, medicalCover } from './medical-cover.rules.js';
import type { SheetContent } from './sheet-content.types.js';
import {
  CAPACITY_FIGURES,
  type CapacityFigure,
  exitFlows,
  exitInputs,
  flowOf,
  ordinaryExits,
  type SheetCapacities,
  sheetCapacities,
  tightestMoment,
} from './sheet-capacity.rules.js';
import { EXIT_MINUTES_NORMAL, FLOW_NORMS } from './sheet.data.js';
import { stewardNeed } from './steward-need.rules.js';

export type SheetFigureName =
  CapacityFigure | 'final' | 'exitTime' | 'density' | 'stewards' | 'medicalPoints';

/** A figure of a sheet with its calculation. */
export interface SheetFigure extends Explained {
  readonly name: SheetFigureName;
}

/** What the sheet gives for one of the expected numbers. */
export interface SheetCase {
  readonly name: 'low' | 'likely' | 'high';
  readonly persons: number;
  /** Persons a square metre. */
  readonly density: number | null;
  readonly band: AlarmBand | null;
  readonly exitMinutes: number | null;
  readonly stewards: number;
  readonly medicalPoints: number | null;
  /** Whether they find room; null while no capacity is known. */
  readonly fits: boolean | null;
}

export interface SheetFigures {
  readonly figures: readonly SheetFigure[];
  readonly final: number | null;
  readonly limitedBy: CapacityFigure | null;
  /** Of the likely number. */
  readonly band: AlarmBand | null;
  /** Level of service of the likely number: walkway for a walking crowd, queue for a standing one. */
  readonly serviceClass: string | null;
  readonly serviceScheme: string | null;
  readonly medical: MedicalCover | null;
  readonly cases: readonly SheetCase[];
}

const DENSITY_DECIMALS = 2;
/** What a slip of the keyboard makes of a density is red all the same; the tables end here. */
const MOST_DENSE = 100;
const MOST_PERMITTED = CROWD_BOUNDS.persons.max;
const bandOf = (density: number, moving: boolean) =>
  densityAlarm({ densityPerM2: Math.min(density, MOST_DENSE), moving });
const CASES = ['low', 'likely', 'high'] as const;

function bindingOf(capacities: SheetCapacities): CapacityFigure | null {
  const known = CAPACITY_FIGURES.filter((name) => capacities[name] !== null);
  return known.reduce<CapacityFigure | null>((least, name) => {
    const value = capacities[name]?.value ?? Infinity;
    return least && (capacities[least]?.value ?? Infinity) <= value ? least : name;
  }, null);
}

function finalOf(capacities: SheetCapacities, limitedBy: CapacityFigure): Explained {
  const known = CAPACITY_FIGURES.filter((name) => capacities[name] !== null);
  const value = capacities[limitedBy]?.value ?? null;
  const values = known.map((name) => capacities[name]?.value ?? 0);
  // Without ways in the site is open to everybody: they set no limit.
  const unknown = CAPACITY_FIGURES.filter((name) => name !== 'entry' && capacities[name] === null);
  return {
    value,
    unit: 'persons',
    formula: 'min(H, E, X, X₋)',
    inputs: known.map((name) => ({
      name,
      value: capacities[name]?.value ?? null,
      unit: 'persons',
    })),
    steps: [{ name: 'final', formula: `min(${values.join(', ')})`, value, unit: 'persons' }],
    source: CAPACITY_NORMS.holding.source,
    warnings: unknown.map((limit) => ({ code: 'limitUnknown', params: { limit } })),
  };
}

function densityOf(content: SheetContent, persons: number): Explained | null {
  const tightest = tightestMoment(content);
  if (!tightest) return null;
  const { areaM2 } = tightest;
  const value = roundedTo(DENSITY_DECIMALS, dividedBy(exact(persons), exact(areaM2)));
  const { band, source } = bandOf(value, content.moving);
  return {
    value,
    unit: 'personsPerM2',
    formula: 'N / A',
    inputs: [
      { name: 'persons', value: persons, unit: 'persons' },
      { name: 'areaM2', value: areaM2, unit: 'm2' },
      { name: 'moving', value: content.moving, unit: null },
    ],
    steps: [
      { name: 'density', formula: `${persons} / ${areaM2}`, value, unit: 'personsPerM2' },
      { name: 'band', formula: `${value}`, value: band, unit: null },
    ],
    source,
    warnings: band === 'orange' || band === 'red' ? [{ code: 'dense', params: { band } }] : [],
  };
}

function exitTimeOf(content: SheetContent, persons: number): Explained | null {
  const flows = exitFlows(content, ordinaryExits(content));
  if (flows.length === 0) return null;
  const perMinute = flowOf(flows);
  const value = roundedTo(1, dividedBy(exact(persons), perMinute));
  const shown = roundedTo(1, perMinute);
  const allowed = EXIT_MINUTES_NORMAL;
  return {
    value,
    unit: 'min',
    formula: 'N / Σ w · q',
    inputs: [{ name: 'persons', value: persons, unit: 'persons' }, ...exitInputs(content, flows)],
    steps: [
      {
        name: 'exitFlow',
        formula: flows.map(({ exit, flow }) => `${exit.width.value} · ${flow}`).join(' + '),
        value: shown,
        unit: 'personsPerMin',
      },
      { name: 'exitTime', formula: `${persons} / ${shown}`, value, unit: 'min' },
    ],
    source: FLOW_NORMS[content.flowScheme].source,
    warnings:
      value > allowed ? [{ code: 'exitTakesTooLong', params: { minutes: value, allowed } }] : [],
  };
}

function medicalOf(
  content: SheetContent,
  final: number | null,
  expected: number,
): MedicalCover | null {
  const { medicalKind: kind, violence, moving } = content;
  if (kind === null) return null;
  const permitted = Math.min(Math.max(final ?? expected, 1), MOST_PERMITTED);
  return medicalCover({ permitted, expected, kind, violence, spreadOut: moving });
}

function caseOf(content: SheetContent, final: number | null, name: SheetCase['name']): SheetCase[] {
  const persons = content.numbers[name];
  if (persons === null) return [];
  const density = densityOf(content, persons)?.value ?? null;
  const { moving, personsPerSteward: ratio } = content;
  return [
    {
      name,
      persons,
      density,
      band: density === null ? null : bandOf(density, moving).band,
      exitMinutes: exitTimeOf(content, persons)?.value ?? null,
      stewards: stewardNeed({ participants: persons, ratio }).value,
      medicalPoints: medicalOf(content, final, persons)?.points ?? null,
      fits: final === null ? null : persons <= final,
    },
  ];
}

function serviceOf(content: SheetContent, density: number | null) {
  if (density === null || density <= 0) return { serviceClass: null, serviceScheme: null };
  const scheme = content.moving ? 'fruinWalkway' : 'fruinQueue';
  const found = levelOfService({ scheme, densityPerM2: Math.min(density, MOST_DENSE) });
  return { serviceClass: found.class, serviceScheme: found.scheme };
}

/**
 * Everything computed from a sheet: the four capacities and the smallest of them with what binds,
 * and for the likely number exit time (one decimal), density (two) with alarm band and level of
 * service, stewards and medical cover, each explained; the same in short for the whole range.
 */
export function sheetFigures(content: SheetContent): SheetFigures {
  const capacities = sheetCapacities(content);
  const limitedBy = bindingOf(capacities);
  const final = limitedBy ? finalOf(capacities, limitedBy) : null;
  const { likely } = content.numbers;
  const known = likely !== null;
  const density = known ? densityOf(content, likely) : null;
  const medical = known ? medicalOf(content, final?.value ?? null, likely) : null;
  const ratio = content.personsPerSteward;
  const named: readonly (readonly [SheetFigureName, Explained | null])[] = [
    ...CAPACITY_FIGURES.map((name) => [name, capacities[name]] as const),
    ['final', final],
    ['exitTime', known ? exitTimeOf(content, likely) : null],
    ['density', density],
    ['stewards', known ? stewardNeed({ participants: likely, ratio }) : null],
    ['medicalPoints', medical],
  ];
  const cases = CASES.flatMap((name) => caseOf(content, final?.value ?? null, name));
  return {
    figures: named.flatMap(([name, figure]) => (figure ? [explainedOnly(name, figure)] : [])),
    final: final?.value ?? null,
    limitedBy,
    band: cases.find(({ name }) => name === 'likely')?.band ?? null,
    ...serviceOf(content, density?.value ?? null),
    medical,
    cases,
  };
}

function explainedOnly(name: SheetFigureName, figure: Explained): SheetFigure {
  const { value, unit, formula, inputs, steps, source, warnings } = figure;
  return { name, value, unit, formula, inputs, steps, source, warnings };
}
