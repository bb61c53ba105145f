import { eventsFeature, type DossierTab, type InboxSource } from '../features/events/desk/index.js';
import type { Feature } from '../lib/feature.js';

/** Parts of the dossier that other modules bring, one line each, in the order of the spine. */
const tabs: readonly DossierTab[] = [];

/** Where else something may wait for a decision, one line each. */
const inbox: readonly InboxSource[] = [];

/** Catalogues with the sentences of the modules' journal entries. */
const journal: readonly string[] = [];

/** Every feature of the desk, one line each. */
export const features: readonly Feature[] = [eventsFeature({ tabs, inbox, journal })];
