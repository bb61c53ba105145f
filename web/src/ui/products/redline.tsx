import { SegmentedControl, VisuallyHidden } from '@mantine/core';
import { Fragment, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './redline.module.css';

export type RedlineOp = 'same' | 'added' | 'removed';

/** A stretch of words, as the server compared them. */
export interface RedlinePart {
  readonly op: RedlineOp;
  readonly text: string;
}

/** A typed value of a condition that differs, written for the reader. */
export interface ParameterChange {
  readonly name: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface RedlineProps {
  readonly parts: readonly RedlinePart[];
  readonly parameters?: readonly ParameterChange[];
  /** Offers "marked / new / old"; off in narrow places. */
  readonly views?: boolean;
  /** Language of the text itself when it differs from the page's. */
  readonly lang?: string;
}

type View = 'marked' | 'new' | 'old';

const HIDDEN_IN: Readonly<Record<View, RedlineOp | null>> = {
  marked: null,
  new: 'removed',
  old: 'added',
};

function Part({ part, marked }: { readonly part: RedlinePart; readonly marked: boolean }) {
  const { t } = useTranslation('ui');
  if (part.op === 'same' || !marked) return <Fragment>{part.text}</Fragment>;
  const Mark = part.op === 'added' ? 'ins' : 'del';
  return (
    <Mark>
      <VisuallyHidden>{t(`redline.${part.op}Start`)} </VisuallyHidden>
      {part.text}
      <VisuallyHidden> {t(`redline.${part.op}End`)}</VisuallyHidden>
    </Mark>
  );
}

function Parameters({ changes }: { readonly changes: readonly ParameterChange[] }): ReactNode {
  const { t } = useTranslation('ui');
  return (
    <table className={classes.parameters}>
      <caption>{t('redline.parameters')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('redline.parameter')}</th>
          <th scope="col">{t('redline.before')}</th>
          <th scope="col">{t('redline.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ name, label, before, after }) => (
          <tr key={name}>
            <th scope="row">{label}</th>
            <td className={classes.value}>{before === null ? '–' : <del>{before}</del>}</td>
            <td className={classes.value}>{after === null ? '–' : <ins>{after}</ins>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The difference of two texts by words, and of their parameters; readable by eye and by ear. */
export function Redline(props: RedlineProps): ReactNode {
  const { parts, parameters = [], views = false, lang } = props;
  const { t } = useTranslation('ui');
  const [view, setView] = useState<View>('marked');
  const hidden = HIDDEN_IN[view];
  const choices = (['marked', 'new', 'old'] as const).map((value) => ({
    value,
    label: t(`redline.view.${value}`),
  }));
  return (
    <div>
      {views && (
        <SegmentedControl
          className={classes.views}
          size="xs"
          data={choices}
          value={view}
          onChange={(next) => setView(next as View)}
          aria-label={t('redline.views')}
          data-print="hide"
        />
      )}
      <p className={classes.text} {...(lang ? { lang } : {})}>
        {parts
          .filter((part) => part.op !== hidden)
          .map((part, index) => (
            <Part key={index} part={part} marked={view === 'marked'} />
          ))}
      </p>
      {parameters.length > 0 && <Parameters changes={parameters} />}
    </div>
  );
}
