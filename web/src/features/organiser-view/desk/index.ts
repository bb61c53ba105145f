/** What the desk registers of the organiser's view; its page comes on demand. */
export { organiserViewFeature } from './organiser-view-feature.js';
