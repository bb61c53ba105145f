import type { SetQuestion, SetStep } from './question-set.js';

/** How a question is asked. */
export type QuestionKind =
  | 'line'
  | 'prose'
  | 'lines'
  | 'number'
  | 'phone'
  | 'email'
  | 'yesNo'
  | 'choices'
  | 'kind'
  | 'day'
  | 'clock'
  | 'footprint'
  | 'points'
  | 'choice';

/** The form's answers by field; an empty text means unanswered. */
export type Values = Readonly<Record<string, unknown>>;

export interface Question {
  /** Where the answer goes: a path of the application, or a part of one below `when.`. */
  readonly field: string;
  /** Its words: `portal-application:q.<key>.label` and `.hint`, unless it brings its own. */
  readonly key: string;
  /** Words of a question of the set for this kind of event. */
  readonly own?: SetQuestion;
  readonly kind: QuestionKind;
  readonly autoComplete?: string;
  readonly maxLength?: number;
  /** Lines a text is given; two when absent. */
  readonly rows?: number;
  /** Where the choices of `choices` come from. */
  readonly choices?: 'transport' | 'communes' | 'languages' | 'own';
  /** Asked only after another answer. */
  readonly when?: (values: Values) => boolean;
}

export interface Step {
  /** Address and words: `portal-application:step.<key>`, unless it brings its own. */
  readonly key: string;
  readonly own?: SetStep;
  readonly questions: readonly Question[];
  readonly when?: (values: Values) => boolean;
}

export interface Section {
  readonly key: string;
  readonly steps: readonly Step[];
}

const LINE = 300;
const PROSE = 4000;

const line = (field: string, key: string, more: Partial<Question> = {}): Question => ({
  field,
  key,
  kind: 'line',
  maxLength: LINE,
  ...more,
});
const prose = (field: string, key: string, more: Partial<Question> = {}): Question =>
  line(field, key, { kind: 'prose', maxLength: PROSE, ...more });
const ask = (kind: QuestionKind, field: string, key: string, more: Partial<Question> = {}) =>
  line(field, key, { kind, ...more });

const includes = (values: Values, field: string, wanted: string): boolean => {
  const answer = values[field];
  return Array.isArray(answer) && answer.includes(wanted);
};
const byCoach = (values: Values): boolean => includes(values, 'answers.transport', 'coach');
const isYes = (field: string) => (values: Values) => values[field] === true;
const moves = (values: Values): boolean =>
  values['kind'] === 'march' || values['kind'] === 'parade';

const ORGANISER: Step = {
  key: 'organiser',
  questions: [
    line('answers.organiser.name', 'organiserName', { autoComplete: 'organization' }),
    line('answers.organiser.legalForm', 'legalForm'),
    line('answers.organiser.registerNumber', 'registerNumber', { maxLength: 50 }),
    line('answers.organiser.street', 'street', { autoComplete: 'street-address' }),
    line('answers.organiser.postcode', 'postcode', { autoComplete: 'postal-code', maxLength: 4 }),
    line('answers.organiser.town', 'town', { autoComplete: 'address-level2' }),
    ask('phone', 'answers.organiser.phone', 'phone', { autoComplete: 'tel', maxLength: 30 }),
    ask('email', 'answers.contactEmail', 'contactEmail', { autoComplete: 'email' }),
  ],
};

const CONTACTS: Step = {
  key: 'contacts',
  questions: [
    line('answers.responsible.name', 'responsibleName'),
    ask('phone', 'answers.responsible.mobile', 'responsibleMobile', { maxLength: 30 }),
    line('answers.deputy.name', 'deputyName'),
    ask('phone', 'answers.deputy.mobile', 'deputyMobile', { maxLength: 30 }),
  ],
};

const EVENT: Step = {
  key: 'event',
  questions: [
    prose('title', 'title', { maxLength: 200 }),
    ask('kind', 'kind', 'kind'),
    prose('answers.subject', 'subject', { rows: 4 }),
    prose('answers.motivation', 'motivation', { rows: 3 }),
    ask('lines', 'answers.socialMedia', 'socialMedia', { maxLength: PROSE }),
  ],
};

const WHEN: Step = {
  key: 'when',
  questions: [
    ask('day', 'when.day', 'day'),
    ask('clock', 'when.gathering', 'gathering'),
    ask('clock', 'when.start', 'start'),
    ask('day', 'when.endDay', 'endDay'),
    ask('clock', 'when.end', 'end'),
    ask('clock', 'when.dispersal', 'dispersal'),
  ],
};

const MEETING: Step = {
  key: 'meeting',
  questions: [
    ask('yesNo', 'answers.meetingAtEnd', 'meetingAtEnd'),
    prose('answers.meetingDetails', 'meetingDetails', { when: isYes('answers.meetingAtEnd') }),
    ask('lines', 'answers.speakers', 'speakers', { maxLength: PROSE, rows: 3 }),
    line('answers.petition.toWhom', 'petitionToWhom'),
    ask('number', 'answers.petition.delegationSize', 'petitionDelegation'),
  ],
};

const PEOPLE: Step = {
  key: 'people',
  questions: [
    ask('number', 'expectedNumber', 'expectedNumber'),
    ask('choices', 'answers.transport', 'transport', { choices: 'transport' }),
    ask('number', 'answers.coaches.count', 'coachCount', { when: byCoach }),
    prose('answers.coaches.dropOff', 'coachDropOff', { when: byCoach }),
    prose('answers.coaches.parking', 'coachParking', { when: byCoach }),
    ask('lines', 'answers.arrivalStations', 'arrivalStations', { maxLength: PROSE }),
    prose('answers.transportAfter', 'transportAfter'),
  ],
};

const PARTICIPANTS: Step = {
  key: 'participants',
  questions: [
    ask('choices', 'answers.languages', 'languages', { choices: 'languages' }),
    prose('answers.children', 'children'),
    prose('answers.accessibility', 'accessibility'),
  ],
};

const STEWARDS: Step = {
  key: 'stewards',
  questions: [
    ask('number', 'stewardCount', 'stewardCount'),
    line('answers.stewardRecognition', 'stewardRecognition'),
    prose('answers.orderMeasures', 'orderMeasures', { rows: 5 }),
  ],
};

const SAFETY: Step = {
  key: 'safety',
  questions: [
    prose('answers.firstAid', 'firstAid'),
    prose('answers.opposingGroups', 'opposingGroups', { rows: 3 }),
  ],
};

const EQUIPMENT: Step = {
  key: 'equipment',
  questions: [
    ask('number', 'answers.vehicleCount', 'vehicleCount'),
    ask('yesNo', 'answers.sound.amplified', 'soundAmplified'),
    ask('number', 'answers.sound.trucks', 'soundTrucks', {
      when: isYes('answers.sound.amplified'),
    }),
    ask('number', 'answers.sound.levelDbA', 'soundLevel', {
      when: isYes('answers.sound.amplified'),
    }),
    prose('answers.structures', 'structures'),
    prose('answers.flagsAndSticks', 'flagsAndSticks'),
    ask('yesNo', 'answers.pyrotechnics', 'pyrotechnics'),
  ],
};

const OTHER: Step = {
  key: 'other',
  questions: [
    prose('answers.toilets', 'toilets'),
    prose('answers.waste', 'waste'),
    line('answers.insurance.company', 'insuranceCompany'),
    line('answers.insurance.policyNumber', 'insurancePolicy', { maxLength: 100 }),
    prose('answers.filming', 'filming'),
    prose('answers.remarks', 'remarks', { rows: 4 }),
  ],
};

/** The general application, in the order in which somebody tells about an event. */
export const GENERAL_SECTIONS: readonly Section[] = [
  { key: 'about', steps: [ORGANISER, CONTACTS] },
  { key: 'event', steps: [EVENT] },
  { key: 'when', steps: [WHEN, MEETING] },
  {
    key: 'where',
    steps: [
      {
        key: 'communes',
        questions: [ask('choices', 'communes', 'communes', { choices: 'communes' })],
      },
      { key: 'map', questions: [ask('footprint', 'footprint', 'footprint')] },
      { key: 'points', questions: [ask('points', 'waypoints', 'waypoints')], when: moves },
    ],
  },
  { key: 'people', steps: [PEOPLE, PARTICIPANTS] },
  { key: 'safety', steps: [STEWARDS, SAFETY] },
  { key: 'equipment', steps: [EQUIPMENT] },
  { key: 'other', steps: [OTHER] },
];

/** The steps that are asked with these answers, in order. */
export function stepsFor(sections: readonly Section[], values: Values): Step[] {
  return sections
    .flatMap(({ steps }) => steps)
    .filter(({ when }) => when?.(values) ?? true)
    .filter((step) => questionsFor(step, values).length > 0);
}

/** The questions of a step that are asked with these answers. */
export function questionsFor(step: Step, values: Values): Question[] {
  return step.questions.filter(({ when }) => when?.(values) ?? true);
}

/** The form's field behind a path of the API: hours are asked as a day and clocks. */
const ASKED_AS: Readonly<Record<string, string>> = {
  gatheringAt: 'when.gathering',
  startAt: 'when.start',
  endAt: 'when.end',
  dispersalAt: 'when.dispersal',
};

/** The form's field for a path such as `startAt` or `footprint.features.0`. */
export function askedField(sections: readonly Section[], path: string): string {
  const known = ASKED_AS[path];
  if (known) return known;
  const all = sections.flatMap(({ steps }) => steps).flatMap(({ questions }) => questions);
  const found = all.find(({ field }) => path === field || path.startsWith(`${field}.`));
  return found?.field ?? path;
}

/** The step in which a field is asked. */
export function stepOf(sections: readonly Section[], field: string): Step | null {
  const steps = sections.flatMap(({ steps: all }) => all);
  return steps.find(({ questions }) => questions.some((one) => one.field === field)) ?? null;
}

/** The id of a field on the page. */
export function fieldId(field: string): string {
  return `q-${field.replaceAll('.', '-')}`;
}
