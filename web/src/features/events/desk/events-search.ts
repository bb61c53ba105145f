import type { EventFilterInput, EventKind } from '../../../gql/desk/graphql.js';
import { addDays, isDay, monthOf } from './brussels-days.js';
import { EVENT_KINDS, EVENT_STATES, type EventState } from './event-words.js';

/** What the list shows, as it stands in the address; lists are written with commas. */
export interface EventsSearch {
  readonly q?: string;
  readonly states?: string;
  readonly kinds?: string;
  /** Assessed classes, for police eyes. */
  readonly classes?: string;
  /** Codes of communes, any of them. */
  readonly communes?: string;
  /** A calendar day in Brussels. */
  readonly from?: string;
  readonly to?: string;
  /** The present month, whichever that is when the address is opened. */
  readonly period?: 'month';
}

export const CALENDAR_MODES = ['month', 'week', 'day', 'list', 'timeline', 'map'] as const;
export type CalendarMode = (typeof CALENDAR_MODES)[number];

export interface CalendarSearch extends EventsSearch {
  readonly mode?: CalendarMode;
  /** A day of the stretch that is shown. */
  readonly date?: string;
}

const LONGEST_TEXT = 100;
const CLASSES = ['A', 'B', 'C', 'Cplus'] as const;
const COMMUNE = /^[a-z][a-z-]{1,58}$/;
/** As many as the API takes. */
const MOST_COMMUNES = 19;

function known<Word extends string>(value: unknown, words: readonly Word[]): Word[] {
  const asked = typeof value === 'string' ? value.split(',') : [];
  return words.filter((word) => asked.includes(word));
}

export function statesOf(search: EventsSearch): EventState[] {
  return known(search.states, EVENT_STATES);
}

export function kindsOf(search: EventsSearch): EventKind[] {
  return known(search.kinds, EVENT_KINDS);
}

export function classesOf(search: EventsSearch): string[] {
  return known(search.classes, CLASSES);
}

export function communesOf(search: EventsSearch): string[] {
  const asked = typeof search.communes === 'string' ? search.communes.split(',') : [];
  return asked.filter((code) => COMMUNE.test(code)).slice(0, MOST_COMMUNES);
}

/** Reads the address; what nobody understands is left out. */
export function readEventsSearch(search: Record<string, unknown>): EventsSearch {
  const states = known(search['states'], EVENT_STATES).join(',');
  const kinds = known(search['kinds'], EVENT_KINDS).join(',');
  const classes = classesOf(search as EventsSearch).join(',');
  const communes = communesOf(search as EventsSearch).join(',');
  const q = String(search['q'] ?? '').slice(0, LONGEST_TEXT);
  const { from, to } = search;
  return {
    ...(q ? { q } : {}),
    ...(states ? { states } : {}),
    ...(kinds ? { kinds } : {}),
    ...(classes ? { classes } : {}),
    ...(communes ? { communes } : {}),
    ...(isDay(from) ? { from } : {}),
    ...(isDay(to) ? { to } : {}),
    ...(search['period'] === 'month' ? { period: 'month' as const } : {}),
  };
}

/** Reads the calendar's address: the list's filter without its days, the view and where it stands. */
export function readCalendarSearch(search: Record<string, unknown>): CalendarSearch {
  const { from: _from, to: _to, period: _period, ...filter } = readEventsSearch(search);
  const mode = CALENDAR_MODES.find((one) => one === search['mode']);
  const { date } = search;
  return {
    ...filter,
    ...(mode ? { mode } : {}),
    ...(isDay(date) ? { date } : {}),
  };
}

/** The days a search speaks of, both included; `today` is the present day in Brussels. */
export function daysOf(search: EventsSearch, today: string): { from?: string; to?: string } {
  if (search.period === 'month') return monthOf(today);
  const { from, to } = search;
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

/** The API's filter for a search; days begin and end at midnight in Brussels. */
export function filterOf(search: EventsSearch, today: string): EventFilterInput {
  const states = statesOf(search);
  const kinds = kindsOf(search);
  const chosenClasses = classesOf(search);
  const communes = communesOf(search);
  const { from, to } = daysOf(search, today);
  return {
    ...(search.q?.trim() ? { text: search.q.trim() } : {}),
    ...(states.length > 0 ? { states } : {}),
    ...(kinds.length > 0 ? { kinds } : {}),
    ...(chosenClasses.length > 0 ? { classes: chosenClasses } : {}),
    ...(communes.length > 0 ? { communes } : {}),
    ...(from ? { from: `${from}T00:00` } : {}),
    ...(to ? { to: `${addDays(to, 1)}T00:00` } : {}),
  };
}

/** A view everybody has; its name is `events:view.<key>`. */
export interface EventsView {
  readonly key: 'all' | 'inbox' | 'month';
  readonly search: EventsSearch;
}

export const EVENTS_VIEWS: readonly EventsView[] = [
  { key: 'all', search: {} },
  { key: 'inbox', search: { states: 'submitted' } },
  { key: 'month', search: { period: 'month' } },
];

const FIELDS = ['q', 'states', 'kinds', 'classes', 'communes', 'from', 'to', 'period'] as const;

/** The view a search is exactly; null for one of the reader's own making. */
export function viewOf(search: EventsSearch): EventsView['key'] | null {
  const same = (view: EventsView): boolean =>
    FIELDS.every((field) => (view.search[field] ?? '') === (search[field] ?? ''));
  return EVENTS_VIEWS.find(same)?.key ?? null;
}
