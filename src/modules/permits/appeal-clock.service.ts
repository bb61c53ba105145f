import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { inLanguage } from '../../core/graphql/localized.type.js';
import { Messages } from '../../core/messages.js';
import { instantToBrusselsDate } from '../events/index.js';
import { PlacesService } from '../places/index.js';
import { dayAfter } from './appeal-clock.rules.js';
import { dayText } from '../../core/day-text.js';
import type { AppealClock } from './decision-reference.entity.js';
import { DecisionRepository } from './decision.repository.js';

/** Until when one may appeal against a decision, from the day it was notified. */
@Injectable()
export class AppealClockService {
  constructor(
    private readonly repository: DecisionRepository,
    private readonly places: PlacesService,
    private readonly messages: Messages,
  ) {}

  /**
   * The clock of a notified decision, null before it is notified. The day of notification is not
   * counted; a last day that is no working day moves to the next one where the rule says so.
   */
  async of(actor: Actor, notifiedAt: string | null): Promise<AppealClock | null> {
    if (notifiedAt === null) return null;
    const notifiedOn = instantToBrusselsDate(notifiedAt);
    const rule = await this.repository.appealRule(notifiedOn);
    if (!rule) return null;
    const counted = dayAfter(notifiedOn, rule.days);
    const lastDay = rule.rolls
      ? await this.places.workingDayAfter(actor, dayAfter(counted, -1), 1)
      : counted;
    const { language } = actor;
    const words = { days: rule.days, day: dayText(notifiedOn, language) };
    const counting = this.messages.text(language, 'permits', 'appealClock.counted', words);
    const moved = this.messages.text(language, 'permits', 'appealClock.moved', {
      day: dayText(counted, language),
    });
    return {
      lastDay,
      notifiedOn,
      days: rule.days,
      court: rule.court,
      explanation: lastDay === counted ? counting : `${counting} ${moved}`,
      urgency: inLanguage(rule.urgency, language),
      source: rule.source,
    };
  }
}
