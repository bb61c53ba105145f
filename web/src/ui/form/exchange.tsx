import { Button, Checkbox, Textarea } from '@mantine/core';
import { IconMailCheck, IconMessageQuestion, IconSend } from '@tabler/icons-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParleyError } from '../../lib/errors.js';
import { useFormat } from '../../lib/use-format.js';
import { ErrorNotice } from '../feedback/error-notice.js';
import { StatusBadge } from '../status/status-badge.js';
import classes from './exchange.module.css';

const SHORTEST = 2;
const LONGEST = 2000;

/** A message as its reader sees it. */
export interface ShownMessage {
  readonly id: string;
  /** Whether the reader's own side wrote it. */
  readonly own: boolean;
  readonly author: string;
  readonly text: string;
  readonly question: boolean;
  readonly sentAt: string;
  readonly readAt?: string | null;
}

export interface ExchangeProps {
  readonly messages: readonly ShownMessage[];
  /** How many of the other side the reader's side has not read. */
  readonly unread: number;
  /** When the answer is awaited; the term runs on while somebody asks back. */
  readonly dueAt: string;
  readonly busy: boolean;
  readonly error: ParleyError | null;
  readonly onRead?: () => void;
  /** Absent once nothing more can be written; answers whether the message left. */
  readonly onSend?: (text: string, question: boolean) => Promise<boolean>;
  /** What has to be filled in besides, such as a name. */
  readonly children?: ReactNode;
}

function Message({ message }: { readonly message: ShownMessage }): ReactNode {
  const { t } = useTranslation('ui');
  const format = useFormat();
  const { own, author, text, question, sentAt, readAt } = message;
  const unread = !own && !readAt;
  return (
    <li className={classes.message} data-own={own || undefined} data-unread={unread || undefined}>
      <p className={classes.head}>
        <strong>{author}</strong>
        <time dateTime={sentAt}>{format.dateTime(sentAt)}</time>
        {question && (
          <StatusBadge
            tone="info"
            size="sm"
            icon={IconMessageQuestion}
            label={t('exchange.question')}
          />
        )}
      </p>
      <p className={classes.text}>{text}</p>
      {own && (
        <p className={classes.read}>
          {readAt ? t('exchange.answered', { at: format.dateTime(readAt) }) : t('exchange.notRead')}
        </p>
      )}
    </li>
  );
}

function Write({
  onSend,
  busy,
  children,
}: Required<Pick<ExchangeProps, 'onSend'>> & Pick<ExchangeProps, 'busy' | 'children'>): ReactNode {
  const { t } = useTranslation('ui');
  const [text, setText] = useState('');
  const [question, setQuestion] = useState(false);
  const [short, setShort] = useState(false);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const words = text.trim();
    setShort(words.length < SHORTEST);
    if (words.length < SHORTEST || !(await onSend(words, question))) return;
    setText('');
    setQuestion(false);
  };
  return (
    <form className={classes.form} noValidate onSubmit={(event) => void send(event)}>
      <Textarea
        label={t('exchange.text')}
        autosize
        minRows={2}
        maxLength={LONGEST}
        error={short ? t('exchange.short') : null}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Checkbox
        label={t('exchange.asks')}
        checked={question}
        onChange={(event) => setQuestion(event.currentTarget.checked)}
      />
      {children}
      <Button
        type="submit"
        variant="default"
        loading={busy}
        leftSection={<IconSend size={18} aria-hidden />}
      >
        {t('exchange.send')}
      </Button>
    </form>
  );
}

/** What two sides write to each other about one request, with what was read. */
export function Exchange(props: ExchangeProps): ReactNode {
  const { t } = useTranslation('ui');
  const format = useFormat();
  const { messages, unread, dueAt, busy, error, onRead, onSend } = props;
  return (
    <div className={classes.box}>
      {onSend && (
        <p className={classes.term}>{t('exchange.termRuns', { due: format.dateTime(dueAt) })}</p>
      )}
      {messages.length === 0 && <p className={classes.term}>{t('exchange.none')}</p>}
      {messages.length > 0 && (
        <ol className={classes.list}>
          {messages.map((message) => (
            <Message key={message.id} message={message} />
          ))}
        </ol>
      )}
      {error && <ErrorNotice error={error} />}
      {unread > 0 && onRead && (
        <p className={classes.unread}>
          <StatusBadge tone="warn" size="sm" label={t('exchange.unread', { count: unread })} />
          <Button
            size="compact-sm"
            variant="default"
            loading={busy}
            leftSection={<IconMailCheck size={16} aria-hidden />}
            onClick={onRead}
          >
            {t('exchange.markRead')}
          </Button>
        </p>
      )}
      {onSend && (
        <Write onSend={onSend} busy={busy}>
          {props.children}
        </Write>
      )}
    </div>
  );
}
