import {
  HOLDING_DENSITY,
  STEWARD_RATIO,
  holdingCapacity,
} from '../../core/crowd/crowd-sums.rules.js';
import { MARCH_DEFAULTS } from '../../core/crowd/march-input.rules.js';
import type { AgreedFacts } from '../negotiations/index.js';
import type { MarchPlanResult } from '../risk/index.js';
import { SMALLEST_POST, STAFFING_RULES } from './staffing-demand.data.js';
import { type StaffingDemand, stewardSums } from './staffing-demand.rules.js';

/** Everything that is counted from the values of conditions, under one set of them. */
export interface CountedState {
  readonly facts: AgreedFacts;
  readonly march: MarchPlanResult | null;
  readonly demand: StaffingDemand;
}

/** What of the event itself goes into the sums. */
export interface CountedEvent {
  readonly expectedNumber: number | null;
  readonly stewardCount: number | null;
  readonly endSquareM2: number | null;
}

/** What a figure is counted with; a null value is not known. */
export interface EffectFigure {
  readonly code: FigureCode;
  /** `instant` (ISO 8601 UTC), `persons`, `posts`, `min`, `m` or `h`. */
  readonly unit: string;
  readonly before: string | number | null;
  readonly after: string | number | null;
  /** Where formula or ratio comes from. */
  readonly source: string;
}

const AGREED = 'Words both sides agreed, or the authority imposed';
const PHYSICS = 'Physics of pedestrian flow';
const [staffing] = STAFFING_RULES;

type Value = string | number | null;
interface FigureRule {
  readonly unit: string;
  readonly source: string;
  readonly of: (state: CountedState, event: CountedEvent) => Value;
}

const closures = ({ march }: CountedState, edge: 'closedFromAt' | 'closedToAt') =>
  (march?.timeline ?? []).flatMap((passage) => passage[edge] ?? []).sort();

/** Every figure with its unit and where it comes from, in reading order. */
const FIGURES = {
  gatheringAt: { unit: 'instant', source: AGREED, of: ({ facts }) => facts.gatheringAt },
  startAt: { unit: 'instant', source: AGREED, of: ({ facts }) => facts.startAt },
  endAt: { unit: 'instant', source: AGREED, of: ({ facts }) => facts.endAt },
  dispersalAt: { unit: 'instant', source: AGREED, of: ({ facts }) => facts.dispersalAt },
  participants: { unit: 'persons', source: AGREED, of: ({ march }) => march?.participants ?? null },
  passingMin: { unit: 'min', source: PHYSICS, of: ({ march }) => march?.passingMin ?? null },
  columnM: { unit: 'm', source: PHYSICS, of: ({ march }) => march?.columnM ?? null },
  headArrivesAt: {
    unit: 'instant',
    source: PHYSICS,
    of: ({ march }) => march?.headArrivesAt ?? null,
  },
  tailLeavesAt: {
    unit: 'instant',
    source: PHYSICS,
    of: ({ march }) => march?.tailLeavesAt ?? null,
  },
  tailArrivesAt: {
    unit: 'instant',
    source: PHYSICS,
    of: ({ march }) => march?.tailArrivesAt ?? null,
  },
  closedFromAt: {
    unit: 'instant',
    source: MARCH_DEFAULTS.source,
    of: (state) => closures(state, 'closedFromAt')[0] ?? null,
  },
  closedToAt: {
    unit: 'instant',
    source: MARCH_DEFAULTS.source,
    of: (state) => closures(state, 'closedToAt').at(-1) ?? null,
  },
  holdingCapacity: {
    unit: 'persons',
    source: HOLDING_DENSITY.source,
    of: ({ facts }, { endSquareM2 }) => holdingCapacity(endSquareM2, facts.maxPersons),
  },
  stewardsNeeded: {
    unit: 'persons',
    source: STEWARD_RATIO.source,
    of: ({ facts }, event) => stewardSums(facts, event).needed,
  },
  stewardsPromised: {
    unit: 'persons',
    source: AGREED,
    of: ({ facts }, event) => stewardSums(facts, event).promised,
  },
  stewardsShort: {
    unit: 'persons',
    source: STEWARD_RATIO.source,
    of: ({ facts }, event) => stewardSums(facts, event).short,
  },
  posts: { unit: 'posts', source: SMALLEST_POST.source, of: ({ demand }) => demand.posts },
  persons: {
    unit: 'persons',
    source: staffing?.source ?? AGREED,
    of: ({ demand }) => demand.persons,
  },
  personHours: { unit: 'h', source: SMALLEST_POST.source, of: ({ demand }) => demand.personHours },
} as const satisfies Record<string, FigureRule>;

export type FigureCode = keyof typeof FIGURES;
export const FIGURE_CODES = Object.keys(FIGURES) as FigureCode[];

const instantOf = (value: Value) => (typeof value === 'string' ? Date.parse(value) : value);

/** The figures that differ between two states, in reading order. */
export function figureChanges(
  before: CountedState,
  after: CountedState,
  event: CountedEvent,
): EffectFigure[] {
  return FIGURE_CODES.flatMap((code): EffectFigure[] => {
    const { unit, source, of }: FigureRule = FIGURES[code];
    const [was, is] = [of(before, event), of(after, event)];
    return instantOf(was) === instantOf(is) ? [] : [{ code, unit, source, before: was, after: is }];
  });
}
