import type { AssessmentGround } from './assessment-step-content.inputs.js';
import {
  CONTENT_KEYS,
  type ContentKey,
  type StepContent,
  type StepContents,
} from './assessment-step-content.rules.js';
import {
  isNeeded,
  STEP_NUMBERS,
  STEP_ORDER,
  stepGaps,
  type StepSituation,
  stepOf,
  stepState,
  stepWarnings,
} from './assessment-step-gaps.rules.js';
import type { AssessmentStep } from './assessment-step.entity.js';
import type { AssessmentStepType, GroundProposal } from './assessment-step.types.js';

const UNWRITTEN = {
  version: 0,
  setAsideReason: null,
  agency: 'police',
  agencyName: null,
  contributions: [],
  updatedAt: null,
  reviewedAt: null,
  reviewVerdict: null,
  reviewNote: null,
  ownerId: null,
  reviewedBy: null,
} as const;

function contentsOf(key: string, content: StepContent | null) {
  const contents = CONTENT_KEYS.map((name) => [name, name === key ? content : null] as const);
  return Object.fromEntries(contents) as unknown as Pick<AssessmentStepType, ContentKey>;
}

/** Every step of an assessment in the order of the work, those nobody wrote in too. */
export function stepViews(
  assessmentId: string,
  rows: readonly AssessmentStep[],
  situation: StepSituation,
): AssessmentStepType[] {
  return STEP_ORDER.map((key) => {
    const row = rows.find((step) => step.key === key);
    const step = stepOf(rows, key);
    return {
      ...UNWRITTEN,
      ...(row ?? {}),
      ...contentsOf(key, step.content),
      id: `${assessmentId}.${key}`,
      key,
      number: STEP_NUMBERS[key],
      needed: isNeeded(key, situation),
      state: stepState(step, situation),
      gaps: stepGaps(step, situation),
      warnings: stepWarnings(step, situation),
    } as unknown as AssessmentStepType;
  });
}

/** Proposals of the map with what was decided about each. */
export function decidedProposals(
  proposals: readonly Omit<GroundProposal, 'kept'>[],
  ground: AssessmentGround | null,
): GroundProposal[] {
  return proposals.map((proposal) => {
    const answer = ground?.points.find(({ ref }) => ref === proposal.ref);
    return { ...proposal, kept: answer ? answer.kept : null };
  });
}

/** The content a draft of a step brings, without what was left out; null when it brings none. */
export function contentOf(draft: StepContents): StepContent | null {
  const [content] = CONTENT_KEYS.flatMap((name) => draft[name] ?? []);
  return content ? (JSON.parse(JSON.stringify(content)) as StepContent) : null;
}
