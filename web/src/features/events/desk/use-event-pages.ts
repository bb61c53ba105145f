import { useCallback, useEffect, useMemo, useState } from 'react';
import { useClient } from 'urql';
import { toParleyError, type ParleyError } from '../../../lib/errors.js';
import { readFragment } from '../../../gql/desk/index.js';
import type {
  EventFilterInput,
  EventListQuery,
  EventRowFragment as EventFacts,
} from '../../../gql/desk/graphql.js';
import { EventListDocument, EventRowFragment } from './events.desk.graphql.js';

/** A line of the list. */
export type EventRow = EventFacts &
  Pick<EventListQuery['events']['items'][number], 'assessment' | 'unreadMessages'>;

export interface EventPages {
  readonly rows: readonly EventRow[];
  /** How many there are in all; null while nobody knows. */
  readonly total: number | null;
  readonly hasMore: boolean;
  readonly loading: boolean;
  /** More are on their way. */
  readonly growing: boolean;
  readonly error: ParleyError | null;
  readonly more: () => void;
  readonly again: () => void;
}

/** The API's largest page. */
const PAGE = 100;

interface Pages {
  readonly name: string;
  readonly found: readonly (EventListQuery['events'] | undefined)[];
  readonly error: ParleyError | null;
}

function rowsOf(pages: Pages): EventRow[] {
  return pages.found.flatMap((page) =>
    (page?.items ?? []).map((item) => ({
      ...readFragment(EventRowFragment, item),
      assessment: item.assessment,
      unreadMessages: item.unreadMessages,
    })),
  );
}

/** Dossiers of a filter, a page of a hundred at a time; what is known shows at once. */
export function useEventPages(filter: EventFilterInput, most = Infinity): EventPages {
  const client = useClient();
  const name = JSON.stringify(filter);
  const [wanted, setWanted] = useState({ name, pages: 1, attempt: 0 });
  const [pages, setPages] = useState<Pages>({ name, found: [], error: null });
  const count = wanted.name === name ? wanted.pages : 1;
  useEffect(() => {
    const asked = JSON.parse(name) as EventFilterInput;
    const open = Array.from({ length: count }, (_, index) =>
      client
        .query(
          EventListDocument,
          { filter: asked, limit: PAGE, offset: index * PAGE },
          { requestPolicy: index < count - 1 ? 'cache-first' : 'cache-and-network' },
        )
        .subscribe(({ data, error }) =>
          setPages((before) => {
            const known = before.name === name ? before.found : [];
            const found = [...known];
            if (data) found[index] = data.events;
            return { name, found, error: error ? toParleyError(error) : null };
          }),
        ),
    );
    return () => open.forEach((one) => one.unsubscribe());
  }, [client, name, count, wanted.attempt]);
  const fits = pages.name === name;
  const rows = useMemo(() => rowsOf(pages), [pages]);
  const last = pages.found[count - 1];
  const hasMore = fits && (last?.hasMore ?? false) && rows.length < most;
  const grow = useCallback(
    (attempt: number, by: number) =>
      setWanted((before) => ({
        name,
        pages: (before.name === name ? before.pages : 1) + by,
        attempt: before.attempt + attempt,
      })),
    [name],
  );
  return {
    rows,
    total: pages.found[0]?.total ?? null,
    hasMore,
    loading: pages.found.length === 0 && !(fits && pages.error),
    growing: fits && last === undefined && pages.error === null,
    error: fits ? pages.error : null,
    more: useCallback(() => grow(0, 1), [grow]),
    again: useCallback(() => grow(1, 0), [grow]),
  };
}
