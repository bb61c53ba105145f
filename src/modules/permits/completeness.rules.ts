import type { Localized } from '../../core/graphql/localized.type.js';
import type { EventFactsPatch } from '../events/index.js';
import type { ApplicationAnswers } from './application-answers.inputs.js';

/** What the check looks at: the facts of the event, its communes and the answers of the form. */
export interface ApplicationFacts extends Omit<EventFactsPatch, 'channel'> {
  readonly communes: readonly string[];
  readonly answers: ApplicationAnswers;
}

/** One thing a submission needs. `code` names its text in the catalogues. */
export interface Requirement {
  readonly code: string;
  /** Path in the application, such as `answers.organiser.phone`. */
  readonly field: string;
  /**
   * Days before the event by which it is there at the latest: preparation, briefing and the people on
   * the ground build on it. Working agreement of the zone; no deadline of law.
   */
  readonly daysBefore: number;
  /** Where the demand comes from. */
  readonly source: string;
  /** Only for some applications; absent means always. */
  readonly when?: (facts: ApplicationFacts) => boolean;
}

const CITY = 'City of Brussels, page on demonstrations';
const POLICE_FORM = 'Application form of the police zone';
const ZONE = 'Working agreement of the zone';

const isMoving = (facts: ApplicationFacts) => facts.kind === 'march' || facts.kind === 'parade';
const byCoach = ({ answers }: ApplicationFacts) => answers.transport?.includes('coach') ?? false;

/** Everything a submission needs, in the order of the form. */
export const REQUIREMENTS: readonly Requirement[] = [
  { code: 'title', daysBefore: 10, field: 'title', source: ZONE },
  { code: 'kind', daysBefore: 10, field: 'kind', source: ZONE },
  { code: 'subject', daysBefore: 10, field: 'answers.subject', source: CITY },
  { code: 'organiserName', daysBefore: 10, field: 'answers.organiser.name', source: CITY },
  { code: 'organiserStreet', daysBefore: 10, field: 'answers.organiser.street', source: CITY },
  { code: 'organiserPostcode', daysBefore: 10, field: 'answers.organiser.postcode', source: CITY },
  { code: 'organiserTown', daysBefore: 10, field: 'answers.organiser.town', source: CITY },
  { code: 'organiserPhone', daysBefore: 10, field: 'answers.organiser.phone', source: CITY },
  { code: 'responsibleName', daysBefore: 3, field: 'answers.responsible.name', source: ZONE },
  { code: 'responsibleMobile', daysBefore: 3, field: 'answers.responsible.mobile', source: ZONE },
  { code: 'gatheringAt', daysBefore: 10, field: 'gatheringAt', source: CITY },
  { code: 'startAt', daysBefore: 10, field: 'startAt', source: POLICE_FORM },
  { code: 'endAt', daysBefore: 10, field: 'endAt', source: CITY },
  { code: 'dispersalAt', daysBefore: 7, field: 'dispersalAt', source: CITY },
  { code: 'communes', daysBefore: 10, field: 'communes', source: ZONE },
  { code: 'footprint', daysBefore: 10, field: 'footprint', source: CITY },
  { code: 'waypoints', daysBefore: 7, field: 'waypoints', source: CITY, when: isMoving },
  { code: 'expectedNumber', daysBefore: 10, field: 'expectedNumber', source: CITY },
  { code: 'transport', daysBefore: 7, field: 'answers.transport', source: CITY },
  {
    code: 'coachDropOff',
    daysBefore: 5,
    field: 'answers.coaches.dropOff',
    source: ZONE,
    when: byCoach,
  },
  { code: 'meetingAtEnd', daysBefore: 7, field: 'answers.meetingAtEnd', source: CITY },
  { code: 'orderMeasures', daysBefore: 5, field: 'answers.orderMeasures', source: CITY },
  { code: 'stewardCount', daysBefore: 5, field: 'stewardCount', source: ZONE },
  {
    code: 'stewardRecognition',
    daysBefore: 2,
    field: 'answers.stewardRecognition',
    source: ZONE,
    when: (facts) => (facts.stewardCount ?? 0) > 0,
  },
];

/** One requirement that is not met yet. */
export interface MissingPart {
  readonly code: string;
  readonly field: string;
  /** Days before the event by which it is needed at the latest; null where none is set. */
  readonly daysBefore: number | null;
  /** What a question of a set is called; absent for the general form. */
  readonly label?: Localized;
}

function at(facts: ApplicationFacts, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) => (value as Record<string, unknown> | null | undefined)?.[name],
      facts,
    );
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}

/** What is still missing, in the order of the form; empty means it may be submitted. */
export function missingParts(
  facts: ApplicationFacts,
  requirements: readonly Requirement[] = REQUIREMENTS,
): MissingPart[] {
  return requirements
    .filter(({ when }) => when?.(facts) ?? true)
    .filter(({ field }) => isEmpty(at(facts, field)))
    .map(({ code, field, daysBefore }) => ({ code, field, daysBefore }));
}
