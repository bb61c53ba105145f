import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useContext, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SheetFormContext } from './sheet-field.js';
import classes from './crowd.module.css';

interface RowProps {
  readonly title: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

/** One place, exit or entry with its fields. */
export function Row({ title, onRemove, children }: RowProps): ReactNode {
  const { t } = useTranslation('crowd-sheet-desk');
  const { readOnly } = useContext(SheetFormContext);
  return (
    <fieldset className={classes.row}>
      <legend>{title}</legend>
      <div className={classes.fields}>{children}</div>
      {!readOnly && (
        <ActionIcon
          variant="subtle"
          className={classes.remove}
          aria-label={t('remove', { name: title })}
          onClick={onRemove}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      )}
    </fieldset>
  );
}

/** Adds a further row; nothing for whoever may only read. */
export function Add({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  const { readOnly } = useContext(SheetFormContext);
  if (readOnly) return null;
  return (
    <div>
      <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={onClick}>
        {label}
      </Button>
    </div>
  );
}

/** The rows with one of them changed. */
export const changed = <Item extends { readonly key: number }>(
  items: readonly Item[],
  key: number,
  part: Partial<Item>,
): Item[] => items.map((item) => (item.key === key ? { ...item, ...part } : item));

/** The rows without one. */
export const without = <Item extends { readonly key: number }>(
  items: readonly Item[],
  gone: number,
): Item[] => items.filter(({ key }) => key !== gone);
