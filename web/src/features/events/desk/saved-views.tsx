import { Button, Menu, Modal, TextInput } from '@mantine/core';
import { IconBookmark, IconBookmarkPlus, IconChevronDown, IconSettings } from '@tabler/icons-react';
import { lazy, Suspense, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorTexts } from '../../../lib/error-text.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { SaveViewDocument } from './calendar.desk.graphql.js';
import { filterOf, type EventsSearch } from './events-search.js';
import { searchOfView, type SavedView } from './saved-view.js';

const ManageViews = lazy(() => import('./manage-views.js'));

interface SaveProps {
  readonly search: EventsSearch;
  readonly onClose: () => void;
}

function SaveDialog({ search, onClose }: SaveProps): ReactNode {
  const { t } = useTranslation('calendar-desk');
  const { t: ui } = useTranslation('ui');
  const texts = useErrorTexts();
  const [name, setName] = useState('');
  const save = useIdempotentMutation(SaveViewDocument);
  const send = async (form: FormEvent): Promise<void> => {
    form.preventDefault();
    if (!name.trim()) return;
    const filter = filterOf(search, '');
    const outcome = await save.submit({ input: { name: name.trim(), filter } });
    if (outcome.ok) onClose();
  };
  const taken = save.error?.code === 'CONFLICT';
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('views.save')}
      closeButtonProps={{ 'aria-label': ui('dialog.close') }}
    >
      <form onSubmit={(form) => void send(form)}>
        {save.error && !taken && <ErrorNotice error={save.error} />}
        <TextInput
          label={t('views.name')}
          description={t('views.saveHint')}
          value={name}
          maxLength={80}
          data-autofocus
          error={taken && save.error ? texts.error(save.error) : null}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" mt="md" loading={save.status === 'running'} disabled={!name.trim()}>
          {t('views.keep')}
        </Button>
      </form>
    </Modal>
  );
}

export interface SavedViewsProps {
  readonly views: readonly SavedView[];
  readonly search: EventsSearch;
  readonly onChoose: (search: EventsSearch) => void;
  readonly onChanged: () => void;
}

/** The own views in a menu: open one, keep the present filter, manage them. */
export function SavedViews({ views, search, onChoose, onChanged }: SavedViewsProps): ReactNode {
  const { t } = useTranslation('calendar-desk');
  const [dialog, setDialog] = useState<'save' | 'manage' | null>(null);
  const close = (): void => {
    setDialog(null);
    onChanged();
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconBookmark size={18} aria-hidden />}
            rightSection={<IconChevronDown size={16} aria-hidden />}
          >
            {t('views.title')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.map((view) => (
            <Menu.Item key={view.id} onClick={() => onChoose(searchOfView(view))}>
              {view.isDefault ? t('views.defaultOf', { name: view.name }) : view.name}
            </Menu.Item>
          ))}
          {views.length > 0 && <Menu.Divider />}
          <Menu.Item
            leftSection={<IconBookmarkPlus size={18} aria-hidden />}
            onClick={() => setDialog('save')}
          >
            {t('views.save')}
          </Menu.Item>
          {views.length > 0 && (
            <Menu.Item
              leftSection={<IconSettings size={18} aria-hidden />}
              onClick={() => setDialog('manage')}
            >
              {t('views.manage')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {dialog === 'save' && <SaveDialog search={search} onClose={close} />}
      {dialog === 'manage' && (
        <Suspense>
          <ManageViews views={views} onChanged={onChanged} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
