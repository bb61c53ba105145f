import { Module } from '@nestjs/common';
import { DocumentsModule } from '../../core/documents/documents.module.js';
import { EventsModule } from '../events/index.js';
import { IntakeModule } from '../intake/index.js';
import { MandatesModule } from '../mandates/index.js';
import { NegotiationsModule } from '../negotiations/index.js';
import { PeopleModule } from '../people/index.js';
import { PermitsModule } from '../permits/index.js';
import { ContactRepository } from './contact.repository.js';
import { ContactFieldsResolver, ContactResolver } from './contact.resolver.js';
import { ContactService } from './contact.service.js';
import { DialogueFileService } from './dialogue-file.service.js';
import { DialogueFilesController } from './dialogue-files.controller.js';
import {
  DialogueMessageFieldsResolver,
  DialogueTranslationFieldsResolver,
} from './dialogue-message.fields.resolver.js';
import { DialogueNoticeFollower } from './dialogue-notice.follower.js';
import { DialogueFeed } from './dialogue.feed.js';
import { DialogueLoader } from './dialogue.loader.js';
import { DialogueRepository } from './dialogue.repository.js';
import { DialogueResolver, WaitingDialogueResolver } from './dialogue.resolver.js';
import { DialogueService } from './dialogue.service.js';
import { PoliceNamesService } from './police-names.service.js';
import { DueWatchService } from './due-watch.service.js';
import { MeetingActionService } from './meeting-action.service.js';
import { MeetingInvitationController } from './meeting-invitation.controller.js';
import { MeetingInvitationService } from './meeting-invitation.service.js';
import { MeetingNoticeFollower } from './meeting-notice.follower.js';
import {
  MeetingActionFieldsResolver,
  MeetingFieldsResolver,
  MinutesFieldsResolver,
} from './meeting.fields.resolver.js';
import { MeetingLoader } from './meeting.loader.js';
import { MeetingRepository } from './meeting.repository.js';
import { MeetingResolver } from './meeting.resolver.js';
import { MeetingService } from './meeting.service.js';
import { MinutesDocumentFollower } from './minutes-document.follower.js';
import { MinutesService } from './minutes.service.js';
import { ReminderRepository } from './reminder.repository.js';
import { UnreadWatchService } from './unread-watch.service.js';

/** What event cell and organiser say to each other: messages, contacts, meetings. */
@Module({
  imports: [
    DocumentsModule,
    PeopleModule,
    EventsModule,
    IntakeModule,
    MandatesModule,
    NegotiationsModule,
    PermitsModule,
  ],
  controllers: [DialogueFilesController, MeetingInvitationController],
  providers: [
    PoliceNamesService,
    DialogueRepository,
    DialogueService,
    DialogueFileService,
    DialogueLoader,
    DialogueFeed,
    DialogueResolver,
    WaitingDialogueResolver,
    DialogueMessageFieldsResolver,
    DialogueTranslationFieldsResolver,
    DialogueNoticeFollower,
    ReminderRepository,
    UnreadWatchService,
    DueWatchService,
    ContactRepository,
    ContactService,
    ContactResolver,
    ContactFieldsResolver,
    MeetingRepository,
    MeetingService,
    MinutesService,
    MeetingActionService,
    MeetingLoader,
    MeetingResolver,
    MeetingFieldsResolver,
    MinutesFieldsResolver,
    MeetingActionFieldsResolver,
    MeetingInvitationService,
    MeetingNoticeFollower,
    MinutesDocumentFollower,
  ],
  exports: [
    PoliceNamesService,
    DialogueService,
    DialogueFileService,
    DialogueLoader,
    MeetingService,
    MinutesService,
    MeetingActionService,
    MeetingLoader,
  ],
})
export class DialogueModule {}
