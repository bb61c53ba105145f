import { canonicalJson, sha256Hex } from '../../core/canonical-json.js';
import type { RiskAssessment } from './risk-assessment.entity.js';
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

/**
 * The content of an assessment: register, march figures, texts, matrix. Without ids of rows, so
 * that a copy in the archive has the same content; without state and signatures, which are not
 * content.
 */
export function riskContent(assessment: RiskAssessment, register: Register): RiskContent {
  return {
    hazards: register.hazards.map((hazard) => ({
      code: hazard.code,
      title: hazard.title,
      impactDomain: hazard.impactDomain,
      before: [hazard.beforeLikelihood, hazard.beforeImpact],
      after: [hazard.afterLikelihood, hazard.afterImpact],
      measures: register.measures
        .filter((measure) => measure.hazardId === hazard.id)
        .map(({ code, kind, conditionId, text }) => ({ code, kind, conditionId, text })),
    })),
    march: marchContent(assessment),
    thirdPartyImpact: assessment.thirdPartyImpact,
    informationGaps: assessment.informationGaps,
    matrix: { ...assessment.matrix },
  };
}

/** SHA-256 of the canonical JSON of number and content: what a signature is put under. */
export function riskContentHash(assessment: RiskAssessment, register: Register): string {
  const content = riskContent(assessment, register);
  return sha256Hex(canonicalJson({ number: assessment.number, content }));
}
