import { TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdviceRequestFragment as AdviceRequest } from '../../../gql/portal/graphql.js';
import { DOORS } from '../../../lib/door.js';
import { toParleyError, type ParleyError } from '../../../lib/errors.js';
import { linkHeaders, saveFile } from '../../../lib/http.js';
import { useFileAdding } from '../../../lib/use-file-adding.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Exchange } from '../../../ui/form/exchange.js';
import { FileList } from '../../../ui/form/file-list.js';
import { PageSection } from '../../../ui/frame/page.js';
import { parts } from '../../events/portal/index.js';
import {
  MarkAdviceReadDocument,
  MarkLinkedReadDocument,
  RemoveAdviceFileDocument,
  RemoveLinkedFileDocument,
  SendAdviceMessageDocument,
  SendLinkedMessageDocument,
} from './advice.portal.graphql.js';

export interface AdviceExchangeProps {
  readonly request: AdviceRequest;
  /** The secret of a link, where it stands instead of a session. */
  readonly link?: string;
  /** Reads the request again. */
  readonly again: () => void;
}

const SHORTEST_NAME = 2;

function useMessages({ request, link }: AdviceExchangeProps) {
  const write = useIdempotentMutation(SendAdviceMessageDocument);
  const writeLinked = useIdempotentMutation(SendLinkedMessageDocument);
  const read = useIdempotentMutation(MarkAdviceReadDocument);
  const readLinked = useIdempotentMutation(MarkLinkedReadDocument);
  const requestId = request.id;
  const send = async (text: string, question: boolean, name: string): Promise<boolean> => {
    const input = { requestId, seen: request.messages.length, text, question };
    const outcome = link
      ? await writeLinked.submit({ input: { ...input, name } })
      : await write.submit({ input });
    return outcome.ok;
  };
  const markRead = (): void => {
    void (link ? readLinked : read).submit({ input: { requestId } });
  };
  const all = [write, writeLinked, read, readLinked];
  return {
    send,
    markRead,
    busy: all.some(({ status }) => status === 'running'),
    error: all.find(({ error }) => error)?.error ?? null,
  };
}

/** Questions back and their answers; by a link in the name somebody states. */
export function AdviceMessages(props: AdviceExchangeProps): ReactNode {
  const { t } = useTranslation('ui');
  const more = useTranslation('portal-advice');
  const { request, link } = props;
  const [name, setName] = useState(request.draft?.writtenBy ?? '');
  const [nameless, setNameless] = useState(false);
  const { send, markRead, busy, error } = useMessages(props);
  const open = request.state === 'asked';
  if (!open && request.messages.length === 0) return null;
  const messages = request.messages.map((message) => ({
    ...message,
    author: message.author ?? t(message.own ? 'exchange.service' : 'exchange.desk'),
    readAt: message.readAt ?? null,
  }));
  const onSend = async (text: string, question: boolean): Promise<boolean> => {
    const missing = link !== undefined && name.trim().length < SHORTEST_NAME;
    setNameless(missing);
    return !missing && send(text, question, name.trim());
  };
  return (
    <PageSection title={t('exchange.title')}>
      <Exchange
        messages={messages}
        unread={request.unreadMessages}
        dueAt={request.dueAt}
        busy={busy}
        error={error}
        onRead={markRead}
        {...(open ? { onSend } : {})}
      >
        {link !== undefined && (
          <TextInput
            label={more.t('name')}
            autoComplete="name"
            maxLength={200}
            error={nameless ? more.t('nameNeeded') : null}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
      </Exchange>
    </PageSection>
  );
}

/** Files of the question, and those that leave with the answer. */
export function AdviceFiles({ request, link, again }: AdviceExchangeProps): ReactNode {
  const { t } = useTranslation('portal-advice');
  const { base } = DOORS.portal;
  const headers = linkHeaders(link);
  const [lost, setLost] = useState<ParleyError | null>(null);
  const address = (name: string): string => `${base}/files/advice/${request.id}?name=${name}`;
  const { busy, error, add } = useFileAdding(address, again, headers);
  const remove = useIdempotentMutation(RemoveAdviceFileDocument);
  const removeLinked = useIdempotentMutation(RemoveLinkedFileDocument);
  const open = request.state === 'asked' && request.draft?.state !== 'checking';
  if (!open && request.files.length === 0) return null;
  const save = (path: string, name: string): void => {
    setLost(null);
    saveFile(path, name, headers).catch((fault: unknown) => setLost(toParleyError(fault)));
  };
  const files = request.files.map(({ id, version, documentId, name, sizeBytes, ofService }) => {
    const href = `${base}/files/${documentId}`;
    const input = { requestId: request.id, fileId: id, expectedVersion: version };
    return {
      id,
      name,
      href,
      sizeBytes,
      note: ofService ? null : t('files.fromCell'),
      ...(link === undefined ? {} : { onSave: () => save(href, name) }),
      ...(ofService && open
        ? { onRemove: () => void (link ? removeLinked : remove).submit({ input }) }
        : {}),
    };
  });
  const wrong = error ?? remove.error ?? removeLinked.error ?? lost;
  return (
    <PageSection title={t('files.title')}>
      {open && <p className={parts['meta']}>{t('files.lead')}</p>}
      {wrong && <ErrorNotice error={wrong} />}
      <FileList files={files} busy={busy} {...(open ? { onAdd: add } : {})} />
    </PageSection>
  );
}
