import { Button, Textarea } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DOORS } from '../../../lib/door.js';
import { useErrorTexts } from '../../../lib/error-text.js';
import { toParleyError, type ParleyError } from '../../../lib/errors.js';
import { postFile } from '../../../lib/http.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { FileList } from '../../../ui/form/file-list.js';
import { parts, useLocalDraft } from '../../events/portal/index.js';
import { useOutboxForm, WaitingAnswer } from '../../outbox/portal/index.js';
import type { PromiseRow } from './promise-facts.js';

const LONGEST = 4000;

/** A file as the upload answers it. */
interface Added {
  readonly id: string;
  readonly name: string;
}

interface Draft {
  readonly text: string;
  readonly files: readonly Added[];
}

const EMPTY: Draft = { text: '', files: [] };

export interface EvidenceFormProps {
  readonly promise: PromiseRow;
  readonly dossierId: string;
  /** The dossier's name. */
  readonly dossier: string;
  readonly onSent: () => void;
  /** Reads the promise again when somebody was faster. */
  readonly onStale: () => void;
}

/** Words and files that show a promise is kept; kept in this browser until they are sent. */
export function EvidenceForm({
  promise,
  dossierId,
  dossier,
  onSent,
  onStale,
}: EvidenceFormProps): ReactNode {
  const { t } = useTranslation('portal-promises');
  const texts = useErrorTexts();
  const { id, version } = promise;
  const kept = useLocalDraft<Draft>(`evidence.${id}`, EMPTY);
  const draft = kept.value;
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<ParleyError | null>(null);
  const [empty, setEmpty] = useState(false);
  const give = useOutboxForm<unknown>(`evidence:${id}`, (outcome) => {
    if (!outcome.ok) return outcome.error.code === 'STALE' ? onStale() : undefined;
    kept.change(EMPTY);
    kept.forget();
    onSent();
  });
  const add = async (file: File): Promise<void> => {
    setBusy(true);
    setWrong(null);
    try {
      const name = encodeURIComponent(file.name);
      const base = `${DOORS.portal.base}/files/attachments/${dossierId}`;
      const added = (await postFile(`${base}?name=${name}`, file)) as Added;
      kept.change({ ...draft, files: [...draft.files, { id: added.id, name: added.name }] });
    } catch (fault) {
      setWrong(toParleyError(fault));
    } finally {
      setBusy(false);
    }
  };
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const text = draft.text.trim();
    const nothing = !text && draft.files.length === 0;
    setEmpty(nothing);
    if (nothing) return;
    const attachmentIds = draft.files.map((file) => file.id);
    const input = { conditionId: id, expectedVersion: version, text: text || null, attachmentIds };
    await give.submit({
      kind: 'evidence',
      dossierId,
      dossier,
      about: promise.number,
      variables: { input },
      words: [text, ...draft.files.map((file) => file.name)].filter(Boolean).join('\n'),
      to: `/dossiers/${dossierId}/promises`,
      binding: false,
      form: { name: kept.place, value: draft },
    });
  };
  if (give.entry && !give.busy) return <WaitingAnswer entry={give.entry} />;
  const refused = give.error?.fields[0];
  const stale = give.error?.code === 'STALE';
  const problem = empty ? t('form.needed') : refused ? texts.field(refused) : null;
  return (
    <form className={parts['stack']} noValidate onSubmit={(event) => void send(event)}>
      {stale && (
        <Notice tone="warn" role="alert" title={t('form.stale')}>
          {t('form.staleText')}
        </Notice>
      )}
      {give.error && !refused && !stale && <ErrorNotice error={give.error} />}
      <Textarea
        id={`evidence-${id}`}
        label={t('form.text')}
        description={t('form.textHint')}
        error={problem}
        rows={4}
        maxLength={LONGEST}
        value={draft.text}
        onChange={(event) => kept.change({ ...draft, text: event.currentTarget.value })}
      />
      {draft.files.length > 0 && (
        <ul className={parts['list']}>
          {draft.files.map((file) => (
            <li key={file.id}>{file.name}</li>
          ))}
        </ul>
      )}
      {wrong && <ErrorNotice error={wrong} />}
      <FileList files={[]} busy={busy} onAdd={(file) => void add(file)} />
      <div>
        <Button type="submit" loading={give.busy}>
          {t('form.send')}
        </Button>
      </div>
    </form>
  );
}
