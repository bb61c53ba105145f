/** What the desk registers of the reference data an administrator keeps; pages come on demand. */
export { referenceFeature } from './reference-feature.js';
