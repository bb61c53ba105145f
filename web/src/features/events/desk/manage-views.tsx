import { Button, CopyButton, Modal, TextInput } from '@mantine/core';
import { IconLink, IconStar, IconStarFilled, IconTrash } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ChangeViewDocument, RemoveViewDocument } from './calendar.desk.graphql.js';
import classes from './calendar.module.css';
import { searchOfView, type SavedView } from './saved-view.js';

/** The address that opens the calendar with a view's filter; works for every colleague. */
function addressOf(view: SavedView): string {
  const query = new URLSearchParams(searchOfView(view) as Record<string, string>);
  return `${window.location.origin}/calendar?${query.toString()}`;
}

interface RowProps {
  readonly view: SavedView;
  readonly onChanged: () => void;
}

function Row({ view, onChanged }: RowProps): ReactNode {
  const { t } = useTranslation('calendar-desk');
  const [name, setName] = useState(view.name);
  const change = useIdempotentMutation(ChangeViewDocument);
  const remove = useIdempotentMutation(RemoveViewDocument);
  const of = { id: view.id, expectedVersion: view.version };
  const settle = (outcome: { readonly ok: boolean }): void => {
    if (outcome.ok) onChanged();
  };
  const rename = (): void => {
    const text = name.trim();
    if (text && text !== view.name)
      void change.submit({ input: { ...of, name: text } }).then(settle);
  };
  const Star = view.isDefault ? IconStarFilled : IconStar;
  const error = change.error ?? remove.error;
  return (
    <tr>
      <th scope="row">
        <TextInput
          aria-label={t('views.name')}
          value={name}
          maxLength={80}
          onChange={(event) => setName(event.currentTarget.value)}
          onBlur={rename}
        />
        {error && <ErrorNotice error={error} />}
      </th>
      <td className={classes.viewActions}>
        <Button
          variant="subtle"
          aria-pressed={view.isDefault}
          leftSection={<Star size={18} aria-hidden />}
          onClick={() =>
            void change.submit({ input: { ...of, isDefault: !view.isDefault } }).then(settle)
          }
        >
          {t('views.default')}
        </Button>
        <CopyButton value={addressOf(view)}>
          {({ copied, copy }) => (
            <Button
              variant="subtle"
              leftSection={<IconLink size={18} aria-hidden />}
              onClick={copy}
            >
              {t(copied ? 'copied' : 'views.share')}
            </Button>
          )}
        </CopyButton>
        <Button
          variant="subtle"
          color="brick"
          leftSection={<IconTrash size={18} aria-hidden />}
          onClick={() => void remove.submit({ input: of }).then(settle)}
        >
          {t('views.remove')}
        </Button>
      </td>
    </tr>
  );
}

export interface ManageViewsProps {
  readonly views: readonly SavedView[];
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** The own views as a table: name, default, share, remove. */
export default function ManageViews({ views, onChanged, onClose }: ManageViewsProps): ReactNode {
  const { t } = useTranslation('calendar-desk');
  const { t: ui } = useTranslation('ui');
  return (
    <Modal
      opened
      size="xl"
      onClose={onClose}
      title={t('views.manage')}
      closeButtonProps={{ 'aria-label': ui('dialog.close') }}
    >
      <table className={classes.views}>
        <tbody>
          {views.map((view) => (
            <Row key={`${view.id} ${view.version}`} view={view} onChanged={onChanged} />
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
