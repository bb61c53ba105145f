import type { OutcomeFragment, RecordOutcomeInput } from '../../../gql/desk/graphql.js';
import { brusselsClock } from '../../events/desk/brussels-days.js';

/** As the server's list; each has its word in `incident.<kind>`. */
export const INCIDENT_KINDS = [
  'crowdCrush',
  'violenceBetweenGroups',
  'violenceAgainstPolice',
  'damage',
  'intrusion',
  'routeDeviation',
  'blockade',
  'pyrotechnics',
  'vehicle',
  'weapon',
  'medical',
  'lateStart',
  'other',
] as const;

export const NUMBER_METHODS = [
  'areaDensity',
  'gateCount',
  'ticketing',
  'imageCount',
  'estimate',
] as const;

export const SEVERITIES = [0, 1, 2, 3, 4] as const;
export const CLASSES = ['A', 'B', 'C', 'Cplus'] as const;

export interface IncidentValues {
  readonly kind: string;
  readonly severity: string;
  readonly count: string;
}

/** The form's texts; empty means not known. Times are Brussels clocks. */
export interface OutcomeValues {
  readonly actualNumber: string;
  readonly numberMethod: string;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly tailAt: string;
  readonly incidents: readonly IncidentValues[];
  readonly hindsightClass: string;
  readonly hindsightReason: string;
}

/** Names of the fields in the order of the form. */
export const OUTCOME_FIELDS = [
  'actualNumber',
  'numberMethod',
  'startedAt',
  'endedAt',
  'tailAt',
  'incidents',
  'hindsightClass',
  'hindsightReason',
] as const satisfies readonly (keyof OutcomeValues)[];

interface Planned {
  readonly startAt?: string | null;
  readonly endAt?: string | null;
}

/** The form filled with what was recorded, otherwise with the planned hours. */
export function outcomeValues(outcome: OutcomeFragment | null, planned: Planned): OutcomeValues {
  return {
    actualNumber: String(outcome?.actualNumber ?? ''),
    numberMethod: outcome?.numberMethod ?? '',
    startedAt: brusselsClock(outcome?.startedAt ?? planned.startAt),
    endedAt: brusselsClock(outcome?.endedAt ?? planned.endAt),
    tailAt: brusselsClock(outcome?.tailAt),
    incidents: (outcome?.incidents ?? []).map(({ kind, severity, count }) => ({
      kind,
      severity: String(severity),
      count: String(count),
    })),
    hindsightClass: outcome?.hindsightClass ?? '',
    hindsightReason: outcome?.hindsightReason ?? '',
  };
}

const CLOCK = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
const whole = (text: string): boolean => /^\d{1,9}$/.test(text.trim());

/** Names of the fields that cannot be sent as they are, with the key of what to say. */
export function outcomeFindings(values: OutcomeValues): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  const { actualNumber, numberMethod, tailAt, incidents } = values;
  if (actualNumber.trim() && !whole(actualNumber)) found['actualNumber'] = 'form.wholeNumber';
  if (actualNumber.trim() && !numberMethod) found['numberMethod'] = 'outcome.needsMethod';
  if (!CLOCK.test(values.startedAt)) found['startedAt'] = 'form.wholeTime';
  if (!CLOCK.test(values.endedAt)) found['endedAt'] = 'form.wholeTime';
  if (tailAt && !CLOCK.test(tailAt)) found['tailAt'] = 'form.wholeTime';
  if (incidents.some(({ count }) => !whole(count) || Number(count) < 1)) {
    found['incidents'] = 'outcome.needsCount';
  }
  if (!values.hindsightClass) found['hindsightClass'] = 'outcome.needsClass';
  if (values.hindsightReason.trim().length < 3) found['hindsightReason'] = 'outcome.needsReason';
  return found;
}

/** The form's texts as the API takes them. */
export function outcomeInput(
  values: OutcomeValues,
): Omit<RecordOutcomeInput, 'eventId' | 'expectedVersion'> {
  const number = values.actualNumber.trim();
  return {
    actualNumber: number ? Number(number) : null,
    numberMethod: number ? values.numberMethod || null : null,
    startedAt: values.startedAt,
    endedAt: values.endedAt,
    tailAt: values.tailAt || null,
    incidents: values.incidents.map(({ kind, severity, count }) => ({
      kind,
      severity: Number(severity),
      count: Number(count),
    })),
    hindsightClass: values.hindsightClass,
    hindsightReason: values.hindsightReason.trim(),
  };
}
