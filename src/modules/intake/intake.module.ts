import { Module } from '@nestjs/common';
import { EventsModule } from '../events/index.js';
import { MandatesModule } from '../mandates/index.js';
import { PeopleModule } from '../people/index.js';
import { PlacesModule } from '../places/index.js';
import { AcceptedFiles } from './accepted-files.js';
import { AttachmentRepository } from './attachment.repository.js';
import { AttachmentResolver } from './attachment.resolver.js';
import { AttachmentService } from './attachment.service.js';
import { AttachmentsController } from './attachments.controller.js';
import { ChannelRuleResolver } from './channel-rule.resolver.js';
import { ChannelRuleService } from './channel-rule.service.js';
import { ChannelRepository } from './channel.repository.js';
import { ChannelService } from './channel.service.js';
import { EventSignalRepository } from './event-signal.repository.js';
import { EventSignalResolver } from './event-signal.resolver.js';
import { EventSignalService } from './event-signal.service.js';
import { IntakeLoader } from './intake.loader.js';
import { PictureCleaner } from './picture-cleaner.js';
import { QuestionSetRepository } from './question-set.repository.js';
import { QuestionSetResolver } from './question-set.resolver.js';
import { QuestionSetService } from './question-set.service.js';
import { ReservationRepository } from './reservation.repository.js';
import { ReservationResolver } from './reservation.resolver.js';
import { ReservationService } from './reservation.service.js';
import { UploadDoor } from './upload.door.js';

/** How an event comes in: what is asked, what is attached, what is heard of, what is reserved. */
@Module({
  imports: [PeopleModule, PlacesModule, EventsModule, MandatesModule],
  controllers: [AttachmentsController],
  providers: [
    AttachmentRepository,
    AttachmentService,
    AttachmentResolver,
    PictureCleaner,
    AcceptedFiles,
    UploadDoor,
    ChannelRepository,
    ChannelService,
    ChannelRuleService,
    ChannelRuleResolver,
    EventSignalRepository,
    EventSignalService,
    EventSignalResolver,
    IntakeLoader,
    QuestionSetRepository,
    QuestionSetService,
    QuestionSetResolver,
    ReservationRepository,
    ReservationService,
    ReservationResolver,
  ],
  exports: [
    AcceptedFiles,
    UploadDoor,
    AttachmentService,
    ChannelService,
    EventSignalService,
    IntakeLoader,
    QuestionSetService,
    ReservationService,
  ],
})
export class IntakeModule {}
