import { useMatch, type AnyRouter } from '@tanstack/react-router';
import { useEffect, type RefObject } from 'react';

/** Whether the reader came here by a link inside the page; the first page keeps the browser's focus. */
let travelled = false;

/** Notes changes of page; called once by each door's router. */
export function watchArrivals(router: AnyRouter): void {
  router.subscribe('onBeforeNavigate', ({ pathChanged, fromLocation }) => {
    if (pathChanged && fromLocation) travelled = true;
  });
}

/** Moves the focus to a heading when its page is arrived at, so that a screen reader reads it. */
export function useArrivalFocus(heading: RefObject<HTMLElement | null>): void {
  const path = useMatch({ strict: false, select: (match) => match.pathname });
  useEffect(() => {
    if (travelled) heading.current?.focus({ preventScroll: true });
  }, [heading, path]);
}
