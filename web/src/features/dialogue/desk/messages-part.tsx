import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DialogueQuery } from '../../../gql/desk/graphql.js';
import { useLanguage } from '../../../lib/i18n.js';
import { useLocalized } from '../../../lib/localized.js';
import { useFileAdding } from '../../../lib/use-file-adding.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { useMay } from '../../../lib/use-may.js';
import { Talk } from '../../../ui/talk/talk.js';
import type { TalkDraft, TalkMessage, Translating } from '../../../ui/talk/talk-types.js';
import { useDossier } from '../../events/desk/index.js';
import { useKeptDraft } from '../../negotiations/desk/parts.js';
import {
  MarkMessagesReadDocument,
  RemoveMessageFileDocument,
  SendDialogueMessageDocument,
  TranslateMessageDocument,
} from './dialogue.desk.graphql.js';

export type DialogueEvent = DialogueQuery['event'];

/** States in which nothing more is written. */
const SILENT = ['draft', 'closed', 'withdrawn'];

function shown(event: DialogueEvent): TalkMessage[] {
  const position = new Map(event.messages.map((one) => [one.id, one.position]));
  const correctedBy = new Map(
    event.messages.flatMap((one) => (one.correctsId ? [[one.correctsId, one.position]] : [])),
  );
  return event.messages.map(({ side, condition, readings, files, correctsId, ...message }) => ({
    ...message,
    own: side === 'police',
    readers: [...new Set(readings.map(({ personName }) => personName))],
    corrects: correctsId ? (position.get(correctsId) ?? null) : null,
    correctedBy: correctedBy.get(message.id) ?? null,
    about: condition && {
      label: condition.number,
      to: `/events/${event.id}/conditions?c=${condition.number}`,
    },
    files: files.map((file) => ({ ...file, href: `/files/${file.documentId}` })),
  }));
}

/** Marks as read, writes, translates and adds files; every step reads the dialogue again. */
function useTalking(event: DialogueEvent, again: () => void) {
  const { refresh } = useDossier();
  const { language } = useLanguage();
  const empty: TalkDraft = { text: '', language, conditionId: '', correctsId: '' };
  const draft = useKeptDraft<TalkDraft>(`dialogue.${event.id}`, empty);
  const read = useIdempotentMutation(MarkMessagesReadDocument);
  const send = useIdempotentMutation(SendDialogueMessageDocument);
  const translating = useIdempotentMutation(TranslateMessageDocument);
  const remove = useIdempotentMutation(RemoveMessageFileDocument);
  const after = (): void => {
    again();
    refresh();
  };
  const adding = useFileAdding((name) => `/files/dialogue/${event.id}?name=${name}`, after);
  const eventId = event.id;
  const { text, conditionId, correctsId, language: writtenIn } = draft.value;
  const onSend = async (): Promise<void> => {
    const input = {
      eventId,
      seen: event.messages.length,
      text: text.trim(),
      language: writtenIn,
      conditionId: conditionId || null,
      correctsId: correctsId || null,
      fileIds: event.waitingFiles.map(({ id }) => id),
    };
    if ((await send.submit({ input })).ok) draft.clear();
    after();
  };
  const onRead = async (): Promise<void> => {
    await read.submit({ input: { eventId, upTo: event.messages.length } });
    after();
  };
  const onTranslate = async (input: Translating): Promise<boolean> => {
    const { ok } = await translating.submit({ input });
    after();
    return ok;
  };
  const onRemove = async (fileId: string, expectedVersion: number): Promise<void> => {
    await remove.submit({ input: { fileId, expectedVersion } });
    after();
  };
  const all = [read, send, translating, remove];
  return {
    draft,
    adding,
    onSend,
    onRead,
    onTranslate,
    onRemove,
    busy: all.some(({ status }) => status === 'running'),
    error: all.find(({ error }) => error)?.error ?? adding.error,
  };
}

export interface MessagesPartProps {
  readonly event: DialogueEvent;
  readonly again: () => void;
}

/** What event cell and organiser write to each other, at the desk. */
export function MessagesPart({ event, again }: MessagesPartProps): ReactNode {
  const { t } = useTranslation('dialogue-desk');
  const say = useLocalized();
  const may = useMay()('dialogue.write');
  const talking = useTalking(event, again);
  const { draft, adding, busy, error } = talking;
  const open = may && !SILENT.includes(event.state);
  return (
    <Talk
      messages={shown(event)}
      unread={event.unreadMessages}
      busy={busy}
      error={error}
      draft={draft}
      topics={event.conditions.map(({ id, number, catalogueKind, kind }) => ({
        value: id,
        label: t('topic', { number, kind: say(catalogueKind.label) ?? kind }),
      }))}
      files={event.waitingFiles.map((file) => ({
        ...file,
        href: `/files/${file.documentId}`,
        note: t('leavesWith'),
        onRemove: () => void talking.onRemove(file.id, file.version),
      }))}
      filesBusy={adding.busy}
      onAddFile={adding.add}
      {...(may ? { onRead: () => void talking.onRead(), onTranslate: talking.onTranslate } : {})}
      {...(open ? { onSend: talking.onSend } : {})}
    />
  );
}
