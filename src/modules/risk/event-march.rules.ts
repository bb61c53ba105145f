import { ASSUMED_MARCH } from '../../core/crowd/assumed-march.data.js';
import type { MarchInput } from '../../core/crowd/march-input.rules.js';
import type { MarchCourse, SimulatedStage, SimulationInput } from '../crowd/index.js';
import type { MarchEvent, MarchFigures } from './march-plan.rules.js';
import type { ParticipantsSource } from './risk.enums.js';

/** Figures tried out instead of those of the dossier; absent or null: as they are. */
export interface MarchTrial {
  readonly participants?: number | null;
  readonly densityPerM2?: number | null;
  readonly speedMps?: number | null;
  /** One width for every stage, or one for each. */
  readonly widthM?: number | null;
  readonly stageWidthsM?: readonly number[] | null;
  /** 0: all at once. */
  readonly releaseMin?: number | null;
}

/** A stage of the route of a dossier, as it is simulated. */
export interface EventStage extends SimulatedStage {
  readonly fromName: string;
  readonly toName: string;
  readonly fromM: number;
  readonly toM: number;
}

type Course = Pick<MarchCourse, 'stages' | 'releaseMin' | 'squareM2' | 'exits'>;

/** Figures of a march nobody has entered any for: usual ones, and the greater number known. */
export function assumedFigures(
  event: Pick<MarchEvent, 'expectedNumber'>,
  policeNumber: number | null,
): MarchFigures {
  const known = Math.max(event.expectedNumber ?? 0, policeNumber ?? 0);
  return {
    marchWidthM: ASSUMED_MARCH.widthM,
    marchDensityPerM2: ASSUMED_MARCH.densityPerM2,
    marchSpeedMps: ASSUMED_MARCH.speedMps,
    marchBufferMin: null,
    marchParticipantsSource: 'own' as ParticipantsSource,
    marchOwnParticipants: known > 0 ? known : null,
    marchLengthOverrideM: null,
    marchWaypointMetres: null,
  };
}

/** Whether widths were entered for a route that has another number of stages now. */
export function courseOutdated(course: Course | null, waypoints: number): boolean {
  return course !== null && course.stages.length !== Math.max(0, waypoints - 1);
}

/** Two waypoints at one place are a step apart: a street has a length. */
const SHORTEST_M = 1;

/** The streets of a march: from waypoint to waypoint, each with its width; the whole route without any. */
export function eventStages(
  { points, routeM, widthM }: MarchInput,
  course: Course | null,
  trial: MarchTrial,
): EventStage[] {
  const places = points ?? [];
  const known = course?.stages.length === places.length - 1 ? course.stages : [];
  const stage = (index: number, from: number, to: number): SimulatedStage => {
    const { widthM: own, kind, flowShare } = known[index] ?? {};
    const tried = trial.stageWidthsM?.[index] ?? trial.widthM;
    return {
      lengthM: Math.max(SHORTEST_M, to - from),
      widthM: tried ?? own ?? widthM,
      kind: kind ?? null,
      flowShare: flowShare ?? null,
    };
  };
  if (places.length < 2) {
    const length = routeM ?? 0;
    return length < SHORTEST_M
      ? []
      : [{ fromName: '', toName: '', fromM: 0, toM: length, ...stage(0, 0, length) }];
  }
  return places.slice(1).map((to, index) => {
    const from = places[index] ?? to;
    const names = { fromName: from.name, toName: to.name, fromM: from.m, toM: to.m };
    return { ...names, ...stage(index, from.m, to.m) };
  });
}

/** What is simulated for a dossier, with whatever is tried out put in. */
export function simulationInput(
  input: MarchInput,
  course: Course | null,
  trial: MarchTrial,
): SimulationInput {
  const releaseMin = trial.releaseMin ?? course?.releaseMin ?? null;
  return {
    participants: trial.participants ?? input.participants,
    densityPerM2: trial.densityPerM2 ?? input.densityPerM2,
    speedMps: trial.speedMps ?? input.speedMps,
    stages: eventStages(input, course, trial),
    releaseMin: releaseMin === 0 ? null : releaseMin,
    squareM2: course?.squareM2 ?? input.endSquareM2 ?? null,
    squareCap: input.endSquareCap ?? null,
    exits: course?.exits ?? [],
  };
}
