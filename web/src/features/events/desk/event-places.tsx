import { Tooltip, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized, type Localized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import classes from './event-cells.module.css';

export interface EventPlacesProps {
  readonly communes: readonly {
    readonly decides: boolean;
    readonly commune: { readonly code: string; readonly name: Localized };
  }[];
}

/** The first deciding commune and how many more; all of them for who asks or listens. */
export function EventPlaces({ communes }: EventPlacesProps): ReactNode {
  const { t } = useTranslation('events');
  const say = useLocalized();
  const format = useFormat();
  const ordered = [...communes].sort((a, b) => Number(b.decides) - Number(a.decides));
  const names = ordered.map(({ commune }) => say(commune.name) ?? commune.code);
  const [first, ...others] = names;
  if (!first) return <span className={classes.soft}>–</span>;
  if (others.length === 0) return first;
  return (
    <Tooltip label={format.list(names)} multiline maw={280}>
      <span>
        {first}{' '}
        <span className={classes.more} aria-hidden>
          {t('list.others', { number: others.length })}
        </span>
        <VisuallyHidden>{others.join(', ')}</VisuallyHidden>
      </span>
    </Tooltip>
  );
}
