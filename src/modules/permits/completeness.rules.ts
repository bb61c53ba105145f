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
  { code: 'title', field: 'title', source: ZONE },
  { code: 'kind', field: 'kind', source: ZONE },
  { code: 'subject', field: 'answers.subject', source: CITY },
  { code: 'organiserName', field: 'answers.organiser.name', source: CITY },
  { code: 'organiserStreet', field: 'answers.organiser.street', source: CITY },
  { code: 'organiserPostcode', field: 'answers.organiser.postcode', source: CITY },
  { code: 'organiserTown', field: 'answers.organiser.town', source: CITY },
  { code: 'organiserPhone', field: 'answers.organiser.phone', source: CITY },
  { code: 'responsibleName', field: 'answers.responsible.name', source: ZONE },
  { code: 'responsibleMobile', field: 'answers.responsible.mobile', source: ZONE },
  { code: 'gatheringAt', field: 'gatheringAt', source: CITY },
  { code: 'startAt', field: 'startAt', source: POLICE_FORM },
  { code: 'endAt', field: 'endAt', source: CITY },
  { code: 'dispersalAt', field: 'dispersalAt', source: CITY },
  { code: 'communes', field: 'communes', source: ZONE },
  { code: 'footprint', field: 'footprint', source: CITY },
  { code: 'waypoints', field: 'waypoints', source: CITY, when: isMoving },
  { code: 'expectedNumber', field: 'expectedNumber', source: CITY },
  { code: 'transport', field: 'answers.transport', source: CITY },
  { code: 'coachDropOff', field: 'answers.coaches.dropOff', source: ZONE, when: byCoach },
  { code: 'meetingAtEnd', field: 'answers.meetingAtEnd', source: CITY },
  { code: 'orderMeasures', field: 'answers.orderMeasures', source: CITY },
  { code: 'stewardCount', field: 'stewardCount', source: ZONE },
  {
    code: 'stewardRecognition',
    field: 'answers.stewardRecognition',
    source: ZONE,
    when: (facts) => (facts.stewardCount ?? 0) > 0,
  },
];

/** One requirement that is not met yet. */
export interface MissingPart {
  readonly code: string;
  readonly field: string;
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
    .map(({ code, field }) => ({ code, field }));
}
