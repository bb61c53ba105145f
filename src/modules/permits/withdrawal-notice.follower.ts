import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Followers } from '../../core/journal/followers.js';
import { OrganiserNoticeService } from '../negotiations/index.js';
import { PERMITS_JOURNAL } from './permits.journal.js';

/** Tells the organiser by mail that a decision was withdrawn, without a word of which or why. */
@Injectable()
export class WithdrawalNoticeFollower implements OnModuleInit {
  constructor(
    private readonly followers: Followers,
    private readonly notices: OrganiserNoticeService,
  ) {}

  onModuleInit(): void {
    this.followers.on(PERMITS_JOURNAL.decisionWithdrawn, async ({ eventId }) => {
      if (eventId) await this.notices.tell(eventId);
    });
  }
}
