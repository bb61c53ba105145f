import type { Localized } from '../../core/graphql/localized.type.js';
import type { Hazard } from './hazard.entity.js';
import type { RiskApproval } from './risk-approval.entity.js';
import type { RiskAssessment } from './risk-assessment.entity.js';
import type { MarchPlan, MarchPlanResult } from './march-plan.rules.js';
import { type RatedHazard, type RiskRating, rateRegister } from './risk-matrix.rules.js';
import { type PaperStep, paperSteps, type WrittenStep } from './risk-paper-steps.rules.js';
import { type Register, ratedPairs } from './risk-register.rules.js';

/** A dossier as both parts name it; instants ISO 8601 UTC. */
export interface PaperEvent {
  readonly reference: string;
  readonly title: Localized;
  readonly gatheringAt: string | null;
  readonly startAt: string | null;
  readonly endAt: string | null;
  readonly dispersalAt: string | null;
}

export interface PaperHazard {
  readonly code: string;
  readonly title: Localized;
  readonly domain: string;
  readonly before: RiskRating;
  readonly after: RiskRating | null;
  readonly measures: readonly {
    readonly code: string;
    readonly text: Localized;
    /** The condition it rests on, such as `C3`. */
    readonly condition: string | null;
  }[];
}

/** Who signed, in which position, when. */
export interface PaperSignature {
  readonly step: 'submit' | 'check' | 'validate';
  readonly name: string;
  readonly at: string;
}

/** What the part for police says. */
export interface RestrictedPaper {
  readonly format: 'parley-risk-1';
  readonly zone: Localized;
  readonly event: PaperEvent;
  readonly number: number;
  readonly matrixSource: string;
  readonly score: { readonly inherent: RiskScoreOf; readonly residual: RiskScoreOf | null } | null;
  readonly hazards: readonly PaperHazard[];
  readonly march: Pick<
    MarchPlanResult,
    'participants' | 'routeM' | 'columnM' | 'passingMin' | 'timeline'
  > | null;
  readonly steps: readonly PaperStep[];
  readonly thirdPartyImpact: string | null;
  readonly informationGaps: readonly string[];
  readonly signatures: readonly PaperSignature[];
}

interface RiskScoreOf {
  readonly score: number;
  readonly band: string;
}

/** What the part that may be handed over says: nothing the organiser may not know. */
export interface PublicPaper {
  readonly format: 'parley-safety-1';
  readonly zone: Localized;
  readonly event: PaperEvent;
  readonly number: number;
  /** As the organiser announced. */
  readonly expectedNumber: number | null;
  readonly stewardCount: number | null;
  readonly route: readonly { readonly name: string; readonly m: number }[];
  /** From facts of the dossier and assumed figures, by nothing police know. */
  readonly march: {
    readonly participants: number;
    readonly widthM: number;
    readonly columnM: number;
    readonly passingMin: number;
    readonly passages: readonly {
      readonly name: string;
      readonly headAt: string;
      readonly tailAt: string;
    }[];
  } | null;
  readonly conditions: readonly PaperCondition[];
  readonly advice: readonly { readonly from: string; readonly text: string }[];
}

/** A condition in force, in the words both sides know. */
export interface PaperCondition {
  readonly label: string;
  readonly kind: Localized;
  readonly text: Localized;
  readonly imposed: boolean;
}

/** What the part for police is made of. */
export interface RestrictedSources {
  readonly zone: Localized;
  readonly event: PaperEvent;
  readonly assessment: RiskAssessment;
  readonly register: Register;
  readonly march: MarchPlan | null;
  readonly steps: readonly WrittenStep[];
  /** Labels of conditions by id. */
  readonly labels: ReadonlyMap<string, string>;
  readonly approvals: readonly RiskApproval[];
  /** Names of people by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** Everything of the assessment as it was signed. */
export function restrictedPaper(sources: RestrictedSources): RestrictedPaper {
  const { assessment, register, march } = sources;
  const rating =
    register.hazards.length === 0
      ? null
      : rateRegister(ratedPairs(register.hazards), assessment.matrix);
  return {
    format: 'parley-risk-1',
    zone: sources.zone,
    event: sources.event,
    number: assessment.number,
    matrixSource: assessment.matrix.source,
    score: rating && {
      inherent: { score: rating.inherentMax, band: rating.inherentBand },
      residual:
        rating.residualMax === null || rating.residualBand === null
          ? null
          : { score: rating.residualMax, band: rating.residualBand },
    },
    hazards: register.hazards.flatMap((hazard, place) => {
      const rated = rating?.hazards[place];
      return rated ? [hazardOf(hazard, rated, sources)] : [];
    }),
    march: march?.result ? marchOf(march.result) : null,
    steps: paperSteps(sources.steps),
    thirdPartyImpact: assessment.thirdPartyImpact,
    informationGaps: assessment.informationGaps,
    signatures: signaturesOf(sources),
  };
}

function hazardOf(
  { id, code, title, impactDomain }: Hazard,
  { inherent, residual }: RatedHazard,
  { register, labels }: RestrictedSources,
): PaperHazard {
  return {
    code,
    title,
    domain: impactDomain,
    before: inherent,
    after: residual,
    measures: register.measures
      .filter(({ hazardId }) => hazardId === id)
      .map(({ code: measure, text, conditionId }) => ({
        code: measure,
        text,
        condition: conditionId ? (labels.get(conditionId) ?? null) : null,
      })),
  };
}

function marchOf({ participants, routeM, columnM, passingMin, timeline }: MarchPlanResult) {
  return { participants, routeM, columnM, passingMin, timeline };
}

function signaturesOf({ assessment, approvals, names }: RestrictedSources): PaperSignature[] {
  const { submittedBy, submittedAt, number, round } = assessment;
  const handedIn =
    submittedBy && submittedAt
      ? [{ step: 'submit' as const, name: names.get(submittedBy) ?? '', at: submittedAt }]
      : [];
  const signed = approvals
    .filter((each) => each.number === number && each.round === round)
    .map(({ step, personId, at }) => ({ step, name: names.get(personId) ?? '', at }));
  return [...handedIn, ...signed];
}
