import { calculateMarch } from '../../core/crowd/march.rules.js';
import { RuleInputError } from '../../core/rule-input-error.js';
import { areaCapacity, exitTime } from './exit.rules.js';
import { medicalCover } from './medical-cover.rules.js';
import { stewardNeed } from './steward-need.rules.js';

/** Where a range comes from. */
export const RANGE_BASES = ['organiser', 'police', 'history', 'measured', 'assumed'] as const;
export type RangeBasis = (typeof RANGE_BASES)[number];

/** A number nobody knows for certain: at least, most probably, at most. */
export interface RangedFigure {
  readonly name: string;
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly basis: RangeBasis;
}

/** What one input does to the figure while the others stay at their likely value. */
export interface SensitivityRow {
  readonly name: string;
  readonly basis: RangeBasis;
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  /** The figure at the input's low and high end. */
  readonly atLow: number;
  readonly atHigh: number;
  /** How far the two lie apart. */
  readonly swing: number;
}

/** A figure as a range. */
export interface Sensitivity {
  readonly figure: SensitivityFigure;
  readonly unit: string;
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  /** The input that matters most first. */
  readonly rows: readonly SensitivityRow[];
}

type Values = Readonly<Record<string, number>>;

interface FigureOf {
  readonly unit: string;
  readonly needs: readonly string[];
  readonly takes: readonly string[];
  /** Inputs that are whole numbers: persons, things. */
  readonly of: (values: Values) => number;
}

const MARCH = ['participants', 'widthM', 'densityPerM2', 'speedMps'] as const;

const marchOf = (values: Values) =>
  calculateMarch({
    participants: values['participants'] ?? NaN,
    widthM: values['widthM'] ?? NaN,
    densityPerM2: values['densityPerM2'] ?? NaN,
    speedMps: values['speedMps'] ?? NaN,
    routeM: values['routeM'] ?? null,
  });

const medicalOf = (values: Values) =>
  medicalCover({
    permitted: values['permitted'] ?? NaN,
    expected: values['expected'] ?? NaN,
    factor: values['factor'] ?? NaN,
    vip: values['vip'] ?? 0,
    violence: (values['violence'] ?? 0) > 0,
    closed: (values['closed'] ?? 0) > 0,
  });

const MEDICAL = {
  needs: ['permitted', 'expected', 'factor'],
  takes: ['vip', 'violence', 'closed'],
};

const FIGURES = {
  passingMin: { unit: 'min', needs: MARCH, takes: [], of: (v) => marchOf(v).passingMin },
  columnM: { unit: 'm', needs: MARCH, takes: [], of: (v) => marchOf(v).columnM },
  tailInMin: {
    unit: 'min',
    needs: [...MARCH, 'routeM'],
    takes: [],
    of: (v) => marchOf(v).tailInMin ?? NaN,
  },
  medicalPoints: { unit: 'points', ...MEDICAL, of: (v) => medicalOf(v).points },
  medicalHelpers: { unit: 'persons', ...MEDICAL, of: (v) => medicalOf(v).helpers },
  ambulances: { unit: 'vehicles', ...MEDICAL, of: (v) => medicalOf(v).ambulances },
  stewards: {
    unit: 'stewards',
    needs: ['participants', 'ratio'],
    takes: [],
    of: (v) =>
      stewardNeed({ participants: v['participants'] ?? NaN, ratio: v['ratio'] ?? NaN }).value,
  },
  areaCapacity: {
    unit: 'persons',
    needs: ['areaM2', 'densityPerM2'],
    takes: [],
    of: (v) =>
      areaCapacity({ areaM2: v['areaM2'] ?? NaN, densityPerM2: v['densityPerM2'] ?? NaN }).value,
  },
  exitMinutes: {
    unit: 'min',
    needs: ['persons', 'exitWidthM', 'flowPerMPerMin'],
    takes: [],
    of: (v) =>
      exitTime({
        persons: v['persons'] ?? NaN,
        exitWidthsM: [v['exitWidthM'] ?? NaN],
        flowPerMPerMin: v['flowPerMPerMin'] ?? NaN,
      }).value ?? NaN,
  },
} as const satisfies Record<string, FigureOf>;
export type SensitivityFigure = keyof typeof FIGURES;
export const SENSITIVITY_FIGURES = Object.keys(FIGURES) as SensitivityFigure[];

function checkRange(range: RangedFigure, index: number): void {
  const { low, likely, high } = range;
  for (const end of ['low', 'likely', 'high'] as const) {
    if (!Number.isFinite(range[end])) {
      throw new RuleInputError(`ranges.${index}.${end}`, 'notANumber');
    }
  }
  if (low > likely) throw new RuleInputError(`ranges.${index}.low`, 'aboveLikely', { likely });
  if (high < likely) throw new RuleInputError(`ranges.${index}.high`, 'belowLikely', { likely });
}

function checkRanges({ needs, takes }: FigureOf, ranges: readonly RangedFigure[]): void {
  const names = ranges.map(({ name }) => name);
  ranges.forEach((range, index) => {
    if (![...needs, ...takes].includes(range.name)) {
      throw new RuleInputError(`ranges.${index}.name`, 'notAnInputOfThis');
    }
    if (names.indexOf(range.name) !== index) {
      throw new RuleInputError(`ranges.${index}.name`, 'repeated');
    }
    checkRange(range, index);
  });
  const missing = needs.find((name) => !names.includes(name));
  if (missing) throw new RuleInputError('ranges', 'missingInput', { input: missing });
}

const END = ['low', 'high'] as const;

/** Every combination of low and high ends; at most 2^6 of them. */
function corners(ranges: readonly RangedFigure[]): Values[] {
  const open = ranges.filter(({ low, high }) => low !== high);
  const fixed = Object.fromEntries(ranges.map(({ name, likely }) => [name, likely]));
  return open.reduce<Values[]>(
    (found, range) =>
      found.flatMap((values) => END.map((end) => ({ ...values, [range.name]: range[end] }))),
    [fixed],
  );
}

/** The name of the range a refusal speaks of, instead of the calculation's own field. */
function asked<Value>(ranges: readonly RangedFigure[], calculate: () => Value): Value {
  try {
    return calculate();
  } catch (refusal) {
    if (!(refusal instanceof RuleInputError)) throw refusal;
    const at = ranges.findIndex(({ name }) => refusal.field.startsWith(name));
    throw new RuleInputError(at < 0 ? 'ranges' : `ranges.${at}`, refusal.rule, refusal.params);
  }
}

/**
 * A figure as a range, and which input matters most: the figure at the likely values, its least and
 * most over all ends together, and for each input alone the figure at both its ends (the bars of a
 * tornado picture, the widest first). Every figure here rises or falls steadily with each input, so
 * the ends hold the extremes. `violence` and `closed` count as yes above 0.
 *
 * Refuses with `RuleInputError`: `ranges` `missingInput`; `ranges.n.name` `notAnInputOfThis`,
 * `repeated`; `ranges.n.low|high` `aboveLikely`, `belowLikely`; `ranges.n` what the figure refuses.
 */
export function sensitivity(
  figure: SensitivityFigure,
  ranges: readonly RangedFigure[],
): Sensitivity {
  const { unit, of, ...known }: FigureOf = FIGURES[figure];
  checkRanges({ unit, of, ...known }, ranges);
  const at = (values: Values): number => asked(ranges, () => of(values));
  const likely = Object.fromEntries(ranges.map((range) => [range.name, range.likely]));
  const all = corners(ranges).map(at);
  const rows = ranges
    .map((range): SensitivityRow => {
      const atLow = at({ ...likely, [range.name]: range.low });
      const atHigh = at({ ...likely, [range.name]: range.high });
      return { ...range, atLow, atHigh, swing: Math.abs(atHigh - atLow) };
    })
    .sort((a, b) => b.swing - a.swing);
  const value = at(likely);
  return {
    figure,
    unit,
    low: Math.min(value, ...all),
    likely: value,
    high: Math.max(value, ...all),
    rows,
  };
}
