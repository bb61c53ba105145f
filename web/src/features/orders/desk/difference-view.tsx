import { IconArrowRight } from '@tabler/icons-react';
import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { Redline } from '../../../ui/products/redline.js';
import type { OrderDifference, ParagraphChange, TextChange } from './order-difference.js';
import type { OrderLanguage } from './order-content.js';
import classes from './orders.module.css';

interface TextProps {
  readonly change: TextChange;
  readonly language: OrderLanguage;
}

function ChangedText({ change, language }: TextProps): ReactNode {
  const { t } = useTranslation('orders-desk');
  return (
    <li className={classes.changed}>
      {change.kind !== 'changed' && (
        <span className={classes.kind}>{t(`difference.${change.kind}`)}</span>
      )}
      <Redline parts={change.parts} lang={language} />
    </li>
  );
}

interface ParagraphProps {
  readonly paragraph: ParagraphChange;
  readonly language: OrderLanguage;
  readonly open: boolean;
}

function Paragraph({ paragraph, language, open }: ParagraphProps): ReactNode {
  const { t } = useTranslation('orders-desk');
  const { number, title, sections, count } = paragraph;
  return (
    <details className={classes.fold} open={open}>
      <summary>
        <span lang={language}>
          {number}. {title}
        </span>
        <span className={classes.count}>{t('difference.count', { count })}</span>
      </summary>
      {sections.map((section) => (
        <div key={section.code} className={classes.foldPart}>
          <h4 className={classes.small} lang={language}>
            {section.title}
          </h4>
          <ul className={classes.plain}>
            {section.changes.map((change) => (
              <ChangedText key={change.id} change={change} language={language} />
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}

interface TimesProps {
  readonly difference: OrderDifference;
  readonly language: OrderLanguage;
}

/** The times of the command card that are others now: what a commander looks for first. */
export function TimeChanges({ difference, language }: TimesProps): ReactNode {
  const { t } = useTranslation('orders-desk');
  const format = useFormat();
  const { times, thresholds } = difference;
  if (times.length === 0 && thresholds.length === 0) return null;
  const at = (instant: string | null): string => (instant ? format.time(instant) : '–');
  return (
    <ul className={classes.times}>
      {times.map(({ id, label, before, after }) => (
        <li key={id}>
          <span lang={language}>{label}</span>
          <span className={classes.move}>
            <VisuallyHidden>{t('difference.before')} </VisuallyHidden>
            <del>{at(before)}</del>
            <IconArrowRight size={16} aria-hidden />
            <VisuallyHidden>{t('difference.after')} </VisuallyHidden>
            <strong>{at(after)}</strong>
          </span>
        </li>
      ))}
      {thresholds.map((change) => (
        <ChangedText key={change.id} change={change} language={language} />
      ))}
    </ul>
  );
}

interface ParagraphsProps {
  readonly difference: OrderDifference;
  readonly language: OrderLanguage;
  /** Opens every paragraph; closed ones show how much changed. */
  readonly open?: boolean;
}

/** The changed sentences, paragraph by paragraph, and the numbers of what they rest on. */
export function ParagraphChanges({ difference, language, open }: ParagraphsProps): ReactNode {
  const { t } = useTranslation('orders-desk');
  const { paragraphs, basis } = difference;
  return (
    <div className={classes.stack}>
      {basis.length > 0 && (
        <p className={classes.soft}>
          {basis
            .map(({ key, before, after }) => t(`difference.basis.${key}`, { before, after }))
            .join(' · ')}
        </p>
      )}
      {paragraphs.map((paragraph) => (
        <Paragraph
          key={paragraph.code}
          paragraph={paragraph}
          language={language}
          open={open ?? false}
        />
      ))}
    </div>
  );
}

/** What differs between two versions: times, then words paragraph by paragraph. */
export function DifferenceView(props: ParagraphsProps): ReactNode {
  const { t } = useTranslation('orders-desk');
  const { difference, language } = props;
  if (!difference.any) return <p className={classes.line}>{t('difference.none')}</p>;
  return (
    <div className={classes.stack}>
      <TimeChanges difference={difference} language={language} />
      <ParagraphChanges {...props} />
    </div>
  );
}
