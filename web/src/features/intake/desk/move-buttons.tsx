import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './intake.module.css';

export interface MoveButtonsProps {
  /** Names what is moved, for the labels and for the way back to the button. */
  readonly id: string;
  readonly what: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (by: -1 | 1) => void;
}

const DIRECTIONS = [
  { by: -1, key: 'up', Sign: IconArrowUp },
  { by: 1, key: 'down', Sign: IconArrowDown },
] as const;

/** The element moves in the page, and the browser takes the focus from what moves: give it back. */
function keepFocus(id: string, key: string): void {
  requestAnimationFrame(() => {
    const asked = document.getElementById(`${id}-${key}`) as HTMLButtonElement | null;
    const other = document.getElementById(`${id}-${key === 'up' ? 'down' : 'up'}`);
    (asked?.disabled ? other : asked)?.focus();
  });
}

/** Moves something a place up or down: by its buttons, or by their arrow keys. */
export function MoveButtons({ id, what, first, last, onMove }: MoveButtonsProps): ReactNode {
  const { t } = useTranslation('intake-desk');
  const move = (by: -1 | 1): void => {
    if (by === -1 ? first : last) return;
    onMove(by);
    keepFocus(id, by === -1 ? 'up' : 'down');
  };
  const byKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    move(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <span className={classes.moves} onKeyDown={byKey}>
      {DIRECTIONS.map(({ by, key, Sign }) => (
        <ActionIcon
          key={key}
          id={`${id}-${key}`}
          variant="default"
          size="lg"
          aria-label={t(`move.${key}`, { what })}
          disabled={by === -1 ? first : last}
          onClick={() => move(by)}
        >
          <Sign size={18} aria-hidden />
        </ActionIcon>
      ))}
    </span>
  );
}
