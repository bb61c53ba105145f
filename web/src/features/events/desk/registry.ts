import { useRouteContext } from '@tanstack/react-router';
import type { DossierTab } from './dossier-tab.js';
import type { InboxSource } from './inbox-source.js';
import type { OverviewSection } from './overview-section.js';

/** What other modules brought, as the routes of this module hand it to their pages. */
export interface EventsContext {
  readonly dossierTabs?: readonly DossierTab[];
  readonly inboxSources?: readonly InboxSource[];
  readonly journalNamespaces?: readonly string[];
  readonly overviewSections?: readonly OverviewSection[];
}

const NO_TABS: readonly DossierTab[] = [];
const NO_SOURCES: readonly InboxSource[] = [];
const NO_SECTIONS: readonly OverviewSection[] = [];
const NO_NAMES: readonly string[] = [];

function useEventsContext(): EventsContext {
  return useRouteContext({ strict: false }) as EventsContext;
}

/** The parts other modules bring, in the order they are listed. */
export function useDossierTabs(): readonly DossierTab[] {
  return useEventsContext().dossierTabs ?? NO_TABS;
}

/** Where something may wait for a decision. */
export function useInboxSources(): readonly InboxSource[] {
  return useEventsContext().inboxSources ?? NO_SOURCES;
}

/** Catalogues that hold sentences for the history, beside this module's own. */
export function useJournalNamespaces(): readonly string[] {
  return useEventsContext().journalNamespaces ?? NO_NAMES;
}

/** What other modules add to a dossier's overview. */
export function useOverviewSections(): readonly OverviewSection[] {
  return useEventsContext().overviewSections ?? NO_SECTIONS;
}
