/** Chapters of the questionnaire. */
export const MEDICAL_CHAPTERS = ['event', 'public', 'site', 'dangers', 'cover'] as const;
export type MedicalChapter = (typeof MEDICAL_CHAPTERS)[number];

interface Question {
  readonly chapter: MedicalChapter;
  readonly code: string;
}

/**
 * What the federal health service is told for its simulation (PRIMA), in our own order: its formula
 * and its sheet are not public. Words stand in the catalogue under `question.<code>`. Source: BeSafe
 * on PRIMA; own proposal.
 */
export const MEDICAL_QUESTIONS = [
  { chapter: 'event', code: 'reference' },
  { chapter: 'event', code: 'title' },
  { chapter: 'event', code: 'kind' },
  { chapter: 'event', code: 'from' },
  { chapter: 'event', code: 'to' },
  { chapter: 'event', code: 'place' },
  { chapter: 'public', code: 'permitted' },
  { chapter: 'public', code: 'expected' },
  { chapter: 'public', code: 'expectedRange' },
  { chapter: 'public', code: 'ages' },
  { chapter: 'public', code: 'vulnerable' },
  { chapter: 'public', code: 'standing' },
  { chapter: 'public', code: 'alcohol' },
  { chapter: 'site', code: 'surroundings' },
  { chapter: 'site', code: 'areaM2' },
  { chapter: 'site', code: 'routeM' },
  { chapter: 'site', code: 'emergencyAccess' },
  { chapter: 'site', code: 'hospitalMinutes' },
  { chapter: 'site', code: 'shelterAndWater' },
  { chapter: 'dangers', code: 'structures' },
  { chapter: 'dangers', code: 'pyrotechnics' },
  { chapter: 'dangers', code: 'temperature' },
  { chapter: 'dangers', code: 'protectedPersons' },
  { chapter: 'cover', code: 'ownFirstAid' },
  { chapter: 'cover', code: 'stewards' },
  { chapter: 'cover', code: 'earlierCare' },
] as const satisfies readonly Question[];
export type MedicalQuestion = (typeof MEDICAL_QUESTIONS)[number]['code'];
