import { IconArrowsExchange, IconEqual } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './preview-list.module.css';

/** One consequence in plain words. */
export interface PreviewLine {
  readonly topic: string;
  readonly text: string;
  readonly changed: boolean;
}

export interface PreviewListProps {
  readonly title: string;
  /** Of the heading, one below what it stands under. */
  readonly level: 2 | 3;
  /** Null while it is counted, or when it could not be. */
  readonly preview: {
    readonly lines: readonly PreviewLine[];
    readonly assumption: string | null;
  } | null;
  readonly loading: boolean;
  /** Said in place of the lines. */
  readonly problem: string | null;
}

/** What something not yet sent would bring; told politely to a screen reader. */
export function PreviewList(props: PreviewListProps): ReactNode {
  const { title, level, preview, loading, problem } = props;
  const Heading = level === 2 ? 'h2' : 'h3';
  const { t } = useTranslation('portal-preview');
  return (
    <section className={classes.preview} aria-label={title}>
      <Heading className={classes.title}>{title}</Heading>
      <p className={classes.meta}>{t('lead')}</p>
      {loading && <p className={classes.meta}>{t('working')}</p>}
      {problem && <p className={classes.meta}>{problem}</p>}
      {preview && !problem && (
        <>
          <ul className={classes.lines} aria-live="polite">
            {preview.lines.map(({ topic, text, changed }) => (
              <li key={`${topic}-${text}`} data-changed={changed || undefined}>
                {changed ? (
                  <IconArrowsExchange size={20} aria-label={t('changed')} />
                ) : (
                  <IconEqual size={20} aria-label={t('unchanged')} />
                )}
                <span>
                  <strong>{t(`topic.${topic}`)}</strong>
                  <span className={classes.text}>{text}</span>
                </span>
              </li>
            ))}
          </ul>
          {preview.assumption && <p className={classes.meta}>{preview.assumption}</p>}
        </>
      )}
    </section>
  );
}
