import {
  IconCalendarMonth,
  IconFilePlus,
  IconFolderOpen,
  IconInbox,
  IconListDetails,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { useCommandSources, useOfferedCommands, type Command } from '../../../lib/commands.js';
import { useLocalized } from '../../../lib/localized.js';
import { useNavCount } from '../../../lib/nav-counts.js';
import { useFormat } from '../../../lib/use-format.js';
import { useMay } from '../../../lib/use-may.js';
import { EventSearchDocument } from './events.desk.graphql.js';
import { EVENTS_VIEWS, type EventsView } from './events-search.js';
import type { InboxSource } from './inbox-source.js';
import { useInbox } from './use-inbox.js';

const SIGNS: Readonly<Record<EventsView['key'], typeof IconInbox>> = {
  all: IconListDetails,
  inbox: IconInbox,
  month: IconCalendarMonth,
};

const MOST = 8;

/** Finds dossiers by title or reference while somebody types in the palette. */
function useDossierSearch(): void {
  const { t } = useTranslation('events');
  const client = useClient();
  const say = useLocalized();
  const format = useFormat();
  const navigate = useNavigate();
  const sources = useMemo(
    () => [
      {
        id: 'events',
        find: async (text: string): Promise<Command[]> => {
          const asked = { text: text.slice(0, 100), limit: MOST };
          const { data } = await client.query(EventSearchDocument, asked).toPromise();
          return (data?.events.items ?? []).map(({ id, reference, startAt, state, title }) => ({
            id: `event-${id}`,
            label: say(title) ?? t('list.noTitle'),
            description: [reference, startAt && format.dateTime(startAt), t(`state.${state}`)]
              .filter(Boolean)
              .join(' · '),
            group: t('palette.dossiers'),
            icon: <IconFolderOpen size={20} aria-hidden />,
            run: () => void navigate({ to: `/events/${id}` }),
          }));
        },
      },
    ],
    [client, t, say, format, navigate],
  );
  useCommandSources(sources);
}

function useEventCommands(): void {
  const { t } = useTranslation('events');
  const navigate = useNavigate();
  const may = useMay();
  const commands = useMemo<Command[]>(() => {
    const views = EVENTS_VIEWS.map(({ key, search }): Command => {
      const Sign = SIGNS[key];
      return {
        id: `events-view-${key}`,
        label: t('palette.view', { name: t(`view.${key}`) }),
        group: t('palette.views'),
        icon: <Sign size={20} aria-hidden />,
        run: () => void navigate({ to: '/events', search: search as never }),
      };
    });
    if (!may('events.open')) return views;
    const open: Command = {
      id: 'events-open',
      label: t('open.action'),
      group: t('palette.actions'),
      icon: <IconFilePlus size={20} aria-hidden />,
      run: () => void navigate({ to: '/events/new' }),
    };
    return [open, ...views];
  }, [t, navigate, may]);
  useOfferedCommands(commands);
}

/** What dossiers bring to every page of the desk: the palette's search and commands, the count. */
export function EventsCompanion({
  sources,
}: {
  readonly sources: readonly InboxSource[];
}): ReactNode {
  useDossierSearch();
  useEventCommands();
  useNavCount('inbox', useInbox(sources).count);
  return null;
}
