import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import toneClass from './tone.module.css';
import { TONE_ICONS, type Tone } from './tones.js';
import classes from './status-badge.module.css';

export interface StatusBadgeProps {
  readonly tone: Tone;
  /** The status word of the glossary, translated. */
  readonly label: string;
  /** Replaces the sign of the tone. */
  readonly icon?: Icon;
  readonly size?: 'sm' | 'md';
}

/** A status: sign and word on a tone, never colour alone. */
export function StatusBadge({ tone, label, icon, size = 'md' }: StatusBadgeProps): ReactNode {
  const Sign = icon ?? TONE_ICONS[tone];
  return (
    <span className={`${toneClass.tone} ${classes.badge}`} data-tone={tone} data-size={size}>
      <Sign size={size === 'sm' ? 14 : 16} stroke={2} aria-hidden />
      <span className={classes.word}>{label}</span>
    </span>
  );
}
