export { CrowdModule } from './crowd.module.js';
export { CrowdSheetLoader } from './crowd-sheet.loader.js';
export { CrowdSheetService } from './crowd-sheet.service.js';
export { CrowdSheetVersion } from './crowd-sheet.entity.js';
export { areaCapacity } from './exit.rules.js';
export type {
  EnteredSheet,
  SheetContent,
  SheetMeasure,
  SheetMoment,
} from './sheet-content.types.js';
export { SHEET_MOMENTS } from './sheet-content.types.js';
export { type SheetFigure, type SheetFigures, sheetFigures } from './sheet-figures.rules.js';
export { NEUTRAL_JUDGEMENT, SHEET_LIMITS } from './sheet.data.js';
export { tightestMoment } from './sheet-capacity.rules.js';
export {
  type GroundChange,
  type GroundPart,
  groundChanges,
  groundParts,
} from './site-ground.rules.js';
export { StreetKind, WidthSource } from './crowd.enums.js';
export { MarchCourse } from './march-course.entity.js';
export { MarchCourseService } from './march-course.service.js';
export type { SimulatedStage, SimulationInput } from './march-simulation-input.rules.js';
export { type SimulationResult, simulateMarch } from './march-simulation.rules.js';
export { MarchSimulation } from './march-simulation.types.js';
export { type RangedFigure, sensitivity } from './sensitivity.rules.js';
export { Sensitivity } from './sensitivity.types.js';
