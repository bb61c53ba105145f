/** The public door of the dossier parts other portal features use. */
export { addDays, brusselsClock, today } from './brussels-clock.js';
export { isDecided, isEditable, isMoving, PROGRESS, progressOf } from './dossier-words.js';
export { useEventFacts, type EventFacts } from './event-facts.js';
export { DossierHeadFragment } from './events.portal.graphql.js';
export { Facts, type Fact } from './facts.js';
export { GROUP_ORDER } from './group-order.js';
export { NotAuthorised } from './not-authorised.js';
export { printAll } from './print-all.js';
export { StateBadge } from './state-badge.js';
export { useLocalDraft, type LocalDraft } from './use-local-draft.js';
export { usePortalReading } from './use-portal-reading.js';
export { default as parts } from './parts.module.css';
