import { canonicalJson, sha256Hex } from '../../core/canonical-json.js';
import type { AssessmentStep } from './assessment-step.entity.js';
import type { RiskAssessment } from './risk-assessment.entity.js';
import type { ControlMeasure } from './hazard.entity.js';
import type { Register } from './risk-register.rules.js';

/** What an assessment says, as plain JSON in one fixed shape. */
export type RiskContent = Readonly<Record<string, unknown>>;

function marchContent(assessment: RiskAssessment): RiskContent | null {
  if (assessment.marchWidthM === null) return null;
  return {
    widthM: assessment.marchWidthM,
    densityPerM2: assessment.marchDensityPerM2,
    speedMps: assessment.marchSpeedMps,
    bufferMin: assessment.marchBufferMin,
    participantsSource: assessment.marchParticipantsSource,
    ownParticipants: assessment.marchOwnParticipants,
    lengthOverrideM: assessment.marchLengthOverrideM,
    waypointMetres: assessment.marchWaypointMetres,
  };
}

/** What a measure says; owner, day and partner count from when somebody named them. */
function measureContent(measure: ControlMeasure): RiskContent {
  const { code, kind, conditionId, text, partner, owner, dueOn } = measure;
  return {
    ...{ code, kind, conditionId, text },
    ...(partner ? { partner } : {}),
    ...(owner ? { owner } : {}),
    ...(dueOn ? { dueOn } : {}),
  };
}

/** Whether anybody wrote in a step; having looked at it again is no content. */
function isWritten({ writtenBy }: AssessmentStep): boolean {
  return writtenBy.length > 0;
}

function stepContent(step: AssessmentStep): RiskContent {
  const { key, mark, setAsideReason, ownerId, agency, agencyName, content, contributions } = step;
  return { key, mark, setAsideReason, ownerId, agency, agencyName, content, contributions };
}

/**
 * The content of an assessment: register, march figures, texts, matrix, the steps somebody wrote in.
 * Without ids of rows, so that a copy in the archive has the same content; without state, reviews
 * and signatures, which are not content.
 */
export function riskContent(
  assessment: RiskAssessment,
  register: Register,
  steps: readonly AssessmentStep[],
): RiskContent {
  const written = steps.filter(isWritten).sort((a, b) => a.key.localeCompare(b.key));
  return {
    hazards: register.hazards.map((hazard) => ({
      code: hazard.code,
      title: hazard.title,
      impactDomain: hazard.impactDomain,
      before: [hazard.beforeLikelihood, hazard.beforeImpact],
      after: [hazard.afterLikelihood, hazard.afterImpact],
      measures: register.measures
        .filter((measure) => measure.hazardId === hazard.id)
        .map(measureContent),
    })),
    march: marchContent(assessment),
    thirdPartyImpact: assessment.thirdPartyImpact,
    informationGaps: assessment.informationGaps,
    matrix: { ...assessment.matrix },
    ...(written.length > 0 ? { steps: written.map(stepContent) } : {}),
  };
}

/** SHA-256 of the canonical JSON of number and content: what a signature is put under. */
export function riskContentHash(
  assessment: RiskAssessment,
  register: Register,
  steps: readonly AssessmentStep[],
): string {
  const content = riskContent(assessment, register, steps);
  return sha256Hex(canonicalJson({ number: assessment.number, content }));
}
