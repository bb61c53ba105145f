import { Button, Popover, VisuallyHidden } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorTexts } from '../../lib/error-text.js';
import classes from './transition-buttons.module.css';

/** A step as the API offers it. `reason` is a code, present when the step is not open. */
export interface AvailableTransition {
  readonly name: string;
  readonly to: string;
  readonly enabled: boolean;
  readonly reason?: string | null;
}

export interface TransitionButtonsProps {
  readonly transitions: readonly AvailableTransition[];
  /** The verb on the button for a transition name, translated. */
  readonly label: (transition: AvailableTransition) => string;
  readonly onChoose: (transition: AvailableTransition) => void;
  /** Names of steps that take something away (withdraw, refuse): drawn in the warning colour. */
  readonly severe?: readonly string[];
  /** Name of the step that is the usual next one; the first open one when absent. */
  readonly primary?: string;
  /** Name of the step that is running. */
  readonly busy?: string | null;
  /** Why a step is not open; the sentences of the error catalogue when absent. */
  readonly explain?: (transition: AvailableTransition) => string;
}

interface ClosedProps {
  readonly verb: string;
  readonly why: string;
}

/** A step that is not open stays reachable and says why, by hover, focus, touch and screen reader. */
function ClosedStep({ verb, why }: ClosedProps): ReactNode {
  const { t } = useTranslation('ui');
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" withRoles={false} withArrow>
      <Popover.Target>
        <Button
          variant="default"
          className={classes.closed}
          aria-disabled
          aria-describedby={id}
          leftSection={<IconLock size={16} aria-hidden />}
          onClick={() => setOpen(true)}
          onMouseEnter={() => setOpen(true)}
          onMouseLeave={() => setOpen(false)}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
        >
          {verb}
          <VisuallyHidden id={id}>{t('transition.closed', { why })}</VisuallyHidden>
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.reason} aria-hidden>
        <p>{why}</p>
      </Popover.Dropdown>
    </Popover>
  );
}

/** The next steps of a record as buttons; knows no rules, only what the API offers. */
export function TransitionButtons(props: TransitionButtonsProps): ReactNode {
  const { transitions, label, onChoose, severe = [], busy = null, explain } = props;
  const { t } = useTranslation('ui');
  const texts = useErrorTexts();
  const primary = props.primary ?? transitions.find((one) => one.enabled)?.name;
  if (transitions.length === 0) return null;
  return (
    <div className={classes.row} role="group" aria-label={t('transition.group')} data-print="hide">
      {transitions.map((one) => {
        const verb = label(one);
        if (!one.enabled) {
          const why = explain?.(one) ?? texts.reason(one.reason ?? 'other');
          return <ClosedStep key={one.name} verb={verb} why={why} />;
        }
        const harsh = severe.includes(one.name);
        return (
          <Button
            key={one.name}
            variant={one.name === primary && !harsh ? 'filled' : 'default'}
            {...(harsh ? { variant: 'outline', color: 'brick' } : {})}
            loading={busy === one.name}
            disabled={busy !== null && busy !== one.name}
            onClick={() => onChoose(one)}
          >
            {verb}
          </Button>
        );
      })}
    </div>
  );
}
