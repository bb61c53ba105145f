import type { SavedViewsQuery } from '../../../gql/desk/graphql.js';
import { useReading } from '../../../lib/use-reading.js';
import { SavedViewsDocument } from './calendar.desk.graphql.js';
import type { EventsSearch } from './events-search.js';

export type SavedView = SavedViewsQuery['savedViews'][number];

interface Filter {
  readonly text?: string;
  readonly states?: readonly string[];
  readonly kinds?: readonly string[];
  readonly classes?: readonly string[];
  readonly communes?: readonly string[];
}

/** What the address says for a kept filter. */
export function searchOfView(view: SavedView): EventsSearch {
  const { text, states, kinds, classes, communes } = view.filter as Filter;
  return {
    ...(text ? { q: text } : {}),
    ...(states ? { states: states.join(',') } : {}),
    ...(kinds ? { kinds: kinds.join(',') } : {}),
    ...(classes ? { classes: classes.join(',') } : {}),
    ...(communes ? { communes: communes.join(',') } : {}),
  };
}

/** The own views; null until they are known. */
export function useSavedViews() {
  const { data, again } = useReading(SavedViewsDocument, {}, { fresh: true });
  return { views: data?.savedViews ?? null, again };
}
