import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { inLanguage } from '../../core/graphql/localized.type.js';
import { Messages } from '../../core/messages.js';
import { EventInsightService, type PublicEvent } from '../events/index.js';
import { ChannelService } from '../intake/index.js';
import { type Application, dayText } from '../permits/index.js';
import type { FilingDeadlineType } from '../places/index.js';
import type { PortalDeadline } from './portal-dossier.type.js';

/** Filing deadlines as an applicant reads them, each with how it was counted. */
@Injectable()
export class PortalDeadlineService {
  constructor(
    private readonly insight: EventInsightService,
    private readonly channels: ChannelService,
    private readonly messages: Messages,
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

  /** "10 working days before Thursday 11 March 2027; not counted: 4 weekend days". */
  private explain(deadline: FilingDeadlineType, language: string): string {
    const say = (key: string, values: Readonly<Record<string, unknown>> = {}) =>
      this.messages.text(language, 'permits', `deadline.${key}`, values);
    const day = dayText(deadline.eventDate, language);
    const counted = say(deadline.unit, { count: deadline.amount, day });
    const skipped = deadline.skipped.map(
      ({ date, reason }) => `${say(`skipped.${reason}`)} (${dayText(date, language)})`,
    );
    if (deadline.weekendDays > 0) skipped.unshift(say('weekend', { count: deadline.weekendDays }));
    const list = deadline.because.map(({ text }) => inLanguage(text, language)).join('; ');
    return [
      counted,
      ...(skipped.length > 0 ? [say('notCounted', { list: skipped.join(', ') })] : []),
      ...(list ? [say(deadline.certain ? 'because' : 'possible', { list })] : []),
    ].join('; ');
  }
}
