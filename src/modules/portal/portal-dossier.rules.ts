import type { PublicEvent } from '../events/index.js';
import type { QuestionSet } from '../intake/index.js';
import type { AdviceExtract, Application, ChangeRequest } from '../permits/index.js';
import {
  type Commune,
  type RestrictionFinding,
  type RestrictionZone,
  zoneArea,
} from '../places/index.js';
import type {
  PortalApplication,
  PortalCommune,
  PortalDossier,
  PortalFinding,
  PortalQuestionSet,
  PortalRestrictionZone,
} from './portal-dossier.type.js';
import type {
  PortalAdviceExtract,
  PortalChange,
  PortalDossierExtract,
} from './portal-round.type.js';

/** Findings an organiser is told of; being clear of a zone is no news. */
const TOLD = ['inside', 'adjacent'];

/** Field by field, so that a new column of the event never reaches the portal by itself. */
export function portalDossier(event: PublicEvent): PortalDossier {
  const { id, version, reference, state, title, kind, language } = event;
  const { gatheringAt, startAt, endAt, dispersalAt } = event;
  const { expectedNumber, stewardCount, footprint, waypoints, updatedAt } = event;
  return {
    id,
    version,
    reference,
    state,
    title,
    kind,
    language,
    gatheringAt,
    startAt,
    endAt,
    dispersalAt,
    expectedNumber,
    stewardCount,
    footprint,
    waypoints,
    updatedAt,
  };
}

export function portalExtract(
  event: PublicEvent,
  communes: readonly Commune[],
): PortalDossierExtract {
  const { reference, title, kind, gatheringAt, startAt, endAt, dispersalAt } = event;
  const { expectedNumber, stewardCount, footprint, waypoints } = event;
  return {
    reference,
    title,
    kind,
    gatheringAt,
    startAt,
    endAt,
    dispersalAt,
    expectedNumber,
    stewardCount,
    footprint,
    waypoints,
    communes: communes.map(portalCommune),
  };
}

export function portalApplication(
  application: Application,
  set: QuestionSet | null,
): PortalApplication {
  const { answers, submittedAt, latestFiling, late, lateReason, updatedAt } = application;
  const { setAnswers } = application;
  const questionSet = set && portalQuestionSet(set);
  return {
    answers,
    setAnswers,
    questionSet,
    submittedAt,
    latestFiling,
    late,
    lateReason,
    updatedAt,
  };
}

/** The questions without who asks them from where: sources are for the desk. */
function portalQuestionSet({ code, edition, title, steps, omits }: QuestionSet): PortalQuestionSet {
  return {
    code,
    edition,
    title,
    steps: steps.map(({ key, title: name, lead, questions }) => ({
      key,
      title: name,
      lead,
      questions: questions.map((question) => ({
        key: question.key,
        type: question.type,
        label: question.label,
        help: question.help,
        options: question.options,
        required: question.required,
        requiredWhen: question.requiredWhen,
        when: question.when,
        daysBefore: question.daysBefore,
      })),
    })),
    omits,
  };
}

export function portalCommune({ code, name }: Commune): PortalCommune {
  return { code, name };
}

export function portalZone(zone: RestrictionZone): PortalRestrictionZone {
  const { code, kind, name, rule, effect, appliesTo, weekdays } = zone;
  const { adjacencyWarningM, legalReference, geometry, message } = zone;
  return {
    code,
    kind,
    name,
    rule,
    effect,
    appliesTo,
    weekdays,
    adjacencyWarningM,
    legalReference,
    message,
    geometry: zoneArea(geometry),
  };
}

export function portalFindings(findings: readonly RestrictionFinding[]): PortalFinding[] {
  return findings
    .filter(({ result }) => TOLD.includes(result))
    .map(({ zone, result, warns, distanceM }) => ({
      zone: portalZone(zone),
      result,
      warns,
      distanceM,
    }));
}

export function portalAdvice(extract: AdviceExtract): PortalAdviceExtract {
  const { adviceId, adviserName, result, text, givenAt } = extract;
  return { adviceId, adviser: adviserName, result, text, givenAt };
}

export function portalChange(change: ChangeRequest): PortalChange {
  const { id, version, state, facts, before, reason } = change;
  const { proposedByName, proposedAt, answerReason, answeredAt } = change;
  return {
    id,
    version,
    state,
    facts,
    before,
    reason,
    proposedBy: proposedByName,
    proposedAt,
    answerReason,
    answeredAt,
  };
}
