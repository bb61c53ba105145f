import { Module } from '@nestjs/common';
import { EventsModule } from '../events/index.js';
import { MandatesModule } from '../mandates/index.js';
import { CrowdCalculationsResolver } from './crowd-calculations.resolver.js';
import { CrowdCalculationsService } from './crowd-calculations.service.js';
import { CrowdCountService } from './crowd-count.service.js';
import { CrowdSheetLoader } from './crowd-sheet.loader.js';
import { CrowdSheetRepository } from './crowd-sheet.repository.js';
import {
  CrowdSheetFieldsResolver,
  CrowdSheetResolver,
  CrowdSheetVersionFieldsResolver,
} from './crowd-sheet.resolver.js';
import { CrowdSheetService } from './crowd-sheet.service.js';
import { MarchCourseRepository } from './march-course.repository.js';
import { MarchCourseResolver } from './march-course.resolver.js';
import { MarchCourseService } from './march-course.service.js';
import { MarchSimulationResolver } from './march-simulation.resolver.js';

/** What a crowd needs and what a place holds: figures that say where they come from. */
@Module({
  imports: [EventsModule, MandatesModule],
  providers: [
    CrowdCalculationsService,
    CrowdCalculationsResolver,
    CrowdSheetRepository,
    CrowdSheetService,
    CrowdCountService,
    CrowdSheetLoader,
    CrowdSheetResolver,
    CrowdSheetFieldsResolver,
    CrowdSheetVersionFieldsResolver,
    MarchCourseRepository,
    MarchCourseService,
    MarchCourseResolver,
    MarchSimulationResolver,
  ],
  exports: [CrowdSheetService, CrowdSheetLoader, MarchCourseService],
})
export class CrowdModule {}
