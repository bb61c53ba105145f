import { Module } from '@nestjs/common';
import { PlacesModule } from '../places/index.js';
import { ClassFieldsResolver } from './class.fields.resolver.js';
import { ClassModelRepository } from './class-model.repository.js';
import { ClassModelService } from './class-model.service.js';
import { EventCommuneFieldsResolver } from './event-commune.fields.resolver.js';
import { EventFactSources } from './event-fact-sources.js';
import { EventFeed } from './event.feed.js';
import { EventFieldsResolver } from './event.fields.resolver.js';
import { EventInsightService } from './event-insight.service.js';
import { EventLoader } from './event.loader.js';
import { EventRepository } from './event.repository.js';
import { EventResolver } from './event.resolver.js';
import { EventService } from './event.service.js';
import {
  FurtherAuthorityFieldsResolver,
  FurtherAuthorityResolver,
} from './further-authority.resolver.js';
import { FurtherAuthorityService } from './further-authority.service.js';
import { FootprintFileController } from './footprint-file.controller.js';
import { FootprintFileRepository } from './footprint-file.repository.js';
import { FootprintFileService } from './footprint-file.service.js';
import { JournalEntryFieldsResolver } from './journal-entry.fields.resolver.js';
import { LeadTimeRuleResolver } from './lead-time.resolver.js';
import { LeadTimeService } from './lead-time.service.js';
import { RestrictionZoneResolver } from './restriction-zone.resolver.js';
import { RestrictionZoneService } from './restriction-zone.service.js';

/** The public event and its dossier. */
@Module({
  imports: [PlacesModule],
  controllers: [FootprintFileController],
  providers: [
    EventRepository,
    ClassModelRepository,
    ClassModelService,
    ClassFieldsResolver,
    EventService,
    EventInsightService,
    EventFactSources,
    EventFeed,
    EventLoader,
    EventResolver,
    EventFieldsResolver,
    EventCommuneFieldsResolver,
    JournalEntryFieldsResolver,
    FurtherAuthorityService,
    FurtherAuthorityResolver,
    FurtherAuthorityFieldsResolver,
    FootprintFileRepository,
    FootprintFileService,
    LeadTimeService,
    LeadTimeRuleResolver,
    RestrictionZoneResolver,
    RestrictionZoneService,
  ],
  exports: [
    EventService,
    EventInsightService,
    EventFactSources,
    EventLoader,
    ClassModelService,
    FurtherAuthorityService,
  ],
})
export class EventsModule {}
