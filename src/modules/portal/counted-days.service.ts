import { Injectable } from '@nestjs/common';
import { Messages } from '../../core/messages.js';
import { dayText } from '../permits/index.js';

/** Days a term passed over. */
export interface PassedOver {
  readonly weekendDays: number;
  /** Every other one, with its reason. */
  readonly skipped: readonly { readonly date: string; readonly reason: string }[];
}

/** Says how a term was counted, in the language of the reader. */
@Injectable()
export class CountedDaysService {
  constructor(private readonly messages: Messages) {}

  /** "10 working days before 11 March 2027; not counted: 4 weekend days, Easter Monday (…)". */
  explain(language: string, counted: string, { weekendDays, skipped }: PassedOver): string {
    const say = (key: string, values: Readonly<Record<string, unknown>> = {}) =>
      this.messages.text(language, 'permits', `deadline.${key}`, values);
    const list = skipped.map(
      ({ date, reason }) => `${say(`skipped.${reason}`)} (${dayText(date, language)})`,
    );
    if (weekendDays > 0) list.unshift(say('weekend', { count: weekendDays }));
    if (list.length === 0) return counted;
    return `${counted}; ${say('notCounted', { list: list.join(', ') })}`;
  }
}
