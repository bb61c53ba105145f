import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconInfoCircle,
  type Icon,
} from '@tabler/icons-react';

/** What a colour means; the same five everywhere, each with its own sign. */
export type Tone = 'neutral' | 'info' | 'good' | 'warn' | 'bad';

/** The sign beside the word, so that colour is never the only difference. */
export const TONE_ICONS: Readonly<Record<Tone, Icon>> = {
  neutral: IconCircleDashed,
  info: IconInfoCircle,
  good: IconCircleCheck,
  warn: IconAlertTriangle,
  bad: IconCircleX,
};
