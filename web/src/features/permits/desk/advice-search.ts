import type { AdviceStanding } from '../../../gql/desk/graphql.js';

/** What the board shows, as it stands in the address; lists are written with commas. */
export interface AdviceSearch {
  readonly q?: string;
  readonly standings?: string;
  /** Code of a service, such as stib-mivb. */
  readonly service?: string;
  /** Code of a theme. */
  readonly theme?: string;
  /** Only with a task nobody has settled. */
  readonly task?: 'open';
  /** Only with messages nobody has read. */
  readonly unread?: 'yes';
}

export const STANDINGS = [
  'overdue',
  'waiting',
  'answered',
  'withdrawn',
] as const satisfies readonly AdviceStanding[];

const LONGEST_TEXT = 100;
const CODE = /^[\w-]{1,60}$/;

export function standingsOf(search: AdviceSearch): AdviceStanding[] {
  const asked = (search.standings ?? '').split(',');
  return STANDINGS.filter((one) => asked.includes(one));
}

/** Reads the address; what nobody understands is left out. */
export function readAdviceSearch(search: Record<string, unknown>): AdviceSearch {
  const { service, theme } = search;
  const q = String(search['q'] ?? '').slice(0, LONGEST_TEXT);
  const standings = standingsOf({ standings: String(search['standings'] ?? '') }).join(',');
  return {
    ...(q ? { q } : {}),
    ...(standings ? { standings } : {}),
    ...(typeof service === 'string' && CODE.test(service) ? { service } : {}),
    ...(typeof theme === 'string' && CODE.test(theme) ? { theme } : {}),
    ...(search['task'] === 'open' ? { task: 'open' as const } : {}),
    ...(search['unread'] === 'yes' ? { unread: 'yes' as const } : {}),
  };
}

/** The arguments of the API for a search. */
export function boardArguments(search: AdviceSearch) {
  const standings = standingsOf(search);
  return {
    standings: standings.length > 0 ? standings : null,
    service: search.service ?? null,
    theme: search.theme ?? null,
    text: search.q?.trim() || null,
    openTask: search.task === 'open',
    unread: search.unread === 'yes',
  };
}

/** A view everybody has; its name is `advice-desk:view.<key>`. */
export const ADVICE_VIEWS = [
  { key: 'open', search: { standings: 'overdue,waiting' } },
  { key: 'overdue', search: { standings: 'overdue' } },
  { key: 'tasks', search: { task: 'open' } },
  { key: 'unread', search: { unread: 'yes' } },
  { key: 'all', search: {} },
] as const satisfies readonly { key: string; search: AdviceSearch }[];

const FIELDS = ['q', 'standings', 'service', 'theme', 'task', 'unread'] as const;

/** The view a search is exactly; null for one of the reader's own making. */
export function viewOf(search: AdviceSearch): string | null {
  const same = (view: { search: AdviceSearch }): boolean =>
    FIELDS.every((field) => (view.search[field] ?? '') === (search[field] ?? ''));
  return ADVICE_VIEWS.find(same)?.key ?? null;
}
