import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Followers } from '../../core/journal/followers.js';
import type { JournalEntry } from '../../core/journal/journal-entry.entity.js';
import { OrganiserNoticeService } from '../negotiations/index.js';
import { DIALOGUE_JOURNAL } from './dialogue.journal.js';
import { MeetingInvitationService } from './meeting-invitation.service.js';
import { MeetingRepository } from './meeting.repository.js';

/** Invites the organiser to his meetings, and tells him that minutes came. */
@Injectable()
export class MeetingNoticeFollower implements OnModuleInit {
  constructor(
    private readonly followers: Followers,
    private readonly invitations: MeetingInvitationService,
    private readonly repository: MeetingRepository,
    private readonly notices: OrganiserNoticeService,
  ) {}

  onModuleInit(): void {
    const { meetingPlanned, meetingChanged, meetingCancelled } = DIALOGUE_JOURNAL;
    for (const kind of [meetingPlanned, meetingChanged, meetingCancelled]) {
      this.followers.on(kind, (entry) => this.invitations.tell(entry.subjectId));
    }
    const { minutesSent, minutesApproved } = DIALOGUE_JOURNAL;
    for (const kind of [minutesSent, minutesApproved]) {
      this.followers.on(kind, (entry) => this.follow(entry));
    }
  }

  private async follow(entry: JournalEntry): Promise<void> {
    const { meetingId } = JSON.parse(entry.data) as { meetingId: string };
    const meeting = await this.repository.find(meetingId);
    if (meeting.withOrganiser) await this.notices.tell(meeting.eventId);
  }
}
