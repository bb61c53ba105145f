import { CONDITION_FILTERS, type ConditionFilter } from './condition-words.js';

/** What the part shows, as it stands in the address. */
export interface ConditionsSearch {
  readonly state?: Exclude<ConditionFilter, 'all'>;
  /** Number of the condition whose thread is open, such as C04. */
  readonly c?: string;
}

const NUMBER = /^C\d{2,4}$/;

/** Reads the address; what nobody understands is left out. */
export function readConditionsSearch(search: Record<string, unknown>): ConditionsSearch {
  const state = CONDITION_FILTERS.find((one) => one === search['state'] && one !== 'all');
  const number = search['c'];
  return {
    ...(state && state !== 'all' ? { state } : {}),
    ...(typeof number === 'string' && NUMBER.test(number) ? { c: number } : {}),
  };
}

/** Which promises the list of what is to be done shows; the page knows the words. */
export interface BeforeSearch {
  readonly progress?: string;
}

export function readBeforeSearch({ progress }: Record<string, unknown>): BeforeSearch {
  return typeof progress === 'string' && /^\w{1,20}$/.test(progress) ? { progress } : {};
}

/** Where a new condition comes from: one line of an advice, by its place. */
export interface ProposeSearch {
  readonly advice?: string;
  readonly line?: number;
}

const ID = /^[0-9a-f-]{36}$/;

export function readProposeSearch(search: Record<string, unknown>): ProposeSearch {
  const { advice, line } = search;
  if (typeof advice !== 'string' || !ID.test(advice)) return {};
  const at = Number(line ?? 0);
  return { advice, line: Number.isInteger(at) && at >= 0 ? at : 0 };
}
