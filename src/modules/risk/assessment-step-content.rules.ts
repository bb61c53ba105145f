import type { FieldProblem } from '../../core/errors.js';
import type {
  AssessmentActors,
  AssessmentContext,
  AssessmentGround,
} from './assessment-step-content.inputs.js';
import type {
  AssessmentResidual,
  AssessmentScenarios,
  AssessmentThreat,
  AssessmentThreatLevel,
  DimIceGrid,
} from './assessment-step-outlook.inputs.js';

/** The content of each step that has one of its own; at most one is there. */
export interface StepContents {
  readonly context?: AssessmentContext | null;
  readonly actors?: AssessmentActors | null;
  readonly ground?: AssessmentGround | null;
  readonly grid?: DimIceGrid | null;
  readonly threat?: AssessmentThreat | null;
  readonly scenarios?: AssessmentScenarios | null;
  readonly residual?: AssessmentResidual | null;
}
export type ContentKey = keyof StepContents;
export type StepContent = NonNullable<StepContents[ContentKey]>;

export const CONTENT_KEYS = [
  'context',
  'actors',
  'ground',
  'grid',
  'threat',
  'scenarios',
  'residual',
] as const satisfies readonly ContentKey[];

/** The steps that follow from the register and the signatures; nobody marks them. */
export const DERIVED_STEPS: readonly string[] = ['hazards', 'measures', 'validation'];

/** Steps that cannot be set aside: without hazards there is nothing to sign, and signing is last. */
export const NEVER_SET_ASIDE: readonly string[] = ['hazards', 'validation'];

interface StepDraft extends StepContents {
  readonly key: string;
  readonly state: string;
  readonly setAsideReason?: string | null;
  readonly ownerId?: string | null;
}

/** What a save is held against: people of the zone, codes of the register. */
export interface StepKnowledge {
  readonly people: ReadonlySet<string>;
  readonly hazardCodes: ReadonlySet<string>;
}

function repeatedAt(names: readonly string[]): number[] {
  return names.flatMap((name, index) => (names.indexOf(name) === index ? [] : [index]));
}

function actorProblems({ groups }: AssessmentActors, path: string): FieldProblem[] {
  const names = groups.map(({ name }) => name.trim().toLowerCase());
  return [
    ...repeatedAt(names).map((at) => ({ path: `${path}.groups.${at}.name`, code: 'repeated' })),
    ...groups.flatMap(({ low, likely, high }, at) => {
      const range = [low, likely, high].filter((each) => typeof each === 'number');
      const rises = range.every((each, index) => index === 0 || each >= (range[index - 1] ?? 0));
      return rises ? [] : [{ path: `${path}.groups.${at}.high`, code: 'rangeReversed' }];
    }),
  ];
}

function gridProblems({ cells }: DimIceGrid, path: string): FieldProblem[] {
  const names = cells.map(({ phase, movement, aspect }) => `${phase}.${movement}.${aspect}`);
  return repeatedAt(names).map((at) => ({ path: `${path}.cells.${at}`, code: 'repeated' }));
}

function levelProblems(level: AssessmentThreatLevel, path: string): FieldProblem[] {
  return level.expiresOn < level.assessedOn
    ? [{ path: `${path}.expiresOn`, code: 'endBeforeStart' }]
    : [];
}

function threatProblems({ national, event }: AssessmentThreat, path: string): FieldProblem[] {
  return [
    ...(national ? levelProblems(national, `${path}.national`) : []),
    ...(event ? levelProblems(event, `${path}.event`) : []),
  ];
}

function residualProblems(
  { acceptances }: AssessmentResidual,
  path: string,
  { hazardCodes }: StepKnowledge,
): FieldProblem[] {
  const codes = acceptances.map(({ hazardCode }) => hazardCode);
  const at = (index: number) => `${path}.acceptances.${index}.hazardCode`;
  return [
    ...repeatedAt(codes).map((index) => ({ path: at(index), code: 'repeated' })),
    ...codes.flatMap((code, index) =>
      hazardCodes.has(code) ? [] : [{ path: at(index), code: 'unknown' }],
    ),
  ];
}

function contentProblems(draft: StepDraft, path: string, knowledge: StepKnowledge): FieldProblem[] {
  const { key, actors, grid, threat, residual } = draft;
  const foreign = CONTENT_KEYS.filter((name) => name !== key && draft[name]);
  return [
    ...foreign.map((name) => ({ path: `${path}.${name}`, code: 'notHere' })),
    ...(actors ? actorProblems(actors, `${path}.actors`) : []),
    ...(grid ? gridProblems(grid, `${path}.grid`) : []),
    ...(threat ? threatProblems(threat, `${path}.threat`) : []),
    ...(residual ? residualProblems(residual, `${path}.residual`, knowledge) : []),
  ];
}

function markProblems({ key, state, setAsideReason }: StepDraft, path: string): FieldProblem[] {
  const aside = state === 'setAside';
  const reason = setAsideReason?.trim();
  const wrong = aside
    ? NEVER_SET_ASIDE.includes(key)
    : state !== 'open' && DERIVED_STEPS.includes(key);
  return [
    ...(wrong ? [{ path: `${path}.state`, code: 'notHere' }] : []),
    ...(aside && !reason ? [{ path: `${path}.setAsideReason`, code: 'required' }] : []),
    ...(!aside && reason ? [{ path: `${path}.setAsideReason`, code: 'notHere' }] : []),
  ];
}

/**
 * Everything that stands against saving steps: a step twice, content of another step, a mark the
 * step does not take, numbers or days that run backwards, hazards or people nobody knows. Paths
 * start at `prefix`.
 */
export function stepProblems(
  drafts: readonly StepDraft[],
  knowledge: StepKnowledge,
  prefix: string,
): FieldProblem[] {
  const again = repeatedAt(drafts.map(({ key }) => key));
  return [
    ...again.map((at) => ({ path: `${prefix}.${at}.key`, code: 'repeated' })),
    ...drafts.flatMap((draft, index) => {
      const path = `${prefix}.${index}`;
      const { ownerId } = draft;
      const stranger = ownerId && !knowledge.people.has(ownerId);
      return [
        ...markProblems(draft, path),
        ...(stranger ? [{ path: `${path}.ownerId`, code: 'unknown' }] : []),
        ...contentProblems(draft, path, knowledge),
      ];
    }),
  ];
}
