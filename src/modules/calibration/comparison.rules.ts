import type { Explained, ExplainedWarning } from '../../core/explained.js';
import { FEW_EVENTS } from './incident.data.js';

/** What was foretold of one event beside what it turned out to be; instants ISO 8601 UTC. */
export interface ComparedEvent {
  readonly kind: string;
  readonly communes: readonly string[];
  readonly proposedClass: string;
  readonly chosenClass: string | null;
  readonly hindsightClass: string;
  readonly organiserNumber: number | null;
  readonly policeNumber: number | null;
  readonly actualNumber: number | null;
  readonly plannedEndAt: string | null;
  readonly endedAt: string;
  readonly predictedTailAt: string | null;
  readonly tailAt: string | null;
  readonly incidents: readonly { readonly severity: number; readonly count: number }[];
}

/** A figure of a group of events, by its code. */
export interface ComparedFigure extends Explained {
  readonly code: string;
}

const SOURCE = 'Outcomes recorded in this zone; median, so that one event does not decide';
const MINUTE_MS = 60_000;

/** Minutes from one instant to another; null where one of them is not known. */
export function minutesLate(planned: string | null, actual: string | null): number | null {
  if (planned === null || actual === null) return null;
  return Math.round((Date.parse(actual) - Date.parse(planned)) / MINUTE_MS);
}

/** How many incidents, whatever their kind. */
export function incidentCount({ incidents }: Pick<ComparedEvent, 'incidents'>): number {
  return incidents.reduce((sum, { count }) => sum + count, 0);
}

/** The middle of some values, the mean of the two middle ones; null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

const ratio = (foretold: number | null, actual: number | null): number | null =>
  foretold === null || actual === null || foretold === 0 ? null : actual / foretold;
const rounded = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100);

function warnings(values: number): ExplainedWarning[] {
  if (values === 0) return [{ code: 'nothingKnown', params: {} }];
  return values < FEW_EVENTS
    ? [{ code: 'fewEvents', params: { events: values, least: FEW_EVENTS } }]
    : [];
}

interface Measured {
  readonly code: string;
  readonly unit: string;
  readonly formula: string;
  readonly of: (event: ComparedEvent) => number | null;
}

const MEASURES: readonly Measured[] = [
  {
    ...{ code: 'organiserRatio', unit: 'ratio', formula: 'median(n_actual / n_organiser)' },
    of: ({ organiserNumber, actualNumber }) => ratio(organiserNumber, actualNumber),
  },
  {
    ...{ code: 'policeRatio', unit: 'ratio', formula: 'median(n_actual / n_police)' },
    of: ({ policeNumber, actualNumber }) => ratio(policeNumber, actualNumber),
  },
  {
    ...{ code: 'endLate', unit: 'min', formula: 'median(t_end,actual - t_end,planned)' },
    of: ({ plannedEndAt, endedAt }) => minutesLate(plannedEndAt, endedAt),
  },
  {
    ...{ code: 'tailLate', unit: 'min', formula: 'median(t_tail,actual - t_tail,predicted)' },
    of: ({ predictedTailAt, tailAt }) => minutesLate(predictedTailAt, tailAt),
  },
  { code: 'incidents', unit: 'perEvent', formula: 'median(n_incidents)', of: incidentCount },
];

function measured({ code, unit, formula, of }: Measured, events: readonly ComparedEvent[]) {
  const values = events.map(of).filter((value) => value !== null);
  const edge = (name: string, value: number) => ({ name, formula: `${name}(x)`, value, unit });
  return {
    ...{ code, unit, formula, source: SOURCE },
    value: rounded(median(values)),
    inputs: [{ name: 'events', value: values.length, unit: 'events' }],
    steps:
      values.length === 0
        ? []
        : [
            edge('min', rounded(Math.min(...values)) ?? 0),
            edge('max', rounded(Math.max(...values)) ?? 0),
          ],
    warnings: warnings(values.length),
  };
}

/** How often a class was the right one in hindsight. */
function hits(
  code: string,
  events: readonly ComparedEvent[],
  of: (event: ComparedEvent) => string | null,
): ComparedFigure {
  const judged = events.filter((event) => of(event) !== null);
  const right = judged.filter((event) => of(event) === event.hindsightClass).length;
  return {
    ...{ code, unit: 'share', formula: 'n_right / n_events', source: SOURCE },
    value: judged.length === 0 ? null : (rounded(right / judged.length) ?? 0),
    inputs: [
      { name: 'right', value: right, unit: 'events' },
      { name: 'events', value: judged.length, unit: 'events' },
    ],
    steps: [],
    warnings: warnings(judged.length),
  };
}

/**
 * The figures of a group of past events: how often the proposed and the chosen class were right
 * (share), actual numbers against those of organiser and police (ratio), end and tail against what
 * was planned and computed (minutes, more than zero is late), incidents an event. Medians over the
 * events that have both values; with fewer than `FEW_EVENTS` the figure says so.
 */
export function comparedFigures(events: readonly ComparedEvent[]): ComparedFigure[] {
  return [
    hits('modelRight', events, ({ proposedClass }) => proposedClass),
    hits('chosenRight', events, ({ chosenClass }) => chosenClass),
    ...MEASURES.map((each) => measured(each, events)),
  ];
}

/** Events by each of their keys, the keys in their order; an event of two communes is in both. */
export function groupedBy<Event>(
  events: readonly Event[],
  keysOf: (event: Event) => readonly string[],
): { readonly key: string; readonly events: readonly Event[] }[] {
  const keys = [...new Set(events.flatMap((event) => keysOf(event)))].sort();
  return keys.map((key) => ({ key, events: events.filter((each) => keysOf(each).includes(key)) }));
}
