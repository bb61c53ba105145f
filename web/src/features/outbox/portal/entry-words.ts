import { useTranslation } from 'react-i18next';
import { useErrorTexts } from '../../../lib/error-text.js';
import { ParleyError } from '../../../lib/errors.js';
import type { OutboxEntry } from '../../../lib/outbox/outbox-entry.js';
import { OUTBOX_PERIODS, sendsUntil, type Standing } from '../../../lib/outbox/outbox.rules.js';
import { useFormat } from '../../../lib/use-format.js';
import type { Tone } from '../../../ui/status/tones.js';

export const TONE_OF: Readonly<Record<Standing, Tone>> = {
  waiting: 'info',
  confirm: 'warn',
  refused: 'bad',
  conflict: 'warn',
  expired: 'warn',
};

export interface EntryWords {
  /** What it is: "Answer to C06". */
  readonly name: (entry: OutboxEntry) => string;
  /** What happens to it, or what its writer can do. */
  readonly text: (entry: OutboxEntry, standing: Standing) => string;
}

/** The sentences about what waits to be sent. */
export function useEntryWords(): EntryWords {
  const { t } = useTranslation('portal-outbox');
  const texts = useErrorTexts();
  const format = useFormat();
  return {
    name: ({ kind, about }) => t(about ? `about.${kind}` : `kind.${kind}`, { about: about ?? '' }),
    text: (entry, standing) => {
      const { days } = OUTBOX_PERIODS.sends;
      const until = format.dateTime(sendsUntil(entry));
      const say = t(`text.${standing}`, { until, count: days });
      const { fault } = entry;
      if (standing !== 'refused' || !fault) return say;
      const error = new ParleyError(fault.code, fault.details);
      const why = error.fields.map((field) => texts.namedField(field));
      return [texts.error(error), ...why, say].join(' ');
    },
  };
}
