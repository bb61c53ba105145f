/** What the desk registers of classes and their calibration; pages come on demand. */
export { calibrationFeature } from './calibration-feature.js';
