import type {
  AssessmentAgency,
  AssessmentStepKey,
  AssessmentStepMark,
  AssessmentStepSheetFragment,
} from '../../../gql/desk/graphql.js';

export type StepSheet = AssessmentStepSheetFragment;
export type StepFinding = StepSheet['gaps'][number];
export type Contribution = StepSheet['contributions'][number];
export type ContextContent = NonNullable<StepSheet['context']>;
export type GroupContent = NonNullable<StepSheet['actors']>['groups'][number];
export type GroundContent = NonNullable<StepSheet['ground']>;
export type GroundPoint = GroundContent['points'][number];
export type GridCell = NonNullable<StepSheet['grid']>['cells'][number];
export type ThreatContent = NonNullable<StepSheet['threat']>;
export type ThreatLevel = NonNullable<ThreatContent['event']>;
export type ScenariosContent = NonNullable<StepSheet['scenarios']>;
export type ScenarioContent = ScenariosContent['calm'];
export type ResidualContent = NonNullable<StepSheet['residual']>;

/** The content of each step that has one of its own. */
export interface StepContents {
  readonly context: ContextContent;
  readonly actors: { readonly groups: readonly GroupContent[] };
  readonly ground: GroundContent;
  readonly grid: { readonly cells: readonly GridCell[] };
  readonly threat: ThreatContent;
  readonly scenarios: ScenariosContent;
  readonly residual: ResidualContent;
}
export type ContentKey = keyof StepContents;

export const AGENCIES = [
  'police',
  'fire',
  'medical',
  'transit',
  'city',
  'organiser',
  'other',
] as const satisfies readonly AssessmentAgency[];
export const PHASES = ['normal', 'emergency'] as const;
export const MOVEMENTS = ['ingress', 'circulation', 'egress'] as const;
export const ASPECTS = ['design', 'information', 'management'] as const;
export const COLOURS = ['green', 'amber', 'red'] as const;
export const COURSES = ['calm', 'likely', 'worst'] as const;
export const POINT_KINDS = ['pinchPoint', 'works', 'criticalBuilding', 'parallelEvent'] as const;

/** Steps that follow from the register and the signatures; nobody marks them. */
export const DERIVED: readonly string[] = ['hazards', 'measures', 'validation'];
/** Steps without which there is nothing to sign, or which are the signing. */
export const NEVER_ASIDE: readonly string[] = ['hazards', 'validation'];

const scenario = (): ScenarioContent => ({ description: '', triggers: [], response: '' });

/** An empty sheet of each step. */
export const BLANK: StepContents = {
  context: { situation: '', stakes: '', earlier: '' },
  actors: { groups: [] },
  ground: {
    ...{ crowdedPlace: null, timing: '', points: [] },
    ...{ routes: '', areas: '', movement: '', profile: '' },
  },
  grid: { cells: [] },
  threat: { national: null, event: null },
  scenarios: { calm: scenario(), likely: scenario(), worst: scenario() },
  residual: { conclusion: '', acceptances: [] },
};

export const BLANK_GROUP: GroupContent = {
  ...{ name: '', identity: '', aims: '', sensitivities: '', history: '', policeRelation: '' },
  ...{ low: null, likely: null, high: null, basis: 'police' },
};

export const BLANK_LEVEL: ThreatLevel = {
  ...{ level: 2, scope: 'point', source: '', assessedOn: '', expiresOn: '' },
  ...{ classification: 'none', reference: null },
};

/** A step while it is written. */
export interface StepDraft {
  /** Version of the step the writer saw. */
  readonly seen: number;
  readonly state: AssessmentStepMark;
  readonly setAsideReason: string;
  readonly ownerId: string;
  readonly agency: AssessmentAgency;
  readonly agencyName: string;
  readonly contributions: readonly Contribution[];
  readonly content: StepContents[ContentKey] | null;
}

/** Whether a step has a sheet of its own. */
export function isContentKey(key: string): key is ContentKey {
  return key in BLANK;
}

/** A step as a form. */
export function stepDraftOf(step: StepSheet): StepDraft {
  const { key, version, state, setAsideReason, owner, agency, agencyName, contributions } = step;
  const content = isContentKey(key) ? (step[key] ?? BLANK[key]) : null;
  const marked = DERIVED.includes(key) && state !== 'setAside' ? 'open' : state;
  return {
    seen: version,
    state: marked as AssessmentStepMark,
    setAsideReason: setAsideReason ?? '',
    ownerId: owner?.id ?? '',
    agency,
    agencyName: agencyName ?? '',
    contributions: plain(contributions),
    content: plain(content) as StepDraft['content'],
  };
}

/** The values alone: the client's own marks are no input. */
function plain<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(plain) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([name]) => name !== '__typename');
  return Object.fromEntries(entries.map(([name, each]) => [name, plain(each)])) as Value;
}

/** A step as the API takes it. */
export function stepInput(key: AssessmentStepKey, draft: StepDraft) {
  const aside = draft.state === 'setAside';
  return {
    key,
    expectedVersion: draft.seen,
    state: draft.state,
    agency: draft.agency,
    ...(aside ? { setAsideReason: draft.setAsideReason.trim() } : {}),
    ...(draft.ownerId ? { ownerId: draft.ownerId } : {}),
    ...(draft.agencyName.trim() ? { agencyName: draft.agencyName.trim() } : {}),
    contributions: [...draft.contributions],
    ...(isContentKey(key) ? { [key]: sent(key, draft.content) } : {}),
  };
}

function sent(key: ContentKey, content: StepDraft['content']) {
  if (key !== 'scenarios' || !content) return content;
  const lines = Object.entries(content as ScenariosContent).map(([course, one]) => [
    course,
    { ...one, triggers: (one as ScenarioContent).triggers.map((t) => t.trim()).filter(Boolean) },
  ]);
  return Object.fromEntries(lines) as ScenariosContent;
}

/** What a form says, by the name of each field, for the two sides of a conflict. */
export function flatValues(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, each]) =>
      flatValues(each, path ? `${path}.${name}` : name),
    );
  }
  const text = value === null || value === undefined ? '' : String(value);
  return text ? [[path, text]] : [];
}
