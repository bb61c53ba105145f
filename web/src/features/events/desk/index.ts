/** The public door of the dossier pages: what other desk features plug into. */
export { eventsFeature, type EventsFeatureOptions } from './events-feature.js';
export { dossierTab, type DossierTab, type PartReading, type Say } from './dossier-tab.js';
export type { OverviewSection } from './overview-section.js';
export { inboxSource, type InboxItem, type InboxSource } from './inbox-source.js';
export {
  useDossier,
  useDossierReading,
  type Dossier,
  type DossierEvent,
} from './dossier-context.js';
export { useFormErrors, type Findings } from './form-errors.js';
export { EventStateBadge } from './event-state-badge.js';
export { brusselsClock } from './brussels-days.js';
