export const THREAD_TYPES = [
  'policyNote',
  'hazard',
  'measure',
  'condition',
  'post',
  'orderParagraph',
] as const;
export type ThreadType = (typeof THREAD_TYPES)[number];

/** From which record the golden thread is followed; stands in the address. */
export interface ThreadSearch {
  readonly type?: ThreadType;
  readonly id?: string;
}

const LONGEST_ID = 200;

/** Reads the search parameters of the thread; anything else is left out. */
export function readThreadSearch(search: Record<string, unknown>): ThreadSearch {
  const type = THREAD_TYPES.find((known) => known === search['type']);
  const id = search['id'];
  if (!type || typeof id !== 'string' || id.length > LONGEST_ID) return {};
  return { type, id };
}
