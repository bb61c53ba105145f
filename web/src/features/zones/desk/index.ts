/** What the desk registers of the zones the authority keeps; pages come on demand. */
export { zonesFeature } from './zones-feature.js';
