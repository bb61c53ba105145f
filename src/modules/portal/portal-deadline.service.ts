import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { inLanguage } from '../../core/graphql/localized.type.js';
import { Messages } from '../../core/messages.js';
import { EventInsightService, type PublicEvent } from '../events/index.js';
import { ChannelService } from '../intake/index.js';
import { type Application, dayText } from '../permits/index.js';
import type { FilingDeadlineType } from '../places/index.js';
import { CountedDaysService } from './counted-days.service.js';
import type { PortalDeadline } from './portal-dossier.type.js';

/** Filing deadlines as an applicant reads them, each with how it was counted. */
@Injectable()
export class PortalDeadlineService {
  constructor(
    private readonly insight: EventInsightService,
    private readonly channels: ChannelService,
    private readonly messages: Messages,
    private readonly counted: CountedDaysService,
  ) {}

  /** Strictest first, what may apply among them; measured against the first submission once there is one. */
  async of(
    actor: Actor,
    event: PublicEvent,
    application: Application | null,
  ): Promise<PortalDeadline[]> {
    const filedOn = application?.submittedAt ?? null;
    // A draft goes to the door it belongs to once it is submitted: that door's rules count.
    const { channel } = filedOn ? event : await this.channels.propose(actor, event);
    const found = await this.insight.filingDeadlines(actor, { ...event, channel }, filedOn);
    return found.flatMap((deadline) =>
      deadline.rule
        ? [
            {
              latest: deadline.latest,
              label: deadline.rule.label,
              explanation: this.explain(deadline, actor.language),
              onTime: deadline.onTime,
            },
          ]
        : [],
    );
  }

  private explain(deadline: FilingDeadlineType, language: string): string {
    const day = dayText(deadline.eventDate, language);
    const say = (key: string, values: Readonly<Record<string, unknown>>) =>
      this.messages.text(language, 'permits', `deadline.${key}`, values);
    const counted = say(deadline.unit, { count: deadline.amount, day });
    const list = deadline.because.map(({ text }) => inLanguage(text, language)).join('; ');
    return [
      this.counted.explain(language, counted, deadline),
      ...(list ? [say(deadline.certain ? 'because' : 'possible', { list })] : []),
    ].join('; ');
  }
}
