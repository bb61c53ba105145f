import type {
  AssessmentActors,
  AssessmentContext,
  AssessmentGround,
} from './assessment-step-content.inputs.js';
import {
  DERIVED_STEPS,
  type StepContent,
  type StepContents,
} from './assessment-step-content.rules.js';
import type {
  AssessmentResidual,
  AssessmentScenarios,
  AssessmentThreat,
  DimIceGrid,
} from './assessment-step-outlook.inputs.js';
import type { ControlMeasure, Hazard } from './hazard.entity.js';
import { rateHazard, type RiskBandTable } from './risk-matrix.rules.js';

/** In the order of the work; the grid stands with ground and time. */
export const STEP_ORDER = [
  'context',
  'actors',
  'ground',
  'grid',
  'threat',
  'hazards',
  'measures',
  'scenarios',
  'residual',
  'validation',
] as const;
export type StepKey = (typeof STEP_ORDER)[number];

/** Number of each step among the nine. */
export const STEP_NUMBERS: Readonly<Record<StepKey, number>> = {
  context: 1,
  actors: 2,
  ground: 3,
  grid: 3,
  threat: 4,
  hazards: 5,
  measures: 6,
  scenarios: 7,
  residual: 8,
  validation: 9,
};

/** Something a step lacks, or somebody should look at; the code stands in the catalogue. */
export interface StepFinding {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A step as it is stored, as far as its completeness goes. */
export interface StoredStep {
  readonly key: string;
  readonly mark: string;
  readonly content: StepContent | null;
  readonly reviewVerdict?: string | null;
}

/** What the completeness of the steps depends on besides their own content. */
export interface StepSituation {
  /** draft, submitted, checked, validated or superseded. */
  readonly state: string;
  /** The day in Brussels. */
  readonly today: string;
  readonly matrix: RiskBandTable;
  readonly hazards: readonly Hazard[];
  readonly measures: readonly ControlMeasure[];
  readonly steps: readonly StoredStep[];
  /** Keys of the steps the class needs. */
  readonly needed: ReadonlySet<string>;
  /** The level of this event as it stands in the dossier. */
  readonly threatLevel: number | null;
}

const CELLS = 18;
const DESCRIBED = ['identity', 'aims', 'sensitivities', 'history', 'policeRelation'] as const;
const RAMP = ['routes', 'areas', 'movement', 'profile'] as const;
const COURSES = ['calm', 'likely', 'worst'] as const;
const UNACCEPTED: readonly string[] = ['high', 'critical'];

const finding = (code: string, params: StepFinding['params'] = {}): StepFinding => ({
  code,
  params,
});
const missing = (field: string): StepFinding => finding('missing', { field });
const unwritten = <T extends object>(content: T, fields: readonly (keyof T & string)[]) =>
  fields.filter((field) => !String(content[field] ?? '').trim());

function contextGaps(context: AssessmentContext): StepFinding[] {
  return unwritten(context, ['situation', 'stakes']).map(missing);
}

function actorGaps({ groups }: AssessmentActors): StepFinding[] {
  if (groups.length === 0) return [finding('noGroups')];
  return groups.flatMap((group) => [
    ...unwritten(group, DESCRIBED).map((field) =>
      finding('groupIncomplete', { group: group.name, field }),
    ),
    ...(['low', 'high'] as const)
      .filter((bound) => typeof group[bound] !== 'number')
      .map((field) => finding('groupIncomplete', { group: group.name, field })),
  ]);
}

function groundGaps(ground: AssessmentGround): StepFinding[] {
  const undecided = typeof ground.crowdedPlace !== 'boolean';
  return [
    ...(undecided ? [missing('crowdedPlace')] : []),
    ...unwritten(ground, ['timing']).map(missing),
    ...(ground.crowdedPlace ? unwritten(ground, RAMP).map(missing) : []),
  ];
}

/** A cell counts when it has both words and a colour. */
function gridGaps({ cells }: DimIceGrid): StepFinding[] {
  const filled = cells.filter(({ text, colour }) => text.trim() && colour);
  const count = CELLS - filled.length;
  return count > 0 ? [finding('cellsEmpty', { count })] : [];
}

function threatGaps(threat: AssessmentThreat, today: string): StepFinding[] {
  return (['national', 'event'] as const).flatMap((which) => {
    const level = threat[which];
    if (!level) return [missing(which)];
    return level.expiresOn < today
      ? [finding('threatExpired', { which, on: level.expiresOn })]
      : [];
  });
}

function scenarioGaps(scenarios: AssessmentScenarios): StepFinding[] {
  return COURSES.flatMap((course) => [
    ...unwritten(scenarios[course], ['description', 'response']).map((field) =>
      missing(`${course}.${field}`),
    ),
    ...(scenarios[course].triggers.length === 0 ? [missing(`${course}.triggers`)] : []),
  ]);
}

function hazardGaps({ hazards }: StepSituation): StepFinding[] {
  if (hazards.length === 0) return [finding('noHazards')];
  return hazards
    .filter(({ afterLikelihood }) => afterLikelihood === null)
    .map(({ code }) => finding('hazardNotRated', { hazard: code }));
}

function measureGaps({ measures }: StepSituation): StepFinding[] {
  return measures.flatMap(({ code, owner, dueOn }) => [
    ...(owner ? [] : [finding('measureWithoutOwner', { measure: code })]),
    ...(dueOn ? [] : [finding('measureWithoutDue', { measure: code })]),
  ]);
}

/** Every high or critical score that remains is accepted at that height, with a reason. */
function residualGaps(residual: AssessmentResidual | null, situation: StepSituation) {
  const accepted = residual?.acceptances ?? [];
  return situation.hazards.flatMap(({ code, afterLikelihood, afterImpact }) => {
    if (afterLikelihood === null || afterImpact === null) return [];
    const { score, band } = rateHazard(afterLikelihood, afterImpact, situation.matrix);
    if (!UNACCEPTED.includes(band)) return [];
    const held = accepted.some((each) => each.hazardCode === code && each.score >= score);
    return held ? [] : [finding('acceptanceMissing', { hazard: code, score })];
  });
}

function ownGaps(key: string, content: StepContent, situation: StepSituation): StepFinding[] {
  const given: StepContents = { [key]: content };
  if (given.context) return contextGaps(given.context);
  if (given.actors) return actorGaps(given.actors);
  if (given.ground) return groundGaps(given.ground);
  if (given.grid) return gridGaps(given.grid);
  if (given.threat) return threatGaps(given.threat, situation.today);
  if (given.scenarios) return scenarioGaps(given.scenarios);
  return given.residual ? unwritten(given.residual, ['conclusion']).map(missing) : [];
}

/** What a step lacks before it can be called done; empty when nothing. */
export function stepGaps(step: StoredStep, situation: StepSituation): StepFinding[] {
  const { key, content } = step;
  if (key === 'hazards') return hazardGaps(situation);
  if (key === 'measures') return measureGaps(situation);
  if (key === 'validation') return situation.state === 'validated' ? [] : [finding('notValidated')];
  const left =
    key === 'residual' ? residualGaps(content as AssessmentResidual | null, situation) : [];
  return content ? [...ownGaps(key, content, situation), ...left] : [finding('empty'), ...left];
}

/** What somebody should look at in a step although it may be done. */
export function stepWarnings(step: StoredStep, { threatLevel }: StepSituation): StepFinding[] {
  const event = step.key === 'threat' ? (step.content as AssessmentThreat | null)?.event : null;
  const differs = event && threatLevel !== null && event.level !== threatLevel;
  return [
    ...(step.reviewVerdict === 'changed' ? [finding('changedSince')] : []),
    ...(differs ? [finding('threatDiffers', { step: event.level, dossier: threatLevel })] : []),
  ];
}

function derivedState(key: string, situation: StepSituation, gaps: readonly StepFinding[]) {
  if (gaps.length === 0 && !(key === 'measures' && situation.measures.length === 0)) return 'done';
  const begun = {
    hazards: situation.hazards.length > 0,
    measures: situation.measures.length > 0,
    validation: situation.state !== 'draft',
  }[key];
  return begun ? 'inProgress' : 'open';
}

/** open, inProgress, done or setAside; one that is marked done with a gap is in progress again. */
export function stepState(step: StoredStep, situation: StepSituation): string {
  if (step.mark === 'setAside') return 'setAside';
  const gaps = stepGaps(step, situation);
  if (DERIVED_STEPS.includes(step.key)) return derivedState(step.key, situation, gaps);
  return step.mark === 'done' && gaps.length > 0 ? 'inProgress' : step.mark;
}

/** The stored step of a key, or an open one where nobody wrote yet. */
export function stepOf<Step extends StoredStep>(
  steps: readonly Step[],
  key: StepKey,
): Step | StoredStep {
  return steps.find((step) => step.key === key) ?? { key, mark: 'open', content: null };
}

/** Whether an assessment needs a step: by its class, and the grid wherever people crowd. */
export function isNeeded(key: string, { needed, steps }: StepSituation): boolean {
  const ground = steps.find((step) => step.key === 'ground')?.content as AssessmentGround | null;
  return needed.has(key) || (key === 'grid' && ground?.crowdedPlace === true);
}

/** The needed steps that are neither done nor set aside, in their order; signing comes after. */
export function openSteps(situation: StepSituation): StepKey[] {
  return STEP_ORDER.filter(
    (key) =>
      key !== 'validation' &&
      isNeeded(key, situation) &&
      !['done', 'setAside'].includes(stepState(stepOf(situation.steps, key), situation)),
  );
}
