import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock.js';
import { Messages } from '../../core/messages.js';
import { type AnswerClock, ConditionSide } from '../negotiations/index.js';
import { dayText } from '../permits/index.js';
import { CountedDaysService } from './counted-days.service.js';
import type { PortalAnswerClock } from './portal-condition.type.js';

/** The clock of a proposal as an organiser reads it. */
@Injectable()
export class PortalClockService {
  constructor(
    private readonly messages: Messages,
    private readonly clock: Clock,
    private readonly counted: CountedDaysService,
  ) {}

  /** Field by field; what police keeps about it (reminders, whom it told) is not read at all. */
  shown(clock: AnswerClock, language: string): PortalAnswerClock {
    const { side, dueAt, term, extension } = clock;
    return {
      yours: side === ConditionSide.organiser,
      dueAt,
      overdue: Date.parse(dueAt) <= Date.parse(this.clock.now()),
      explanation: this.explain(clock, language),
      silence: term.silence,
      legalBase: term.legalBase,
      extendedReason: extension?.reason ?? null,
    };
  }

  private explain({ cutByStart, counted, extension }: AnswerClock, language: string): string {
    const say = (key: string, values: Readonly<Record<string, unknown>> = {}) =>
      this.messages.text(language, 'permits', `answerClock.${key}`, values);
    if (cutByStart) return say('cutByStart');
    if (extension || !counted) return say('extended');
    const weekend = counted.skipped.filter(({ reason }) => reason === 'weekend');
    const text = say('workingDay', {
      count: counted.workingDays,
      day: dayText(counted.from, language),
    });
    return this.counted.explain(language, text, {
      weekendDays: weekend.length,
      skipped: counted.skipped.filter((day) => !weekend.includes(day)),
    });
  }
}
