import { VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './event-cells.module.css';

export interface EventClassMarkProps {
  /** A, B, C or Cplus, confirmed by a person. */
  readonly confirmed: string | null;
  /** What the thresholds propose. */
  readonly proposed: string | null;
}

/** The class of an event: a full mark when confirmed, a dashed one while only proposed. */
export function EventClassMark({ confirmed, proposed }: EventClassMarkProps): ReactNode {
  const { t } = useTranslation('events');
  const shown = confirmed ?? proposed;
  if (!shown) return <span className={classes.soft}>–</span>;
  const word = confirmed ? t('class.confirmed') : t('class.proposed');
  return (
    <span className={classes.mark} data-class={shown} data-confirmed={confirmed ? '' : undefined}>
      <VisuallyHidden>{t('class.word')} </VisuallyHidden>
      {t(`class.letter.${shown}`)}
      {confirmed && <IconCheck size={13} stroke={2.5} aria-hidden />}
      <VisuallyHidden> ({word})</VisuallyHidden>
    </span>
  );
}
