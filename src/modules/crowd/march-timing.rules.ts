import { calculateMarch, type MarchResult } from '../../core/crowd/march.rules.js';
import { MARCH_DEFAULTS, type MarchInput } from '../../core/crowd/march-input.rules.js';
import type {
  Explained,
  ExplainedInput,
  ExplainedStep,
  ExplainedWarning,
} from '../../core/explained.js';

export type MarchTiming = MarchResult & Explained<number>;

const UNITS: readonly (readonly [keyof MarchInput, string | null])[] = [
  ['participants', 'persons'],
  ['widthM', 'm'],
  ['densityPerM2', 'personsPerM2'],
  ['speedMps', 'mPerS'],
  ['routeM', 'm'],
  ['departure', null],
  ['endSquareM2', 'm2'],
  ['endSquareCap', 'persons'],
];

function inputsOf(input: MarchInput): ExplainedInput[] {
  const given = UNITS.flatMap(([name, unit]) => {
    const value = input[name] ?? null;
    return typeof value === 'object' ? [] : [{ name, value, unit }];
  });
  if (!input.points?.some(({ closure }) => closure)) return given;
  const buffer = input.bufferMin ?? MARCH_DEFAULTS.bufferMin;
  return [...given, { name: 'bufferMin', value: buffer, unit: 'min' }];
}

function stepsOf(input: MarchInput, result: MarchResult): ExplainedStep[] {
  const { participants: n, widthM: w, densityPerM2: d, speedMps: v, routeM } = input;
  const { flowPerMin, columnM, passingMin, headWalkMin, tailInMin } = result;
  const rows: readonly (readonly [string, string, number | undefined, string])[] = [
    ['flowPerMin', `${w} · ${d} · ${v} · 60`, flowPerMin, 'personsPerMin'],
    ['columnM', `${n} / (${w} · ${d})`, columnM, 'm'],
    ['passingMin', `${n} / ${flowPerMin}`, passingMin, 'min'],
    ['headWalkMin', `${routeM} / (60 · ${v})`, headWalkMin, 'min'],
    ['tailInMin', `${passingMin} + ${headWalkMin}`, tailInMin, 'min'],
    [
      'endSquareCapacity',
      `${input.endSquareM2} · ${MARCH_DEFAULTS.planningDensityPerM2}`,
      result.endSquareCapacity,
      'persons',
    ],
  ];
  return rows.flatMap(([name, formula, value, unit]) =>
    value === undefined ? [] : [{ name, formula, value, unit }],
  );
}

function warningsOf(input: MarchInput, result: MarchResult): ExplainedWarning[] {
  const { participants, routeM, endSquareCap } = input;
  const { columnM, endSquareCapacity } = result;
  const capacity = Math.min(endSquareCapacity ?? Infinity, endSquareCap ?? Infinity);
  return [
    ...(result.headArrivesBeforeTailLeaves
      ? [{ code: 'headArrivesBeforeTailLeaves', params: { columnM, routeM: routeM ?? 0 } }]
      : []),
    ...(result.endSquareFits === false
      ? [{ code: 'endSquareTooSmall', params: { participants, capacity } }]
      : []),
  ];
}

/**
 * `calculateMarch` with its way: the value is the minutes until the tail is in, or until it has
 * passed where no route is known. Refuses what `calculateMarch` refuses.
 */
export function marchTiming(input: MarchInput): MarchTiming {
  const result = calculateMarch(input);
  return {
    ...result,
    value: result.tailInMin ?? result.passingMin,
    unit: 'min',
    formula: 'T = N / (w · ρ · v · 60) + L / (60 · v)',
    inputs: inputsOf(input),
    steps: stepsOf(input, result),
    source: 'Physics of pedestrian flow; defaults: own proposal',
    warnings: warningsOf(input, result),
  };
}
