import { Module } from '@nestjs/common';
import { EventsModule } from '../events/index.js';
import { IntelligenceExpiryService } from './intelligence-expiry.service.js';
import { IntelligenceGrantService } from './intelligence-grant.service.js';
import { IntelligenceReadingService } from './intelligence-reading.service.js';
import {
  EventIntelligenceFieldsResolver,
  IntelligenceGrantFieldsResolver,
  IntelligenceNoteFieldsResolver,
} from './intelligence.fields.resolver.js';
import { IntelligenceLoader } from './intelligence.loader.js';
import { IntelligenceRepository } from './intelligence.repository.js';
import { IntelligenceResolver } from './intelligence.resolver.js';
import { IntelligenceService } from './intelligence.service.js';

/** What police know of an event on a need-to-know footing. */
@Module({
  imports: [EventsModule],
  providers: [
    IntelligenceRepository,
    IntelligenceService,
    IntelligenceReadingService,
    IntelligenceGrantService,
    IntelligenceExpiryService,
    IntelligenceLoader,
    IntelligenceResolver,
    EventIntelligenceFieldsResolver,
    IntelligenceNoteFieldsResolver,
    IntelligenceGrantFieldsResolver,
  ],
})
export class IntelligenceModule {}
