/** The public door of the deployment pages. */
export { planTab, unitsFeature } from './plan-tab.js';
export { useStaleChanges, type StaleSource } from './stale-words.js';
