import { Button, FileButton } from '@mantine/core';
import { IconFileDownload, IconPaperclip } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format.js';
import classes from './file-list.module.css';

const KILOBYTE = 1000;

/** A file as a list shows it. */
export interface ListedFile {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly sizeBytes: number;
  readonly note?: string | null;
  /** Saves it where an address alone does not open it. */
  readonly onSave?: () => void;
  /** Absent where the reader may not take it off. */
  readonly onRemove?: () => void;
}

export interface FileListProps {
  readonly files: readonly ListedFile[];
  readonly busy: boolean;
  /** Absent where the reader may add none. */
  readonly onAdd?: (file: File) => void;
}

const ACCEPTED = '.pdf,.jpg,.jpeg,.png,.webp,.gpx,.kml,.geojson,.json';

/** Files of a dossier as downloads, with the way to add another one. */
export function FileList({ files, busy, onAdd }: FileListProps): ReactNode {
  const { t } = useTranslation('ui');
  const format = useFormat();
  return (
    <div className={classes.box}>
      {files.length > 0 && (
        <ul className={classes.list}>
          {files.map(({ id, name, href, sizeBytes, note, onSave, onRemove }) => (
            <li key={id} className={classes.file}>
              {onSave ? (
                <button type="button" className={classes.name} onClick={onSave}>
                  <IconFileDownload size={20} aria-hidden />
                  <span>{name}</span>
                </button>
              ) : (
                <a href={href} download={name} className={classes.name}>
                  <IconFileDownload size={20} aria-hidden />
                  <span>{name}</span>
                </a>
              )}
              <span className={classes.note}>
                {[t('file.size', { size: format.number(Math.ceil(sizeBytes / KILOBYTE)) }), note]
                  .filter(Boolean)
                  .join(', ')}
              </span>
              {onRemove && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  onClick={onRemove}
                  aria-label={t('file.removeOf', { name })}
                >
                  {t('file.remove')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {onAdd && (
        <>
          <FileButton accept={ACCEPTED} onChange={(file) => file && onAdd(file)}>
            {(props) => (
              <Button
                {...props}
                variant="default"
                loading={busy}
                leftSection={<IconPaperclip size={18} aria-hidden />}
              >
                {t('file.add')}
              </Button>
            )}
          </FileButton>
          <p className={classes.note}>{t('file.hint')}</p>
        </>
      )}
    </div>
  );
}
