import { compare, type Exact, exact, floorOf, plus, times } from '../../core/exact-number.js';
import type { Explained, ExplainedInput, ExplainedStep } from '../../core/explained.js';
import { CAPACITY_NORMS } from './capacity.data.js';
import type { SheetContent, SheetExit, SheetMoment } from './sheet-content.types.js';
import { SHEET_MOMENTS } from './sheet-content.types.js';
import { EXIT_MINUTES_NORMAL, FLOW_NORMS } from './sheet.data.js';

/** The figures a capacity is made of; a site without entries or exits has none of that kind. */
export const CAPACITY_FIGURES = ['holding', 'entry', 'exit', 'emergencyExit'] as const;
export type CapacityFigure = (typeof CAPACITY_FIGURES)[number];

export type SheetCapacities = Readonly<Record<CapacityFigure, Explained | null>>;

/** The moment whose places hold the fewest, with their area in m². */
export interface TightestMoment {
  readonly moment: SheetMoment;
  readonly areaM2: number;
}

const whole = (value: Exact): number => Number(floorOf(value));
const sum = (values: readonly Exact[]): Exact => values.reduce(plus, exact(0));
const joined = (values: readonly (number | string)[]): string => values.join(' + ') || '0';

/** Which moment has the smallest area; null without places. */
export function tightestMoment({ places }: Pick<SheetContent, 'places'>): TightestMoment | null {
  const areas = SHEET_MOMENTS.flatMap((moment) => {
    const own = places.filter((place) => place.moment === moment);
    if (own.length === 0) return [];
    const area = sum(own.map((place) => exact(place.area.value)));
    return [
      { moment, areaM2: Math.round((Number(area.numerator) / Number(area.denominator)) * 10) / 10 },
    ];
  });
  const [first = null, ...others] = areas;
  return others.reduce<TightestMoment | null>(
    (least, one) => (least && least.areaM2 <= one.areaM2 ? least : one),
    first,
  );
}

function holding(content: SheetContent): Explained | null {
  const tightest = tightestMoment(content);
  if (!tightest) return null;
  const { physicalCondition: p, safetyManagement: s, planningDensity: d } = content;
  const { moment, areaM2 } = tightest;
  const value = whole(times(times(exact(Math.min(p, s)), exact(areaM2)), exact(d)));
  const own = content.places.filter((place) => place.moment === moment);
  return {
    value,
    unit: 'persons',
    formula: '⌊min(P, S) · A · D⌋',
    inputs: [
      { name: 'physicalCondition', value: p, unit: null },
      { name: 'safetyManagement', value: s, unit: null },
      { name: 'planningDensity', value: d, unit: 'personsPerM2' },
      ...own.map(({ name, area }) => ({ name: `place:${name}`, value: area.value, unit: 'm2' })),
    ],
    steps: [
      {
        name: 'areaM2',
        formula: joined(own.map(({ area }) => area.value)),
        value: areaM2,
        unit: 'm2',
      },
      { name: 'holding', formula: `min(${p}, ${s}) · ${areaM2} · ${d}`, value, unit: 'persons' },
    ],
    source: `${CAPACITY_NORMS.holding.source}; ${CAPACITY_NORMS.planning.source}`,
    warnings:
      new Set(content.places.map((place) => place.moment)).size > 1
        ? [{ code: 'tightestMoment', params: { moment } }]
        : [],
  };
}

function entry({ entries, entryHours }: SheetContent): Explained | null {
  if (entries.length === 0) return null;
  const { personsPerTurnstileHour: per, source } = CAPACITY_NORMS.entry;
  const turnstiles = entries.reduce((all, one) => all + one.turnstiles, 0);
  const value = whole(times(exact(turnstiles * per), exact(entryHours)));
  return {
    value,
    unit: 'persons',
    formula: '⌊T · 660 · h⌋',
    inputs: [
      { name: 'turnstiles', value: turnstiles, unit: null },
      { name: 'entryHours', value: entryHours, unit: 'h' },
    ],
    steps: [
      {
        name: 'turnstiles',
        formula: joined(entries.map((one) => one.turnstiles)),
        value: turnstiles,
        unit: null,
      },
      { name: 'entry', formula: `${turnstiles} · ${per} · ${entryHours}`, value, unit: 'persons' },
    ],
    source,
    warnings: [],
  };
}

/** Persons a minute through an exit, by its width and whether it is a stair. */
export interface ExitFlow {
  readonly exit: SheetExit;
  readonly flow: number;
  readonly perMinute: Exact;
}

/** The exits with what they let through a minute under the scheme of the sheet. */
export function exitFlows(
  { flowScheme }: Pick<SheetContent, 'flowScheme'>,
  exits: readonly SheetExit[],
): ExitFlow[] {
  const { level, stairs } = FLOW_NORMS[flowScheme];
  return exits.map((exit) => {
    const flow = exit.stairs ? (stairs ?? level) : level;
    return { exit, flow, perMinute: times(exact(exit.width.value), exact(flow)) };
  });
}

/** All but one of those that let the most through: it may be the one that is blocked. */
export function withoutLargest(flows: readonly ExitFlow[]): ExitFlow[] {
  const largest = flows.reduce(
    (most, one, index) =>
      most >= 0 && compare(one.perMinute, flows[most]?.perMinute ?? one.perMinute) <= 0
        ? most
        : index,
    -1,
  );
  return flows.filter((_, index) => index !== largest);
}

/** Persons a minute through all of them. */
export const flowOf = (flows: readonly ExitFlow[]): Exact => sum(flows.map((one) => one.perMinute));

/** The widths and flows of exits, for an explanation. */
export function exitInputs(
  { flowScheme }: SheetContent,
  flows: readonly ExitFlow[],
): ExplainedInput[] {
  return [
    { name: 'flowScheme', value: flowScheme, unit: null },
    ...flows.map(({ exit }) => ({ name: `exit:${exit.name}`, value: exit.width.value, unit: 'm' })),
  ];
}

const termsOf = (flows: readonly ExitFlow[]): string =>
  joined(flows.map(({ exit, flow }) => `${exit.width.value} · ${flow}`));

function leaving(
  content: SheetContent,
  name: 'exit' | 'emergencyExit',
  { flows, minutes }: { flows: readonly ExitFlow[]; minutes: number },
): Explained {
  const value = whole(times(flowOf(flows), exact(minutes)));
  const step: ExplainedStep = {
    name,
    formula: `(${termsOf(flows)}) · ${minutes}`,
    value,
    unit: 'persons',
  };
  return {
    value,
    unit: 'persons',
    formula: name === 'exit' ? '⌊Σ w · q · t⌋' : '⌊(Σ w · q − max(w · q)) · t⌋',
    inputs: [...exitInputs(content, flows), { name: 'minutes', value: minutes, unit: 'min' }],
    steps: [step],
    source: FLOW_NORMS[content.flowScheme].source,
    warnings: flows.length === 0 ? [{ code: 'onlyOneExit', params: {} }] : [],
  };
}

/** Minutes the emergency exit may take: as set, or those of the scheme for the risk. */
export function emergencyMinutes(content: SheetContent): number {
  const { evacuationMinutes, evacuationRisk, flowScheme } = content;
  return evacuationMinutes ?? FLOW_NORMS[flowScheme].minutes[evacuationRisk];
}

/** Exits people leave by when nothing is wrong. */
export const ordinaryExits = ({ exits }: Pick<SheetContent, 'exits'>): SheetExit[] =>
  exits.filter(({ emergencyOnly }) => !emergencyOnly);

/**
 * What the site holds, takes in and lets out: holding = min(P, S) × area × planning density of the
 * tightest moment; entry = turnstiles × 660 an hour; exit = Σ width × flow × 8 minutes over the
 * ordinary exits; emergency exit = the same over all of them less the largest, in the minutes of
 * the risk. Rounded down to whole persons; null for a kind the sheet says nothing of. Source: Green
 * Guide, planning value of open places, `FLOW_NORMS`.
 */
export function sheetCapacities(content: SheetContent): SheetCapacities {
  const ordinary = exitFlows(content, ordinaryExits(content));
  const all = exitFlows(content, content.exits);
  return {
    holding: holding(content),
    entry: entry(content),
    exit:
      ordinary.length === 0
        ? null
        : leaving(content, 'exit', { flows: ordinary, minutes: EXIT_MINUTES_NORMAL }),
    emergencyExit:
      all.length === 0
        ? null
        : leaving(content, 'emergencyExit', {
            flows: withoutLargest(all),
            minutes: emergencyMinutes(content),
          }),
  };
}
