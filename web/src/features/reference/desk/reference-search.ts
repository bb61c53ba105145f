import { STATES, type RowState } from './reference-values.js';

/** What the list shows, as it stands in the address. */
export interface ReferenceSearch {
  readonly q?: string;
  readonly state?: RowState;
}

const LONGEST = 100;

/** Reads the address; what nobody understands is left out. */
export function readReferenceSearch(search: Record<string, unknown>): ReferenceSearch {
  const state = STATES.find((one) => one === search['state']);
  const q = typeof search['q'] === 'string' ? search['q'].trim().slice(0, LONGEST) : '';
  return { ...(q ? { q } : {}), ...(state ? { state } : {}) };
}
