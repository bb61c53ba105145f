import { agreementsFeature } from '../features/agreements/portal/agreements-feature.js';
import { beginningFeature } from '../features/beginning/portal/beginning-feature.js';
import { crowdFeature } from '../features/crowd/portal/crowd-feature.js';
import { dialogueFeature } from '../features/dialogue/portal/dialogue-feature.js';
import { confirmingFeature } from '../features/confirming/portal/confirming-feature.js';
import { eventsFeature } from '../features/events/portal/events-feature.js';
import { negotiationsFeature } from '../features/negotiations/portal/negotiations-feature.js';
import { outboxFeature } from '../features/outbox/portal/outbox-feature.js';
import { permitsFeature } from '../features/permits/portal/permits-feature.js';
import type { Feature } from '../lib/feature.js';

/** Every feature of the portal, one line each. */
export const features: readonly Feature[] = [
  eventsFeature,
  permitsFeature,
  negotiationsFeature,
  dialogueFeature,
  agreementsFeature,
  crowdFeature,
  confirmingFeature,
  outboxFeature,
  beginningFeature,
];
