import type { FieldProblem } from '../../core/errors.js';
import { RuleInputError } from '../../core/rule-input-error.js';
import type { PublicEvent } from '../events/index.js';
import type { AgreedFacts } from '../negotiations/index.js';
import { calculateMarchInstants, type MarchResult } from '../../core/crowd/march.rules.js';
import type { MarchInput } from '../../core/crowd/march-input.rules.js';
import { endSquareArea } from '../../core/crowd/crowd-sums.rules.js';
import { MARCH_DEFAULTS } from '../../core/crowd/march-input.rules.js';
import type { RiskAssessment } from './risk-assessment.entity.js';

/** What of a dossier decides the timing of its march. */
export type MarchEvent = Pick<
  PublicEvent,
  'startAt' | 'endAt' | 'expectedNumber' | 'waypoints' | 'footprint'
>;

/** The figures a planner chose for the march. */
export type MarchFigures = Pick<
  RiskAssessment,
  | 'marchWidthM'
  | 'marchDensityPerM2'
  | 'marchSpeedMps'
  | 'marchBufferMin'
  | 'marchParticipantsSource'
  | 'marchOwnParticipants'
  | 'marchLengthOverrideM'
  | 'marchWaypointMetres'
>;

/** What both sides agreed, or the authority imposed, about the march; null where nothing is. */
export type MarchAgreement = Pick<AgreedFacts, 'startAt' | 'endAt' | 'maxPersons' | 'headSpeedKmh'>;

/** When head and tail pass a waypoint, and from when to when its street is closed. */
export interface MarchPassagePlan {
  readonly name: string;
  /** Metres from the start. */
  readonly m: number;
  readonly headAt: string;
  readonly tailAt: string;
  readonly closedFromAt: string | null;
  readonly closedToAt: string | null;
}

export interface MarchWarningPlan {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Instants are ISO UTC on a whole minute; minutes, metres and persons as in `MarchResult`. */
export interface MarchPlanResult {
  readonly participants: number;
  readonly routeM: number | null;
  readonly flowPerMin: number;
  readonly columnM: number;
  readonly passingMin: number;
  readonly headWalkMin: number | null;
  readonly tailInMin: number | null;
  readonly tailLeavesAt: string | null;
  readonly headArrivesAt: string | null;
  readonly tailArrivesAt: string | null;
  readonly endSquareCapacity: number | null;
  readonly endSquareFits: boolean | null;
  readonly timeline: readonly MarchPassagePlan[];
  readonly warnings: readonly MarchWarningPlan[];
}

/** A plan, or the names of the facts it lacks. */
export type MarchPlan =
  | { readonly missing: readonly string[]; readonly result: null }
  | { readonly missing: readonly []; readonly result: MarchPlanResult };

/** The organiser keeps to the number agreed; what police expect, they expect all the same. */
function participantsOf(
  figures: MarchFigures,
  event: MarchEvent,
  policeNumber: number | null,
  maxPersons: number | null,
): number | null {
  switch (figures.marchParticipantsSource) {
    case 'organiser':
      return event.expectedNumber === null
        ? maxPersons
        : Math.min(event.expectedNumber, maxPersons ?? Infinity);
    case 'police':
      return policeNumber;
    default:
      return figures.marchOwnParticipants;
  }
}

/** How the metres of the route are known. */
export type Measure = 'straightLines' | 'outdatedWaypoints' | 'measured';

/**
 * Waypoints with their metres: as measured for each; else straight lines, which a measured whole
 * length stretches, all stages alike.
 */
function routeOf(event: MarchEvent, figures: MarchFigures) {
  const waypoints = event.waypoints ?? [];
  const { marchLengthOverrideM: lengthM, marchWaypointMetres: metres } = figures;
  const fits = metres !== null && metres.length === waypoints.length;
  const straightM = waypoints.at(-1)?.cumulativeM ?? 0;
  const stretch = lengthM !== null && straightM > 0 ? lengthM / straightM : 1;
  const points = waypoints.map((waypoint, index) => ({
    name: waypoint.name,
    m: (fits ? metres[index] : undefined) ?? waypoint.cumulativeM * stretch,
    closure: waypoint.closure ?? true,
  }));
  const routeM = lengthM ?? (points.at(-1)?.m || null);
  const measure: Measure =
    fits || lengthM !== null ? 'measured' : metres ? 'outdatedWaypoints' : 'straightLines';
  return { route: { routeM, points }, measure };
}

function warningsOf(
  input: MarchInput,
  answer: MarchResult,
  endAt: string | null,
  measure: Measure,
): MarchWarningPlan[] {
  const warnings: MarchWarningPlan[] = [];
  const { columnM, endSquareCapacity, tailArrives } = answer;
  if (answer.headArrivesBeforeTailLeaves) {
    warnings.push({
      code: 'headArrivesBeforeTailLeaves',
      params: { columnM, routeM: input.routeM ?? 0 },
    });
  }
  if (answer.endSquareFits === false) {
    warnings.push({
      code: 'endSquareTooSmall',
      params: {
        participants: input.participants,
        capacity: Math.min(endSquareCapacity ?? Infinity, input.endSquareCap ?? Infinity),
      },
    });
  }
  if (tailArrives && endAt && Date.parse(tailArrives) > Date.parse(endAt)) {
    warnings.push({ code: 'tailArrivesAfterEnd', params: { tailArrivesAt: tailArrives } });
  }
  if (measure === 'outdatedWaypoints')
    warnings.push({ code: 'waypointMetresOutdated', params: {} });
  if (measure !== 'measured' && input.routeM) {
    warnings.push({ code: 'straightLineLength', params: { routeM: input.routeM } });
  }
  return warnings;
}

function plan(input: MarchInput, endAt: string | null, measure: Measure): MarchPlanResult {
  const answer = calculateMarchInstants(input);
  return {
    participants: input.participants,
    routeM: input.routeM ?? null,
    flowPerMin: answer.flowPerMin,
    columnM: answer.columnM,
    passingMin: answer.passingMin,
    headWalkMin: answer.headWalkMin ?? null,
    tailInMin: answer.tailInMin ?? null,
    tailLeavesAt: answer.tailLeaves ?? null,
    headArrivesAt: answer.headArrives ?? null,
    tailArrivesAt: answer.tailArrives ?? null,
    endSquareCapacity: answer.endSquareCapacity ?? null,
    endSquareFits: answer.endSquareFits ?? null,
    timeline: (answer.timeline ?? []).map((passage, index) => ({
      name: passage.name,
      m: Math.round(input.points?.[index]?.m ?? 0),
      headAt: passage.head,
      tailAt: passage.tail,
      closedFromAt: passage.closedFrom ?? null,
      closedToAt: passage.closedTo ?? null,
    })),
    warnings: warningsOf(input, answer, endAt, measure),
  };
}

const KMH_IN_MPS = 3.6;

/** The speed a planner chose, and never more than was agreed for the head. */
function speedOf(chosenMps: number, headSpeedKmh: number | null): number {
  return headSpeedKmh === null ? chosenMps : Math.min(chosenMps, headSpeedKmh / KMH_IN_MPS);
}

/** What a march is calculated from, once nothing is missing. */
export interface MarchBasis {
  readonly input: MarchInput & { readonly departure: string };
  readonly endAt: string | null;
  readonly measure: Measure;
}

/**
 * What the march of a dossier is calculated from: start, waypoints, figures and the chosen number of
 * participants, with the start, the most persons and the speed of the head as agreed; or the names of
 * the facts the dossier lacks. Null while no figures are entered.
 */
export function marchBasis(
  figures: MarchFigures,
  event: MarchEvent,
  policeNumber: number | null,
  agreed: MarchAgreement | null = null,
): MarchBasis | readonly string[] | null {
  const { marchWidthM, marchDensityPerM2, marchSpeedMps } = figures;
  if (marchWidthM === null || marchDensityPerM2 === null || marchSpeedMps === null) return null;
  const maxPersons = agreed?.maxPersons ?? null;
  const departure = agreed ? agreed.startAt : event.startAt;
  const participants = participantsOf(figures, event, policeNumber, maxPersons);
  if (participants === null) return ['participants'];
  if (departure === null) return ['startAt'];
  const { route, measure } = routeOf(event, figures);
  const input = {
    participants,
    widthM: marchWidthM,
    densityPerM2: marchDensityPerM2,
    speedMps: speedOf(marchSpeedMps, agreed?.headSpeedKmh ?? null),
    bufferMin: figures.marchBufferMin ?? MARCH_DEFAULTS.bufferMin,
    departure,
    endSquareM2: endSquareArea(event.footprint),
    endSquareCap: maxPersons,
    ...route,
  };
  return { input, endAt: agreed ? agreed.endAt : event.endAt, measure };
}

/**
 * The timing of the march of a dossier: head, tail and closure at every waypoint from `marchBasis`.
 * Null while no figures are entered; `missing` names what the dossier lacks (`participants`,
 * `startAt`) or what cannot be calculated with. Source: `calculateMarch`.
 */
export function marchPlan(...from: Parameters<typeof marchBasis>): MarchPlan | null {
  const basis = marchBasis(...from);
  if (basis === null) return null;
  if (!('input' in basis)) return { missing: basis, result: null };
  try {
    return { missing: [], result: plan(basis.input, basis.endAt, basis.measure) };
  } catch (refusal) {
    if (!(refusal instanceof RuleInputError)) throw refusal;
    return { missing: [refusal.field], result: null };
  }
}

/** What stands against figures beside the bounds of each; paths start at `prefix`. */
export function marchFigureProblems(
  march: {
    readonly participantsSource: string;
    readonly ownParticipants?: number | null;
    readonly lengthOverrideM?: number | null;
    readonly waypointMetres?: readonly number[] | null;
  },
  waypoints: number,
  prefix: string,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const own = march.ownParticipants ?? null;
  if ((march.participantsSource === 'own') !== (own !== null)) {
    const code = own === null ? 'required' : 'onlyForOwnFigure';
    problems.push({ path: `${prefix}ownParticipants`, code });
  }
  const metres = march.waypointMetres ?? null;
  if (metres === null) return problems;
  const path = `${prefix}waypointMetres`;
  if (metres.length !== waypoints) {
    problems.push({ path, code: 'notOnePerWaypoint', params: { waypoints } });
  }
  if (metres.some((m, index) => m < (metres[index - 1] ?? 0))) {
    problems.push({ path, code: 'notRising' });
  }
  if ((march.lengthOverrideM ?? null) !== null) {
    problems.push({ path, code: 'eitherLengthOrWaypoints' });
  }
  return problems;
}
