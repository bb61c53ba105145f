import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFileAdding } from '../../../lib/use-file-adding.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { useMay } from '../../../lib/use-may.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import { Exchange, type ShownMessage } from '../../../ui/form/exchange.js';
import { FileList } from '../../../ui/form/file-list.js';
import { useDossier } from '../../events/desk/index.js';
import {
  MarkAdviceReadDocument,
  RemoveAdviceFileDocument,
  SendAdviceMessageDocument,
} from './advice-commands.desk.graphql.js';
import type { Advice } from './advice-words.js';
import classes from './advice.module.css';

function useShown(advice: Advice): ShownMessage[] {
  const { t } = useTranslation('ui');
  const service = advice.adviser?.name ?? t('exchange.service');
  return advice.messages.map(({ id, side, authorName, via, text, question, sentAt, readAt }) => ({
    id,
    own: side === 'desk',
    author:
      side === 'desk'
        ? authorName
        : [authorName, service, via === 'link' && t('exchange.byLink')].filter(Boolean).join(', '),
    text,
    question,
    sentAt,
    readAt: readAt ?? null,
  }));
}

function Messages({ advice }: { readonly advice: Advice }): ReactNode {
  const may = useMay()('advice.request');
  const { refresh } = useDossier();
  const messages = useShown(advice);
  const read = useIdempotentMutation(MarkAdviceReadDocument);
  const send = useIdempotentMutation(SendAdviceMessageDocument);
  const adviceId = advice.id;
  const write = async (text: string, question: boolean): Promise<boolean> => {
    const seen = messages.length;
    const outcome = await send.submit({ input: { adviceId, seen, text, question } });
    refresh();
    return outcome.ok;
  };
  const markRead = async (): Promise<void> => {
    await read.submit({ input: { adviceId } });
    refresh();
  };
  const open = may && advice.state === 'asked';
  return (
    <Exchange
      messages={messages}
      unread={advice.unreadMessages}
      dueAt={advice.dueAt}
      busy={read.status === 'running' || send.status === 'running'}
      error={read.error ?? send.error}
      {...(may ? { onRead: () => void markRead() } : {})}
      {...(open ? { onSend: write } : {})}
    />
  );
}

function Files({ advice }: { readonly advice: Advice }): ReactNode {
  const { t } = useTranslation('advice-desk');
  const may = useMay()('advice.request') && advice.state === 'asked';
  const { refresh } = useDossier();
  const remove = useIdempotentMutation(RemoveAdviceFileDocument);
  const { busy, error, add } = useFileAdding(
    (name) => `/files/advice/${advice.id}?name=${name}`,
    refresh,
  );
  const take = async (fileId: string, expectedVersion: number): Promise<void> => {
    await remove.submit({ input: { fileId, expectedVersion } });
    refresh();
  };
  if (!may && advice.files.length === 0) return null;
  const files = advice.files.map(({ id, version, documentId, name, sizeBytes, side }) => ({
    id,
    name,
    href: `/files/${documentId}`,
    sizeBytes,
    note: t(`files.${side}`),
    ...(may && side === 'desk' ? { onRemove: () => void take(id, version) } : {}),
  }));
  const wrong = error ?? remove.error;
  return (
    <>
      {wrong && <ErrorNotice error={wrong} />}
      <FileList files={files} busy={busy} {...(may ? { onAdd: add } : {})} />
    </>
  );
}

/** Questions back, their answers and files of a request; open where something waits. */
export function AdviceExchange({ advice }: { readonly advice: Advice }): ReactNode {
  const { t } = useTranslation('ui');
  const more = useTranslation('advice-desk');
  const may = useMay()('advice.request');
  const { messages, files, openQuestion, unreadMessages, state } = advice;
  // Stays as the reader left it, so that what was just sent is seen to stand there.
  const [open, setOpen] = useState(Boolean(openQuestion) || unreadMessages > 0);
  const nothing = messages.length + files.length === 0;
  if (nothing && !(may && state === 'asked')) return null;
  const count = messages.length + files.length;
  return (
    <details
      className={classes.exchange}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {t('exchange.title')}
        {files.length > 0 && `, ${more.t('files.title').toLowerCase()}`}
        {count > 0 && ` (${count})`}
        {openQuestion && <StatusBadge tone="warn" size="sm" label={t('exchange.waits')} />}
      </summary>
      <Messages advice={advice} />
      <Files advice={advice} />
    </details>
  );
}
