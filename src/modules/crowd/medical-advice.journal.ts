/** What is recorded of the medical side of an event; counts and references, never an answer's text. */
export const MEDICAL_JOURNAL = {
  advised: 'medical.adviceRecorded',
  cared: 'medical.careRecorded',
  questionnaireSaved: 'medical.questionnaireSaved',
  questionnaireExported: 'medical.questionnaireExported',
} as const;
