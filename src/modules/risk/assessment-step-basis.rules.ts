import type { BasisSource } from '../../core/basis/basis.service.js';
import type { AssessmentThreat } from './assessment-step-outlook.inputs.js';
import type { AssessmentStep } from './assessment-step.entity.js';

/**
 * What of a step can make a signed assessment outdated although nobody may write in it: a threat
 * level past its last day, and somebody's note that something changed.
 */
export function stepSources(step: AssessmentStep, today: string): BasisSource[] {
  const { id, key, reviewVerdict, reviewedAt, reviewNote } = step;
  const threat = key === 'threat' ? (step.content as AssessmentThreat | null) : null;
  const holds = (expiresOn: string | undefined) =>
    expiresOn === undefined ? null : expiresOn >= today;
  const levels = {
    nationalHolds: holds(threat?.national?.expiresOn),
    eventHolds: holds(threat?.event?.expiresOn),
  };
  return [
    ...(threat ? [{ type: 'riskThreat', id, facts: levels }] : []),
    ...(reviewVerdict === 'changed'
      ? [{ type: 'riskStepReview', id, facts: { key, reviewedAt, reviewNote } }]
      : []),
  ];
}
