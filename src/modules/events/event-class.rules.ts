import { RuleInputError, type RuleParams } from '../../core/rule-input-error.js';

/** A routine, B attention, C risk, C+ national or led by several zones. */
export type EventClass = 'A' | 'B' | 'C' | 'Cplus';

export type ClassTriggerCode =
  | 'national'
  | 'multiZone'
  | 'manyParticipants'
  | 'opposingGroups'
  | 'threatLevel'
  | 'nextToNeutralZone'
  | 'vip'
  | 'priorIncidents'
  | 'severalCommunes'
  | 'noOrganiser'
  | 'attentionParticipants'
  | 'unknownParticipants'
  | 'restrictionZone'
  | 'trafficMeasures';

/** What is known of an event; leave out what is not. */
export interface EventClassFacts {
  /** The highest estimate of any source; null when nobody has one. */
  readonly participants: number | null;
  readonly hasOrganiser: boolean;
  /** Communes the footprint touches. */
  readonly communes: number;
  readonly opposingGroups?: boolean;
  /** Level of the point analysis for this event, 1 to 4; the national level does not count. */
  readonly eventThreatLevel?: number | null;
  /** In or beside the neutral zone, where its rule speaks of this kind of event. */
  readonly nextToNeutralZone?: boolean;
  readonly vip?: boolean;
  readonly priorIncidents?: boolean;
  /** Of national scope: the minister or the National Crisis Centre is involved. */
  readonly national?: boolean;
  /** Led together by several zones or with federal means; a neighbour's street is not enough. */
  readonly multiZone?: boolean;
  /** Any other restriction zone touched, also where it is only information. */
  readonly touchesRestrictionZone?: boolean;
  /** Streets closed or traffic diverted. */
  readonly trafficMeasures?: boolean;
}

/** Where the classes begin; reference data with its source. */
export interface EventClassThresholds {
  /** More participants than this: class C. */
  readonly riskAbove: number;
  /** Event threat level from which on: class C. */
  readonly riskThreatLevel: number;
  /** This many communes: class C. */
  readonly riskCommunes: number;
  /** Without organiser and more than this: class C. */
  readonly riskAboveWithoutOrganiser: number;
  /** More than this: at least class B. */
  readonly attentionAbove: number;
  readonly source: string;
}

export const EVENT_CLASS_THRESHOLDS: EventClassThresholds = {
  riskAbove: 5000,
  riskThreatLevel: 3,
  riskCommunes: 2,
  riskAboveWithoutOrganiser: 500,
  attentionAbove: 100,
  source:
    'Class C: own proposal modelled on the Dutch A/B/C practice (VR Twente, VRBN). ' +
    'Class B: own proposal; 100 persons as in the authorisation rule of Schaerbeek',
};

export interface ClassTrigger {
  readonly code: ClassTriggerCode;
  readonly params: RuleParams;
}

export interface ClassProposal {
  readonly class: EventClass;
  /** Every trigger that is met, those of the highest class first. */
  readonly triggers: readonly ClassTrigger[];
}

function checkFacts({ participants, communes, eventThreatLevel }: EventClassFacts): void {
  const whole = (value: number) => Number.isInteger(value) && value >= 0;
  if (participants !== null && !whole(participants)) {
    throw new RuleInputError('participants', 'notAWholeNumber', { min: 0 });
  }
  if (!whole(communes)) throw new RuleInputError('communes', 'notAWholeNumber', { min: 0 });
  const level = eventThreatLevel ?? null;
  if (level !== null && ![1, 2, 3, 4].includes(level)) {
    throw new RuleInputError('eventThreatLevel', 'outOfRange', { min: 1, max: 4 });
  }
}

/** The triggers that are met, out of pairs of a condition and a trigger. */
function met(...rows: [boolean | undefined, ClassTriggerCode, RuleParams?][]): ClassTrigger[] {
  return rows.filter(([holds]) => holds).map(([, code, params = {}]) => ({ code, params }));
}

function riskTriggers(facts: EventClassFacts, limits: EventClassThresholds): ClassTrigger[] {
  const participants = facts.participants ?? 0;
  const level = facts.eventThreatLevel ?? 0;
  const { communes } = facts;
  const withoutOrganiser = limits.riskAboveWithoutOrganiser;
  return met(
    [
      participants > limits.riskAbove,
      'manyParticipants',
      { participants, above: limits.riskAbove },
    ],
    [facts.opposingGroups, 'opposingGroups'],
    [level >= limits.riskThreatLevel, 'threatLevel', { level, from: limits.riskThreatLevel }],
    [facts.nextToNeutralZone, 'nextToNeutralZone'],
    [facts.vip, 'vip'],
    [facts.priorIncidents, 'priorIncidents'],
    [communes >= limits.riskCommunes, 'severalCommunes', { communes, from: limits.riskCommunes }],
    [
      !facts.hasOrganiser && participants > withoutOrganiser,
      'noOrganiser',
      { participants, above: withoutOrganiser },
    ],
  );
}

function attentionTriggers(facts: EventClassFacts, limits: EventClassThresholds): ClassTrigger[] {
  const participants = facts.participants ?? 0;
  const { attentionAbove: above, riskAbove } = limits;
  return met(
    [
      participants > above && participants <= riskAbove,
      'attentionParticipants',
      { participants, above },
    ],
    [facts.participants === null, 'unknownParticipants'],
    [facts.touchesRestrictionZone, 'restrictionZone'],
    [facts.trafficMeasures, 'trafficMeasures'],
  );
}

/**
 * Proposes a class and says why. A trigger only proposes: a named person confirms the class or
 * overrides it with a reason.
 *
 * C+ for national scope or several leading zones; C for more than 5,000 participants, opposing
 * groups, event threat level 3 or higher, the neutral zone, VIPs, prior incidents, two or more
 * communes, no organiser and more than 500; B for more than 100 or an unknown number, a restriction
 * zone or traffic measures; otherwise A. Refuses negative or broken numbers and levels outside 1–4
 * with `RuleInputError`.
 */
export function proposeEventClass(
  facts: EventClassFacts,
  thresholds: EventClassThresholds = EVENT_CLASS_THRESHOLDS,
): ClassProposal {
  checkFacts(facts);
  const national = met([facts.national, 'national'], [facts.multiZone, 'multiZone']);
  const risk = riskTriggers(facts, thresholds);
  const attention = attentionTriggers(facts, thresholds);
  const triggers = [...national, ...risk, ...attention];
  if (national.length > 0) return { class: 'Cplus', triggers };
  if (risk.length > 0) return { class: 'C', triggers };
  return { class: attention.length > 0 ? 'B' : 'A', triggers };
}
