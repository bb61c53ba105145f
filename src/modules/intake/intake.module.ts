import { Module } from '@nestjs/common';
import { EventsModule } from '../events/index.js';
import { AttachmentRepository } from './attachment.repository.js';
import { AttachmentResolver } from './attachment.resolver.js';
import { AttachmentService } from './attachment.service.js';
import { AttachmentsController } from './attachments.controller.js';
import { IntakeLoader } from './intake.loader.js';
import { PictureCleaner } from './picture-cleaner.js';
import { PlacesModule } from '../places/index.js';
import { QuestionSetRepository } from './question-set.repository.js';
import { QuestionSetResolver } from './question-set.resolver.js';
import { QuestionSetService } from './question-set.service.js';

/** How an event comes in: what is asked, what is attached, what is heard of. */
@Module({
  imports: [PlacesModule, EventsModule],
  controllers: [AttachmentsController],
  providers: [
    AttachmentRepository,
    AttachmentService,
    AttachmentResolver,
    PictureCleaner,
    IntakeLoader,
    QuestionSetRepository,
    QuestionSetService,
    QuestionSetResolver,
  ],
  exports: [QuestionSetService, AttachmentService, IntakeLoader],
})
export class IntakeModule {}
