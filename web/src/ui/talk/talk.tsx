import { Button, NativeSelect, Textarea } from '@mantine/core';
import { IconMailCheck, IconSend } from '@tabler/icons-react';
import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../feedback/empty-state.js';
import { ErrorNotice } from '../feedback/error-notice.js';
import { Notice } from '../feedback/notice.js';
import { FileList } from '../form/file-list.js';
import { StatusBadge } from '../status/status-badge.js';
import { Message, useTalkLanguages } from './talk-message.js';
import classes from './talk.module.css';
import type { TalkMessage, TalkProps } from './talk-types.js';

const SHORTEST = 2;
const LONGEST = 4000;

interface WriteProps extends TalkProps {
  readonly onSend: () => Promise<void>;
  readonly corrected: TalkMessage | null;
}

/** What is written next, about what, in which language, with which files. */
function Write(props: WriteProps): ReactNode {
  const { t } = useTranslation('dialogue');
  const { draft, topics, files, filesBusy, onAddFile, onSend, busy, corrected, error } = props;
  const languages = useTalkLanguages();
  const [short, setShort] = useState(false);
  const { value, change } = draft;
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const missing = value.text.trim().length < SHORTEST;
    setShort(missing);
    if (!missing) await onSend();
  };
  return (
    <form className={classes.form} noValidate data-print="hide" onSubmit={(e) => void send(e)}>
      {corrected && (
        <Notice
          tone="info"
          title={t('correcting', { number: corrected.position })}
          actions={
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => change({ ...value, correctsId: '' })}
            >
              {t('correctingStop')}
            </Button>
          }
        >
          {t('correctingHint')}
        </Notice>
      )}
      <Textarea
        id="talk-text"
        label={t('text')}
        autosize
        minRows={3}
        maxLength={LONGEST}
        error={short ? t('short') : null}
        value={value.text}
        onChange={(event) => change({ ...value, text: event.currentTarget.value })}
      />
      <div className={classes.choices}>
        {topics.length > 0 && !corrected && (
          <NativeSelect
            label={t('about')}
            data={[{ value: '', label: t('aboutDossier') }, ...topics]}
            value={value.conditionId}
            onChange={(event) => change({ ...value, conditionId: event.currentTarget.value })}
          />
        )}
        <NativeSelect
          label={t('writtenIn')}
          data={languages}
          value={value.language}
          onChange={(event) => change({ ...value, language: event.currentTarget.value })}
        />
      </div>
      <FileList files={files} busy={filesBusy} onAdd={onAddFile} />
      {error?.code === 'STALE' ? (
        <Notice tone="warn" role="alert" title={t('meanwhile')}>
          {t('meanwhileText')}
        </Notice>
      ) : (
        error && <ErrorNotice error={error} />
      )}
      <p className={classes.soft}>{t('kept')}</p>
      <Button type="submit" loading={busy} leftSection={<IconSend size={18} aria-hidden />}>
        {t('send')}
      </Button>
    </form>
  );
}

/** What both sides of a dossier write to each other; nothing is edited or taken back. */
export function Talk(props: TalkProps): ReactNode {
  const { t } = useTranslation('dialogue');
  const box = useRef<HTMLDivElement>(null);
  const { messages, unread, busy, draft, onRead, onSend, onTranslate } = props;
  const { value, change } = draft;
  const correct = ({ id, language }: TalkMessage): void => {
    change({ ...value, correctsId: id, language });
    box.current?.querySelector<HTMLElement>('#talk-text')?.focus();
  };
  const corrected = messages.find(({ id }) => id === value.correctsId) ?? null;
  return (
    <div className={classes.box} ref={box}>
      {messages.length === 0 && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      {messages.length > 0 && (
        <ol className={classes.list} aria-label={t('title')} aria-live="polite">
          {messages.map((message) => (
            <Message
              key={message.id}
              message={message}
              busy={busy}
              {...(onTranslate ? { onTranslate } : {})}
              {...(onSend && message.own ? { onCorrect: () => correct(message) } : {})}
            />
          ))}
        </ol>
      )}
      {unread > 0 && onRead && (
        <p className={classes.acts} data-print="hide">
          <StatusBadge tone="warn" size="sm" label={t('unread', { count: unread })} />
          <Button
            size="compact-sm"
            variant="default"
            loading={busy}
            leftSection={<IconMailCheck size={16} aria-hidden />}
            onClick={onRead}
          >
            {t('markRead')}
          </Button>
        </p>
      )}
      {onSend ? (
        <Write {...props} {...{ onSend, corrected }} />
      ) : (
        props.error && <ErrorNotice error={props.error} />
      )}
    </div>
  );
}
