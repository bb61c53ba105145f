import { lazy, type ComponentType } from 'react';
import type { Feature } from '../../../lib/feature.js';
import { dossierRoute } from './dossier.routes.js';
import type { DossierTab } from './dossier-tab.js';
import { eventsRoutes } from './events.routes.js';
import { eventsUpdates } from './events-updates.js';
import type { InboxSource } from './inbox-source.js';
import type { OverviewSection } from './overview-section.js';
import type { EventsContext } from './registry.js';
import { submittedSource } from './submitted-source.js';

export interface EventsFeatureOptions {
  /** Parts of the dossier other modules bring. */
  readonly tabs: readonly DossierTab[];
  /** Where else something may wait for a decision. */
  readonly inbox: readonly InboxSource[];
  /**
   * Catalogues with sentences for the history: an entry of kind `condition.countered` is told by
   * `journal.condition.countered` of the first catalogue that has it, this module's own first.
   */
  readonly journal: readonly string[];
  /** What other modules add to a dossier's overview. */
  readonly overview: readonly OverviewSection[];
}

function companion(sources: readonly InboxSource[]): ComponentType {
  return lazy(async () => {
    const { EventsCompanion } = await import('./events-companion.js');
    return { default: () => <EventsCompanion sources={sources} /> };
  });
}

/** Events, calendar, dossier and inbox, with what other modules bring into them. */
export function eventsFeature({ tabs, inbox, journal, overview }: EventsFeatureOptions): Feature {
  const sources = [submittedSource, ...inbox];
  const context: EventsContext = {
    dossierTabs: tabs,
    inboxSources: sources,
    journalNamespaces: journal,
    overviewSections: overview,
  };
  return {
    routes: [...eventsRoutes(context), dossierRoute(context)],
    updates: eventsUpdates,
    companions: [companion(sources)],
  };
}
