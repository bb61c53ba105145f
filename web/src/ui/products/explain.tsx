import { Popover } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './explain.module.css';

/** One value that went into a figure, already written for the reader. */
export interface ExplainInput {
  readonly name: string;
  readonly value: string;
}

export interface ExplainProps {
  /** What the figure is, translated: "Passing time of the column". */
  readonly title: string;
  /** The figure as it is shown: "19.8 min". */
  readonly value: ReactNode;
  /** How it comes about, in words or signs. */
  readonly formula: string;
  readonly inputs: readonly ExplainInput[];
  /** Law, guide or rule, with its date. */
  readonly source?: string;
  /** What the figure is not: "indicative, the medical service decides". */
  readonly caveat?: string;
}

/** A computed figure that opens its own calculation: formula, inputs, source. */
export function Explain(props: ExplainProps): ReactNode {
  const { title, value, formula, inputs, source, caveat } = props;
  const { t } = useTranslation('ui');
  const id = useId();
  return (
    <Popover position="bottom-start" withArrow trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={classes.figure}>
          <span>{value}</span>
          <IconHelpCircle size={15} role="img" aria-label={t('explain.open', { title })} />
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.sheet} aria-labelledby={id}>
        <div tabIndex={-1} data-autofocus>
          <p id={id} className={classes.title}>
            {title}
          </p>
          <p className={classes.formula}>{formula}</p>
          <dl className={classes.inputs}>
            {inputs.map((input) => (
              <div key={input.name} style={{ display: 'contents' }}>
                <dt>{input.name}</dt>
                <dd>{input.value}</dd>
              </div>
            ))}
          </dl>
          {caveat && <p className={classes.source}>{caveat}</p>}
          {source && <p className={classes.source}>{t('explain.source', { source })}</p>}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
