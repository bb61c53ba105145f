import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { MARCH_BOUNDS } from '../../core/crowd/march-input.rules.js';
import { DomainError, type FieldProblem } from '../../core/errors.js';
import { onArgument } from '../../core/rule-input-error.js';
import {
  type MarchCourse,
  MarchCourseService,
  sensitivity,
  type SimulationInput,
  type SimulationResult,
  simulateMarch,
  StreetKind,
} from '../crowd/index.js';
import { EventInsightService, EventService, type PublicEvent } from '../events/index.js';
import { AgreedValuesService } from '../negotiations/index.js';
import {
  assumedFigures,
  courseOutdated,
  eventStages,
  type MarchTrial,
  simulationInput,
} from './event-march.rules.js';
import type { EventMarchSimulation } from './event-march.types.js';
import { type MarchBasis, marchBasis, type MarchPlan, marchPlan } from './march-plan.rules.js';
import { marchRanges } from './march-range.rules.js';
import { RiskService } from './risk.service.js';
import { drawnRoute, stageLines } from './route-line.rules.js';

/** The march of a dossier with all it is calculated from. */
export interface EventMarch {
  readonly event: PublicEvent;
  readonly assumed: boolean;
  readonly course: MarchCourse | null;
  /** What police expect. */
  readonly policeNumber: number | null;
  /** What it is calculated from, or what the dossier lacks. */
  readonly basis: MarchBasis | readonly string[];
  /** By the closed formulas. */
  readonly plan: MarchPlan;
}

/** The march of a dossier, simulated on its streets. */
@Injectable()
export class EventMarchService {
  constructor(
    private readonly events: EventService,
    private readonly insight: EventInsightService,
    private readonly agreed: AgreedValuesService,
    private readonly risks: RiskService,
    private readonly courses: MarchCourseService,
  ) {}

  /** What is known of the march of an event; usual figures where nobody entered any. */
  async find(actor: Actor, eventId: string): Promise<EventMarch> {
    const event = await this.events.find(actor, eventId);
    const police = (await this.insight.assessment(actor, eventId))?.policeNumber ?? null;
    const [agreed = null] = await this.agreed.factsOf(actor, [event]);
    const [assessment] = await this.risks.currentOf(actor, [eventId]);
    const assumed = !assessment || assessment.marchWidthM === null;
    const figures = assumed ? assumedFigures(event, police) : assessment;
    return {
      event,
      assumed,
      policeNumber: police,
      course: await this.courses.ofEvent(actor, eventId),
      basis: marchBasis(figures, event, police, agreed) ?? [],
      plan: marchPlan(figures, event, police, agreed) ?? { missing: [], result: null },
    };
  }

  /**
   * The march minute by minute, with whatever is tried out. Errors: NOT_FOUND, INVALID_INPUT naming
   * the figure that cannot be.
   */
  async simulate(actor: Actor, eventId: string, trial: MarchTrial): Promise<EventMarchSimulation> {
    const march = await this.find(actor, eventId);
    const waypoints = march.event.waypoints ?? [];
    assertTrial(trial, Math.max(0, waypoints.length - 1));
    const { assumed, course, basis } = march;
    const known = { assumed, course, courseOutdated: courseOutdated(course, waypoints.length) };
    if (!('input' in basis)) return { ...NOTHING, ...known, missing: [...basis] };
    const stages = eventStages(basis.input, course, trial);
    if (stages.length === 0) return { ...NOTHING, ...known, missing: ['waypoints'] };
    const input = simulationInput(basis.input, course, trial);
    const lines = stageLines(waypoints, drawnRoute(march.event.footprint));
    return {
      ...known,
      missing: [],
      departureAt: basis.input.departure,
      bufferMin: basis.input.bufferMin ?? null,
      participants: input.participants,
      densityPerM2: input.densityPerM2,
      speedMps: input.speedMps,
      releaseMin: input.releaseMin ?? null,
      stages: stages.map((stage, index) => ({
        ...stage,
        kind: stage.kind === 'stairs' ? StreetKind.stairs : StreetKind.level,
        line: lines[index] ?? [],
      })),
      simulation: onArgument('input', () => simulateMarch(input)),
      range: rangeOf(march, basis, input),
    };
  }

  /** The simulated march of a dossier as it stands; null while it lacks something. */
  run({ basis, course }: EventMarch): SimulationResult | null {
    if (!('input' in basis)) return null;
    const input = simulationInput(basis.input, course, {});
    return input.stages.length === 0 ? null : simulateMarch(input);
  }
}

const NOTHING = {
  departureAt: null,
  bufferMin: null,
  participants: null,
  densityPerM2: null,
  speedMps: null,
  releaseMin: null,
  stages: [],
  simulation: null,
  range: null,
};

/** When the tail is in, between what is least and most probable. */
function rangeOf(
  { event, course, policeNumber }: EventMarch,
  { measure }: MarchBasis,
  input: SimulationInput,
) {
  const ranges = marchRanges(input, {
    organiserNumber: event.expectedNumber,
    policeNumber,
    routeMeasured: measure === 'measured',
    widthsEntered: course !== null,
  });
  return ranges && sensitivity('tailInMin', ranges);
}

/** Refuses widths nobody has, and widths for other stages than the route has. */
function assertTrial({ stageWidthsM, widthM }: MarchTrial, stages: number): void {
  const { min, max } = MARCH_BOUNDS.widthM;
  const params = { min, max };
  const wrong = (width: number) => width < min || width > max;
  const problems: FieldProblem[] = (stageWidthsM ?? []).flatMap((width, index) =>
    wrong(width) ? [{ path: `input.stageWidthsM.${index}`, code: 'outOfRange', params }] : [],
  );
  if ((widthM ?? null) !== null && wrong(widthM as number)) {
    problems.push({ path: 'input.widthM', code: 'outOfRange', params });
  }
  if (stageWidthsM && stageWidthsM.length !== stages) {
    const path = 'input.stageWidthsM';
    problems.push({ path, code: 'notOnePerStage', params: { stages } });
  }
  if (problems.length > 0) throw DomainError.invalid(problems);
}
