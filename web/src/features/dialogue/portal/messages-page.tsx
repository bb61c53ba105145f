import { useParams } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortalMessageInput, PortalTalkQuery } from '../../../gql/portal/graphql.js';
import { DOORS } from '../../../lib/door.js';
import type { ParleyError } from '../../../lib/errors.js';
import { newIdempotencyKey } from '../../../lib/http.js';
import { useLanguage } from '../../../lib/i18n.js';
import { useLocalized } from '../../../lib/localized.js';
import { endOf } from '../../../lib/outbox/outbox.rules.js';
import { useFileAdding } from '../../../lib/use-file-adding.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { NotFoundPage } from '../../../ui/feedback/page-fault.js';
import { Page } from '../../../ui/frame/page.js';
import { Talk } from '../../../ui/talk/talk.js';
import type { TalkDraft, TalkMessage } from '../../../ui/talk/talk-types.js';
import { useLocalDraft, usePortalReading } from '../../events/portal/index.js';
import { UnsentMessages, useOutbox, useUnsent } from '../../outbox/portal/index.js';
import {
  MarkPortalMessagesReadDocument,
  PortalTalkDocument,
  RemovePortalMessageFileDocument,
} from './dialogue.portal.graphql.js';
import { useLiveDossier } from './use-live-dossier.js';

type Dossier = PortalTalkQuery['dossier'];

/** States in which nothing more is written. */
const SILENT = ['draft', 'closed', 'withdrawn'];
const FILES = `${DOORS.portal.base}/files`;

function useShown({ id, messages, conditions }: Dossier): TalkMessage[] {
  const words = useTranslation('dialogue');
  const position = new Map(messages.map((one) => [one.id, one.position]));
  const correctedBy = new Map(
    messages.flatMap((one) => (one.correctsId ? [[one.correctsId, one.position]] : [])),
  );
  const number = new Map(conditions.map((one) => [one.id, one.number]));
  return messages.map(({ conditionId, correctsId, files, author, ...message }) => ({
    ...message,
    author: author ?? words.t('eventCell'),
    corrects: correctsId ? (position.get(correctsId) ?? null) : null,
    correctedBy: correctedBy.get(message.id) ?? null,
    about: conditionId
      ? {
          label: number.get(conditionId) ?? '',
          to: `${DOORS.portal.base}/dossiers/${id}/conditions/${conditionId}`,
        }
      : null,
    files: files.map((file) => ({ ...file, href: `${FILES}/${file.documentId}` })),
  }));
}

/** Whoever looks at the page has read what stands on it. */
function useReading(dossier: Dossier, again: () => void): void {
  const { id: dossierId, unreadMessages, messages } = dossier;
  const read = useIdempotentMutation(MarkPortalMessagesReadDocument);
  const mark = useEffectEvent(async () => {
    if (document.visibilityState !== 'visible') return;
    await read.submit({ input: { dossierId, upTo: messages.length } });
    again();
  });
  useEffect(() => {
    if (unreadMessages > 0) void mark();
  }, [unreadMessages, messages.length]);
}

const filesOf = (variables: unknown): readonly string[] =>
  ((variables as { readonly input: PortalMessageInput }).input.fileIds ?? []).map(String);

/** Sends a message, or leaves it to be sent when the line is back; both end what was written. */
function useSending(dossier: Dossier, place: string) {
  const outbox = useOutbox();
  const text = useLocalized();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ParleyError | null>(null);
  const { id: dossierId, messages } = dossier;
  const submit = async (draft: TalkDraft, fileIds: string[]): Promise<boolean> => {
    const { conditionId, correctsId, language } = draft;
    const words = draft.text.trim();
    const refers = { conditionId: conditionId || null, correctsId: correctsId || null };
    const input = { dossierId, seen: messages.length, text: words, language, fileIds, ...refers };
    const condition = dossier.conditions.find(({ id }) => id === conditionId);
    setBusy(true);
    setError(null);
    const outcome = await outbox.submit({
      kind: 'message',
      dossierId,
      dossier: text(dossier.title) ?? '',
      subject: `message:${newIdempotencyKey()}`,
      about: condition?.number ?? null,
      variables: { input },
      words,
      to: `/dossiers/${dossierId}/messages`,
      binding: false,
      form: { name: place, value: draft },
    });
    setBusy(false);
    if (outcome.ok || endOf(outcome.error.code) === 'again') return true;
    setError(outcome.error);
    return false;
  };
  return { busy, error, submit };
}

function Messages({ dossier, again }: { readonly dossier: Dossier; readonly again: () => void }) {
  const { t } = useTranslation('portal-dialogue');
  const text = useLocalized();
  const { language } = useLanguage();
  const shown = useShown(dossier);
  const { id: dossierId, waitingFiles } = dossier;
  const empty: TalkDraft = { text: '', language, conditionId: '', correctsId: '' };
  const draft = useLocalDraft<TalkDraft>(`dialogue.${dossierId}`, empty);
  const send = useSending(dossier, draft.place);
  const remove = useIdempotentMutation(RemovePortalMessageFileDocument);
  const adding = useFileAdding((name) => `${FILES}/dialogue/${dossierId}?name=${name}`, again);
  useReading(dossier, again);
  const unsent = useUnsent(dossierId, again);
  const leaving = unsent.flatMap(({ variables }) => filesOf(variables));
  const open = waitingFiles.filter(({ id }) => !leaving.includes(id));
  const onSend = async (): Promise<void> => {
    const fileIds = open.map(({ id }) => id);
    if (await send.submit(draft.value, fileIds)) {
      draft.change({ ...empty, language: draft.value.language });
      draft.forget();
    }
    again();
  };
  const onRemove = async (fileId: string, expectedVersion: number): Promise<void> => {
    await remove.submit({ input: { fileId, expectedVersion } });
    again();
  };
  const talk = (
    <Talk
      messages={shown}
      unread={0}
      busy={send.busy || remove.status === 'running'}
      error={send.error ?? remove.error ?? adding.error}
      draft={draft}
      topics={dossier.conditions.map(({ id, number, kindLabel, kind }) => ({
        value: id,
        label: t('topic', { number, kind: text(kindLabel) ?? kind }),
      }))}
      files={open.map((file) => ({
        ...file,
        href: `${FILES}/${file.documentId}`,
        note: t('leavesWith'),
        onRemove: () => void onRemove(file.id, file.version),
      }))}
      filesBusy={adding.busy}
      onAddFile={adding.add}
      {...(SILENT.includes(dossier.state) ? {} : { onSend })}
    />
  );
  return (
    <>
      <UnsentMessages entries={unsent} />
      {talk}
    </>
  );
}

/** What the organiser and the event cell write to each other; new words come by themselves. */
export function MessagesPage(): ReactNode {
  const { t } = useTranslation('portal-dialogue');
  const text = useLocalized();
  const id = useParams({ strict: false })['dossierId'] ?? '';
  const { data, error, loading, again } = usePortalReading(PortalTalkDocument, { id });
  useLiveDossier(id, again);
  if (loading) return <Loading />;
  if (error?.code === 'NOT_FOUND') return <NotFoundPage />;
  return (
    <Page
      title={t('messages.title')}
      lead={text(data?.dossier.title)}
      back={{ to: `/dossiers/${id}`, label: t('back') }}
      failed={!data}
      width="reading"
    >
      <p>{t('messages.lead')}</p>
      {!data && error && <ErrorNotice error={error} onRetry={again} />}
      {data && <Messages dossier={data.dossier} again={again} />}
    </Page>
  );
}
