import { Module } from '@nestjs/common';
import { EventsModule } from '../events/index.js';
import { MandatesModule } from '../mandates/index.js';
import { NegotiationsModule } from '../negotiations/index.js';
import { PeopleModule } from '../people/index.js';
import { PlacesModule } from '../places/index.js';
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
import { MedicalAdviceFieldsResolver, MedicalAdviceResolver } from './medical-advice.resolver.js';
import { MedicalAdviceRepository } from './medical-advice.repository.js';
import { MedicalAdviceService } from './medical-advice.service.js';
import { MedicalQuestionnaireController } from './medical-questionnaire.controller.js';
import { MedicalQuestionnaireService } from './medical-questionnaire.service.js';

/** What a crowd needs and what a place holds: figures that say where they come from. */
@Module({
  imports: [PeopleModule, PlacesModule, EventsModule, MandatesModule, NegotiationsModule],
  controllers: [MedicalQuestionnaireController],
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
    MedicalAdviceRepository,
    MedicalAdviceService,
    MedicalQuestionnaireService,
    MedicalAdviceResolver,
    MedicalAdviceFieldsResolver,
  ],
  exports: [CrowdSheetService, CrowdSheetLoader, MarchCourseService],
})
export class CrowdModule {}
