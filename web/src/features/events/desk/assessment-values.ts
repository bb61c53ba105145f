import type { AssessEventInput } from '../../../gql/desk/graphql.js';
import type { Assessment } from './assessment-types.js';

/** The form's texts; empty means not known. */
export interface AssessmentValues {
  readonly policeNumber: string;
  readonly policeBasis: string;
  readonly riskGroupMax: string;
  readonly threatLevel: string;
  readonly threatSource: string;
  readonly threatAt: string;
  readonly opposingGroups: string;
  readonly vip: string;
  readonly priorIncidents: string;
  readonly national: string;
  readonly multiZone: string;
  readonly trafficMeasures: string;
  readonly eventClass: string;
  readonly classReason: string;
  readonly internalNote: string;
}

/** Names of the fields in the order of the form. */
export const ASSESSMENT_FIELDS = [
  'policeNumber',
  'riskGroupMax',
  'policeBasis',
  'threatLevel',
  'threatAt',
  'threatSource',
  'opposingGroups',
  'vip',
  'priorIncidents',
  'national',
  'multiZone',
  'trafficMeasures',
  'eventClass',
  'classReason',
  'internalNote',
] as const satisfies readonly (keyof AssessmentValues)[];

/** What is so, is not so, or nobody said: yes, no, empty. */
export const FLAG_FIELDS = [
  'opposingGroups',
  'vip',
  'priorIncidents',
  'national',
  'multiZone',
  'trafficMeasures',
] as const satisfies readonly (keyof AssessmentValues)[];

export const NUMBER_FIELDS = ['policeNumber', 'riskGroupMax'] as const;

/** The form filled with what is known. */
export function valuesOf(assessment: Assessment | null): AssessmentValues {
  const text = (name: keyof AssessmentValues): string => {
    const value = assessment?.[name] ?? '';
    return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
  };
  return Object.fromEntries(ASSESSMENT_FIELDS.map((name) => [name, text(name)])) as {
    [Name in keyof AssessmentValues]: string;
  };
}

/** Whether a text is empty or a whole number. */
export function isWhole(text: string): boolean {
  return text.trim() === '' || /^\d{1,9}$/.test(text.trim());
}

/** The form's texts as the API takes them. */
export function factsOf(
  values: AssessmentValues,
): Omit<AssessEventInput, 'eventId' | 'expectedVersion'> {
  const text = (value: string): string | null => value.trim() || null;
  const flag = (value: string): boolean | null => (value ? value === 'yes' : null);
  const whole = (value: string): number | null => (value.trim() ? Number(value) : null);
  return {
    policeNumber: whole(values.policeNumber),
    policeBasis: text(values.policeBasis),
    riskGroupMax: whole(values.riskGroupMax),
    threatLevel: whole(values.threatLevel),
    threatSource: text(values.threatSource),
    threatAt: text(values.threatAt),
    opposingGroups: flag(values.opposingGroups),
    vip: flag(values.vip),
    priorIncidents: flag(values.priorIncidents),
    national: flag(values.national),
    multiZone: flag(values.multiZone),
    trafficMeasures: flag(values.trafficMeasures),
    eventClass: text(values.eventClass),
    classReason: text(values.classReason),
    internalNote: text(values.internalNote),
  };
}
