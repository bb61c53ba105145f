import { Injectable } from '@nestjs/common';
import { Messages } from '../../core/messages.js';
import type {
  ConditionEvidence,
  FulfilmentStanding,
  FulfilmentStep,
  ShownFile,
} from '../negotiations/index.js';
import { dayText } from '../permits/index.js';
import { CountedDaysService } from './counted-days.service.js';
import type { PortalEvidence, PortalFulfilmentAnswer } from './portal-fulfilment.type.js';

/** A promise as an organiser reads it, field by field; what police keeps of it is not read. */
@Injectable()
export class PortalFulfilmentService {
  constructor(
    private readonly messages: Messages,
    private readonly counted: CountedDaysService,
  ) {}

  /** Why then, in the language of the reader; null for what is shown on the day. */
  explain({ due }: FulfilmentStanding, language: string): string | null {
    if (!due) return null;
    const say = (key: string, values: Readonly<Record<string, unknown>> = {}) =>
      this.messages.text(language, 'permits', `evidenceDue.${key}`, values);
    if (due.set) return say('set', { reason: due.set.reason });
    if (due.shortNotice || !due.counted) return say('shortNotice');
    const { workingDays: count, from, skipped } = due.counted;
    const weekend = skipped.filter(({ reason }) => reason === 'weekend');
    return this.counted.explain(
      language,
      say('workingDay', { count, day: dayText(from, language) }),
      {
        weekendDays: weekend.length,
        skipped: skipped.filter((day) => !weekend.includes(day)),
      },
    );
  }

  evidence(given: ConditionEvidence, files: readonly ShownFile[]): PortalEvidence {
    const { id, number, givenByName, at, text } = given;
    return {
      id,
      number,
      author: givenByName,
      at,
      text,
      files: files.map(({ attachment }) => {
        const { documentId, name, removedAt } = attachment;
        return { id: attachment.id, documentId, name, removed: removedAt !== null };
      }),
    };
  }

  /** What police said; what the organiser did himself stands in his evidence. */
  answers(steps: readonly FulfilmentStep[]): PortalFulfilmentAnswer[] {
    return steps
      .filter(({ step }) => step !== 'giveEvidence')
      .map(({ id, step, state, message, at }) => ({ id, step, state, message, at }));
  }
}
