import { NativeSelect } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventIntakeQuery } from '../../../gql/desk/graphql.js';
import { toParleyError, type ParleyError } from '../../../lib/errors.js';
import { postFile } from '../../../lib/http.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { useMay } from '../../../lib/use-may.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { FileList } from '../../../ui/form/file-list.js';
import { PageSection } from '../../../ui/frame/page.js';
import { useDossier } from '../../events/desk/index.js';
import { RemoveDeskAttachmentDocument } from './intake.desk.graphql.js';
import classes from './intake.module.css';

type Attachments = EventIntakeQuery['event']['attachments'];

function useAdding(audience: string) {
  const { id, refresh } = useDossier();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ParleyError | null>(null);
  const add = async (file: File): Promise<void> => {
    setBusy(true);
    setError(null);
    const query = new URLSearchParams({ name: file.name, audience });
    try {
      await postFile(`/files/attachments/${id}?${query.toString()}`, file);
      refresh();
    } catch (fault) {
      setError(toParleyError(fault));
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, add };
}

/** Files of both sides; what police adds for itself says so. */
export function AttachmentsSection({
  attachments,
}: {
  readonly attachments: Attachments;
}): ReactNode {
  const { t } = useTranslation('intake-desk');
  const may = useMay()('events.change');
  const { refresh } = useDossier();
  const [audience, setAudience] = useState('police');
  const { busy, error, add } = useAdding(audience);
  const remove = useIdempotentMutation(RemoveDeskAttachmentDocument);
  const take = async (attachmentId: string, expectedVersion: number): Promise<void> => {
    await remove.submit({ input: { attachmentId, expectedVersion } });
    refresh();
  };
  const files = attachments.map((file) => ({
    id: file.id,
    name: file.name,
    href: `/files/${file.documentId}`,
    sizeBytes: file.sizeBytes,
    note: t(`files.${file.side === 'organiser' ? 'byOrganiser' : file.audience}`),
    ...(file.side === 'police' && may ? { onRemove: () => void take(file.id, file.version) } : {}),
  }));
  const wrong = error ?? remove.error;
  return (
    <PageSection title={t('files.title')}>
      {wrong && <ErrorNotice error={wrong} />}
      {files.length === 0 && !may && <p className={classes.soft}>{t('files.none')}</p>}
      <FileList files={files} busy={busy} {...(may ? { onAdd: (file) => void add(file) } : {})} />
      {may && (
        <NativeSelect
          className={classes.short}
          label={t('files.audience')}
          data={[
            { value: 'police', label: t('files.police') },
            { value: 'organiser', label: t('files.organiser') },
          ]}
          value={audience}
          onChange={(event) => setAudience(event.currentTarget.value)}
        />
      )}
    </PageSection>
  );
}
