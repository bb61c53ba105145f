import { registerEnumType } from '@nestjs/graphql';

/** The nine steps of an assessment in their order; the grid belongs to ground and time. */
export enum AssessmentStepKey {
  context = 'context',
  actors = 'actors',
  ground = 'ground',
  grid = 'grid',
  threat = 'threat',
  hazards = 'hazards',
  measures = 'measures',
  scenarios = 'scenarios',
  residual = 'residual',
  validation = 'validation',
}
registerEnumType(AssessmentStepKey, { name: 'AssessmentStepKey' });

/** How far whoever writes a step says it is. */
export enum AssessmentStepMark {
  open = 'open',
  inProgress = 'inProgress',
  done = 'done',
  setAside = 'setAside',
}
registerEnumType(AssessmentStepMark, { name: 'AssessmentStepMark' });

/** Who works on a step or contributes to it: D1 fire, D2 medical, transit, the city, the organiser. */
export enum AssessmentAgency {
  police = 'police',
  fire = 'fire',
  medical = 'medical',
  transit = 'transit',
  city = 'city',
  organiser = 'organiser',
  other = 'other',
}
registerEnumType(AssessmentAgency, { name: 'AssessmentAgency' });

/** What somebody found who looked at a step again. */
export enum StepReviewVerdict {
  stillHolds = 'stillHolds',
  changed = 'changed',
}
registerEnumType(StepReviewVerdict, { name: 'StepReviewVerdict' });

/** Whose figure a number of persons rests on. */
export enum NumbersBasis {
  organiser = 'organiser',
  police = 'police',
  history = 'history',
}
registerEnumType(NumbersBasis, { name: 'NumbersBasis' });

/** What makes a place or an hour matter. */
export enum GroundPointKind {
  pinchPoint = 'pinchPoint',
  works = 'works',
  criticalBuilding = 'criticalBuilding',
  parallelEvent = 'parallelEvent',
}
registerEnumType(GroundPointKind, { name: 'GroundPointKind' });

/** A general level holds for the country, one from a point analysis for this event. */
export enum ThreatScope {
  general = 'general',
  point = 'point',
}
registerEnumType(ThreatScope, { name: 'ThreatScope' });

/** Classification of the document the level comes from; its content is never stored. */
export enum ThreatClassification {
  none = 'none',
  restricted = 'restricted',
  confidential = 'confidential',
  secret = 'secret',
}
registerEnumType(ThreatClassification, { name: 'ThreatClassification' });

export enum GridPhase {
  normal = 'normal',
  emergency = 'emergency',
}
registerEnumType(GridPhase, { name: 'GridPhase' });

export enum GridMovement {
  ingress = 'ingress',
  circulation = 'circulation',
  egress = 'egress',
}
registerEnumType(GridMovement, { name: 'GridMovement' });

export enum GridAspect {
  design = 'design',
  information = 'information',
  management = 'management',
}
registerEnumType(GridAspect, { name: 'GridAspect' });

/** Green: fine; amber: with a measure; red: not acceptable as it is. */
export enum GridColour {
  green = 'green',
  amber = 'amber',
  red = 'red',
}
registerEnumType(GridColour, { name: 'GridColour' });
