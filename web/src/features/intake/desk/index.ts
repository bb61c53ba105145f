/** What other desk features plug in of the way events come in; pages come on demand. */
export { intakeFeature } from './intake-feature.js';
