import { Module } from '@nestjs/common';
import { EventsModule } from '../events/index.js';
import { PlacesModule } from '../places/index.js';
import { RiskModule } from '../risk/index.js';
import { CalibrationRepository } from './calibration.repository.js';
import { CalibrationResolver } from './calibration.resolver.js';
import { CalibrationService } from './calibration.service.js';
import { ClassModelProposalFieldsResolver } from './class-model-proposal.fields.resolver.js';
import { ClassTuningService } from './class-tuning.service.js';
import { EventOutcomeFieldsResolver } from './event-outcome.fields.resolver.js';
import { OutcomeService } from './outcome.service.js';

/** What was foretold beside what came, and class models that follow from it. */
@Module({
  imports: [EventsModule, PlacesModule, RiskModule],
  providers: [
    CalibrationRepository,
    CalibrationResolver,
    CalibrationService,
    ClassModelProposalFieldsResolver,
    ClassTuningService,
    EventOutcomeFieldsResolver,
    OutcomeService,
  ],
})
export class CalibrationModule {}
