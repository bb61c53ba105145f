import type { ReactNode } from 'react';
import toneClass from '../status/tone.module.css';
import { TONE_ICONS, type Tone } from '../status/tones.js';
import classes from './notice.module.css';

export interface NoticeProps {
  readonly tone: Tone;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** `alert` interrupts a screen reader, `status` waits; absent says nothing by itself. */
  readonly role?: 'alert' | 'status';
}

/** A message on the page: sign, title, text, what to do. */
export function Notice({ tone, title, children, actions, role }: NoticeProps): ReactNode {
  const Sign = TONE_ICONS[tone];
  return (
    <div className={`${toneClass.tone} ${classes.notice}`} data-tone={tone} role={role}>
      <Sign size={22} aria-hidden />
      <div className={classes.body}>
        <p className={classes.title}>{title}</p>
        {children && <div className={classes.text}>{children}</div>}
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
    </div>
  );
}
