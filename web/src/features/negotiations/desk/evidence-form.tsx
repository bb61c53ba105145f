import { Button, Textarea } from '@mantine/core';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { postFile } from '../../../lib/http.js';
import { toParleyError, type ParleyError } from '../../../lib/errors.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { FileList } from '../../../ui/form/file-list.js';
import { useDossier } from '../../events/desk/index.js';
import { useFormProblems } from './form-problems.js';
import { GiveEvidenceDocument } from './fulfilment.desk.graphql.js';
import type { Promised } from './fulfilment-words.js';
import classes from './fulfilment.module.css';

const LONGEST = 4000;
const NOTHING: Readonly<Record<string, string>> = {};
const place = (path: readonly string[]): string | null =>
  path[0] === 'attachmentIds' ? 'text' : (path[0] ?? null);

/** A file as the upload answers it. */
interface Added {
  readonly id: string;
  readonly name: string;
  readonly sizeBytes: number;
}

/** Files for the evidence: added to the dossier for police alone, and taken with it. */
function useFiles() {
  const { id } = useDossier();
  const [files, setFiles] = useState<readonly Added[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ParleyError | null>(null);
  const add = async (file: File): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const address = `/files/attachments/${id}?audience=police&name=${encodeURIComponent(file.name)}`;
      const added = (await postFile(address, file)) as Added;
      setFiles((before) => [...before, added]);
    } catch (fault) {
      setError(toParleyError(fault));
    } finally {
      setBusy(false);
    }
  };
  return { files, busy, error, add: (file: File) => void add(file) };
}

export interface EvidenceFormProps {
  readonly condition: Promised;
  readonly onDone: () => void;
}

/** Keeps what police was shown, by words, files or both. */
export function EvidenceForm({ condition, onDone }: EvidenceFormProps): ReactNode {
  const { t } = useTranslation('fulfilment-desk');
  const form = `evidence-${useId()}`;
  const [text, setText] = useState('');
  const [found, setFound] = useState(NOTHING);
  const { files, busy, error: wrong, add } = useFiles();
  const give = useIdempotentMutation(GiveEvidenceDocument);
  const label = (): string => t('evidence.text');
  const problems = useFormProblems({ form, place, label }, found, give.error);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const empty = !text.trim() && files.length === 0;
    setFound(empty ? { text: t('evidence.needed') } : NOTHING);
    if (empty) return;
    const outcome = await give.submit({
      input: {
        conditionId: condition.id,
        expectedVersion: condition.version,
        text: text.trim() || null,
        attachmentIds: files.map(({ id }) => id),
      },
    });
    if (outcome.ok) onDone();
  };
  return (
    <form className={classes.form} noValidate onSubmit={(event) => void send(event)}>
      {problems.other && <ErrorNotice error={problems.other} />}
      <Textarea
        id={`${form}-text`}
        label={t('evidence.text')}
        description={t('evidence.textHint')}
        autosize
        minRows={2}
        maxLength={LONGEST}
        value={text}
        error={problems.by['text']}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {wrong && <ErrorNotice error={wrong} />}
      {files.length > 0 && (
        <ul className={classes.plain}>
          {files.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      )}
      <FileList files={[]} busy={busy} onAdd={add} />
      <div>
        <Button type="submit" loading={give.status === 'running'}>
          {t('evidence.give')}
        </Button>
      </div>
    </form>
  );
}
