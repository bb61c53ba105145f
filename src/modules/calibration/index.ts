export { CalibrationModule } from './calibration.module.js';
