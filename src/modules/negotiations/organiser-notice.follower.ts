import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Followers } from '../../core/journal/followers.js';
import type { JournalEntry } from '../../core/journal/journal-entry.entity.js';
import { ConditionSide } from './condition.enums.js';
import { CONDITION_JOURNAL } from './condition.journal.js';
import { OrganiserNoticeService } from './organiser-notice.service.js';

const WAITS_FOR_AN_ANSWER = [
  CONDITION_JOURNAL.proposed,
  CONDITION_JOURNAL.countered,
  CONDITION_JOURNAL.reworded,
];

/** Tells the organiser by mail that police waits for an answer, without a word of what it is. */
@Injectable()
export class OrganiserNoticeFollower implements OnModuleInit {
  constructor(
    private readonly followers: Followers,
    private readonly notices: OrganiserNoticeService,
  ) {}

  onModuleInit(): void {
    for (const kind of WAITS_FOR_AN_ANSWER) {
      this.followers.on(kind, (entry) => this.follow(entry));
    }
  }

  private async follow(entry: JournalEntry): Promise<void> {
    const { side } = JSON.parse(entry.data) as { side: string };
    if (side !== ConditionSide.police || !entry.eventId) return;
    await this.notices.tell(entry.eventId);
  }
}
