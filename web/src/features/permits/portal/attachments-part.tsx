import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DOORS } from '../../../lib/door.js';
import { useFileAdding } from '../../../lib/use-file-adding.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { FileList } from '../../../ui/form/file-list.js';
import { PageSection } from '../../../ui/frame/page.js';
import { parts, usePortalReading } from '../../events/portal/index.js';
import { AttachmentsDocument, RemoveAttachmentDocument } from './attachments.portal.graphql.js';

export interface AttachmentsPartProps {
  readonly id: string;
  /** Whether files may still be added. */
  readonly open: boolean;
}

/** Files of the dossier; pictures lose the place where they were taken when they arrive. */
export function AttachmentsPart({ id, open }: AttachmentsPartProps): ReactNode {
  const { t } = useTranslation('portal-intake');
  const { data, again } = usePortalReading(AttachmentsDocument, { id });
  const { busy, error, add } = useFileAdding(
    (name) => `${DOORS.portal.base}/files/attachments/${id}?name=${name}`,
    again,
  );
  const remove = useIdempotentMutation(RemoveAttachmentDocument);
  const take = async (attachmentId: string, expectedVersion: number): Promise<void> => {
    await remove.submit({ input: { attachmentId, expectedVersion } });
    again();
  };
  const files = (data?.dossier.attachments ?? []).map((file) => ({
    id: file.id,
    name: file.name,
    href: `${DOORS.portal.base}/files/${file.documentId}`,
    sizeBytes: file.sizeBytes,
    note: file.own ? null : t('files.fromCell'),
    ...(file.own && open ? { onRemove: () => void take(file.id, file.version) } : {}),
  }));
  if (!open && files.length === 0) return null;
  const wrong = error ?? remove.error;
  return (
    <PageSection title={t('files.title')}>
      <p className={parts['meta']}>{t('files.lead')}</p>
      {wrong && <ErrorNotice error={wrong} />}
      <FileList files={files} busy={busy} {...(open ? { onAdd: add } : {})} />
    </PageSection>
  );
}
