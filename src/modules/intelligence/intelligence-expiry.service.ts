import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Journal } from '../../core/journal/journal.js';
import { Recurring } from '../../core/journal/recurring.js';
import { requestId } from '../../core/request-context.js';
import { INTELLIGENCE_LIMITS } from './intelligence.data.js';
import { INTELLIGENCE_JOURNAL } from './intelligence.journal.js';
import { IntelligenceRepository } from './intelligence.repository.js';

/**
 * Erases words whose last day is over; that there was a note remains. Nobody could read them since
 * that day ended. Source: Directive (EU) 2016/680, article 5.
 */
@Injectable()
export class IntelligenceExpiryService implements OnModuleInit {
  constructor(
    private readonly repository: IntelligenceRepository,
    private readonly recurring: Recurring,
    private readonly journal: Journal,
  ) {}

  onModuleInit(): void {
    this.recurring.every(() => this.eraseDue());
  }

  private async eraseDue(): Promise<void> {
    for (const id of await this.repository.eraseDue(INTELLIGENCE_LIMITS.erasedAtOnce)) {
      const subject = { subjectType: 'intelligenceNote', subjectId: id, eventId: null };
      this.journal.recordBySystem({ kind: INTELLIGENCE_JOURNAL.expired, ...subject }, requestId());
    }
  }
}
