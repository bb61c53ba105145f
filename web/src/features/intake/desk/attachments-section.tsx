import { NativeSelect } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventIntakeQuery } from '../../../gql/desk/graphql.js';
import { useFileAdding } from '../../../lib/use-file-adding.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { useMay } from '../../../lib/use-may.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { FileList } from '../../../ui/form/file-list.js';
import { PageSection } from '../../../ui/frame/page.js';
import { useDossier } from '../../events/desk/index.js';
import { RemoveDeskAttachmentDocument } from './intake.desk.graphql.js';
import classes from './intake.module.css';

type Attachments = EventIntakeQuery['event']['attachments'];

/** Files of both sides; what police adds for itself says so. */
export function AttachmentsSection({
  attachments,
}: {
  readonly attachments: Attachments;
}): ReactNode {
  const { t } = useTranslation('intake-desk');
  const may = useMay()('events.change');
  const { id, refresh } = useDossier();
  const [audience, setAudience] = useState('police');
  const { busy, error, add } = useFileAdding(
    (name) => `/files/attachments/${id}?name=${name}&audience=${audience}`,
    refresh,
  );
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
      <FileList files={files} busy={busy} {...(may ? { onAdd: add } : {})} />
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
