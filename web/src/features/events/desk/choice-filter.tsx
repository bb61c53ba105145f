import { Button, Checkbox, Popover } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './event-filter.module.css';

export interface ChoiceFilterProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly chosen: readonly Value[];
  readonly word: (value: Value) => string;
  readonly onChange: (chosen: readonly Value[]) => void;
  /** Somebody is about to choose: what is still missing may be asked for. */
  readonly onOpen?: () => void;
}

/** Several of a known list: a button that says what is chosen, and boxes to tick. */
export function ChoiceFilter<Value extends string>(props: ChoiceFilterProps<Value>): ReactNode {
  const { label, values, chosen, word, onChange, onOpen } = props;
  const { t } = useTranslation('events');
  const [open, setOpen] = useState(false);
  const first = chosen[0];
  const said =
    first === undefined
      ? t('filter.every')
      : chosen.length === 1
        ? word(first)
        : t('filter.chosen', { count: chosen.length });
  const toggle = (value: Value, on: boolean): void =>
    onChange(values.filter((one) => (one === value ? on : chosen.includes(one))));
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          className={classes.choice}
          data-chosen={chosen.length > 0 ? '' : undefined}
          rightSection={<IconChevronDown size={16} aria-hidden />}
          onClick={() => {
            if (!open) onOpen?.();
            setOpen(!open);
          }}
        >
          <span>
            {label}: <strong>{said}</strong>
          </span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <div className={classes.boxes} role="group" aria-label={label}>
          {values.map((value) => (
            <Checkbox
              key={value}
              label={word(value)}
              checked={chosen.includes(value)}
              onChange={(event) => toggle(value, event.currentTarget.checked)}
            />
          ))}
        </div>
        <Button variant="subtle" size="compact-sm" mt="sm" onClick={() => onChange([])}>
          {t('filter.none')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
