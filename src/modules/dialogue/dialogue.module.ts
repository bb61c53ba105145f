import { Module } from '@nestjs/common';
import { EventsModule } from '../events/index.js';
import { IntakeModule } from '../intake/index.js';
import { MandatesModule } from '../mandates/index.js';
import { NegotiationsModule } from '../negotiations/index.js';
import { PeopleModule } from '../people/index.js';
import { DialogueFileService } from './dialogue-file.service.js';
import { DialogueFilesController } from './dialogue-files.controller.js';
import {
  DialogueMessageFieldsResolver,
  DialogueTranslationFieldsResolver,
} from './dialogue-message.fields.resolver.js';
import { DialogueNoticeFollower } from './dialogue-notice.follower.js';
import { DialogueLoader } from './dialogue.loader.js';
import { DialogueRepository } from './dialogue.repository.js';
import { DialogueResolver, WaitingDialogueResolver } from './dialogue.resolver.js';
import { DialogueService } from './dialogue.service.js';

/** What event cell and organiser say to each other: messages, contacts, meetings. */
@Module({
  imports: [PeopleModule, EventsModule, IntakeModule, MandatesModule, NegotiationsModule],
  controllers: [DialogueFilesController],
  providers: [
    DialogueRepository,
    DialogueService,
    DialogueFileService,
    DialogueLoader,
    DialogueResolver,
    WaitingDialogueResolver,
    DialogueMessageFieldsResolver,
    DialogueTranslationFieldsResolver,
    DialogueNoticeFollower,
  ],
  exports: [DialogueService, DialogueFileService, DialogueLoader],
})
export class DialogueModule {}
