import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Followers } from '../../core/journal/followers.js';
import type { JournalEntry } from '../../core/journal/journal-entry.entity.js';
import { OrganiserNoticeService } from '../negotiations/index.js';
import { DIALOGUE_JOURNAL } from './dialogue.journal.js';
import type { DialogueSide } from './dialogue.rules.js';

/** Tells the organiser by mail that there is news in his dossier, without a word of what it is. */
@Injectable()
export class DialogueNoticeFollower implements OnModuleInit {
  constructor(
    private readonly followers: Followers,
    private readonly notices: OrganiserNoticeService,
  ) {}

  onModuleInit(): void {
    this.followers.on(DIALOGUE_JOURNAL.messageSent, (entry) => this.follow(entry));
  }

  private async follow(entry: JournalEntry): Promise<void> {
    const { side } = JSON.parse(entry.data) as { side: DialogueSide };
    if (side === 'police' && entry.eventId) await this.notices.tell(entry.eventId);
  }
}
