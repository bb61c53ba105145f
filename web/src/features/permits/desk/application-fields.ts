/** How an answer is written for the reader. */
export type AnswerKind =
  'text' | 'number' | 'instant' | 'yesNo' | 'list' | 'transport' | 'languages' | 'waypoints';

export interface AnswerField {
  /** Path below the dossier (`startAt`) or the application (`answers.sound.trucks`). */
  readonly path: string;
  /** Its words: `answer.<key>`. */
  readonly key: string;
  readonly kind: AnswerKind;
}

export interface AnswerGroup {
  readonly key: string;
  readonly fields: readonly AnswerField[];
}

const field = (path: string, key: string, kind: AnswerKind = 'text'): AnswerField => ({
  path,
  key,
  kind,
});

/** The application in the groups of the form the organiser filled in. */
export const ANSWER_GROUPS: readonly AnswerGroup[] = [
  {
    key: 'about',
    fields: [
      field('answers.organiser.name', 'organiserName'),
      field('answers.organiser.legalForm', 'legalForm'),
      field('answers.organiser.registerNumber', 'registerNumber'),
      field('answers.organiser.street', 'street'),
      field('answers.organiser.postcode', 'postcode'),
      field('answers.organiser.town', 'town'),
      field('answers.organiser.phone', 'phone'),
      field('answers.contactEmail', 'contactEmail'),
      field('answers.responsible.name', 'responsibleName'),
      field('answers.responsible.mobile', 'responsibleMobile'),
      field('answers.deputy.name', 'deputyName'),
      field('answers.deputy.mobile', 'deputyMobile'),
    ],
  },
  {
    key: 'event',
    fields: [
      field('answers.subject', 'subject'),
      field('answers.motivation', 'motivation'),
      field('answers.socialMedia', 'socialMedia', 'list'),
    ],
  },
  {
    key: 'when',
    fields: [
      field('gatheringAt', 'gatheringAt', 'instant'),
      field('startAt', 'startAt', 'instant'),
      field('endAt', 'endAt', 'instant'),
      field('dispersalAt', 'dispersalAt', 'instant'),
      field('waypoints', 'waypoints', 'waypoints'),
      field('answers.meetingAtEnd', 'meetingAtEnd', 'yesNo'),
      field('answers.meetingDetails', 'meetingDetails'),
      field('answers.speakers', 'speakers', 'list'),
      field('answers.petition.toWhom', 'petitionToWhom'),
      field('answers.petition.delegationSize', 'petitionDelegation', 'number'),
    ],
  },
  {
    key: 'people',
    fields: [
      field('expectedNumber', 'expectedNumber', 'number'),
      field('answers.transport', 'transport', 'transport'),
      field('answers.coaches.count', 'coachCount', 'number'),
      field('answers.coaches.dropOff', 'coachDropOff'),
      field('answers.coaches.parking', 'coachParking'),
      field('answers.arrivalStations', 'arrivalStations', 'list'),
      field('answers.transportAfter', 'transportAfter'),
      field('answers.languages', 'languages', 'languages'),
      field('answers.children', 'children'),
      field('answers.accessibility', 'accessibility'),
    ],
  },
  {
    key: 'safety',
    fields: [
      field('stewardCount', 'stewardCount', 'number'),
      field('answers.stewardRecognition', 'stewardRecognition'),
      field('answers.orderMeasures', 'orderMeasures'),
      field('answers.firstAid', 'firstAid'),
      field('answers.opposingGroups', 'opposingGroups'),
    ],
  },
  {
    key: 'equipment',
    fields: [
      field('answers.vehicleCount', 'vehicleCount', 'number'),
      field('answers.sound.amplified', 'soundAmplified', 'yesNo'),
      field('answers.sound.trucks', 'soundTrucks', 'number'),
      field('answers.sound.levelDbA', 'soundLevel', 'number'),
      field('answers.structures', 'structures'),
      field('answers.flagsAndSticks', 'flagsAndSticks'),
      field('answers.pyrotechnics', 'pyrotechnics', 'yesNo'),
    ],
  },
  {
    key: 'other',
    fields: [
      field('answers.toilets', 'toilets'),
      field('answers.waste', 'waste'),
      field('answers.insurance.company', 'insuranceCompany'),
      field('answers.insurance.policyNumber', 'insurancePolicy'),
      field('answers.filming', 'filming'),
      field('answers.remarks', 'remarks'),
    ],
  },
];

/** The value at a path; undefined where any part of it is missing. */
export function valueAt(source: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, part) =>
        typeof value === 'object' && value !== null
          ? (value as Record<string, unknown>)[part]
          : undefined,
      source,
    );
}

/** Whether there is an answer to show. */
export function isAnswered(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== null && value !== undefined && value !== '';
}
