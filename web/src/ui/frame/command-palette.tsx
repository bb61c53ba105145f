import { Spotlight, spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands, useSources, type Command, type CommandSource } from '../../lib/commands.js';

const QUIET_MS = 150;
const SHORTEST_QUERY = 2;
const MOST = 40;

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** Commands whose words contain every word of the query, accents and case aside. */
export function matching(commands: readonly Command[], query: string): readonly Command[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return commands.filter((command) => {
    const { label, description = '', group, keywords = [] } = command;
    const text = plain([label, description, group, ...keywords].join(' '));
    return words.every((word) => text.includes(word));
  });
}

async function findAll(
  sources: readonly CommandSource[],
  query: string,
  signal: AbortSignal,
): Promise<Command[]> {
  const found: Command[] = [];
  for (const source of sources) {
    found.push(...(await source.find(query, signal).catch(() => [])));
  }
  return found;
}

function useFound(query: string): readonly Command[] {
  const sources = useSources();
  const [found, setFound] = useState<{ query: string; commands: readonly Command[] }>({
    query: '',
    commands: [],
  });
  const asked = query.trim();
  useEffect(() => {
    if (asked.length < SHORTEST_QUERY || sources.length === 0) return;
    const control = new AbortController();
    const timer = setTimeout(() => {
      void findAll(sources, asked, control.signal).then((commands) => {
        if (!control.signal.aborted) setFound({ query: asked, commands });
      });
    }, QUIET_MS);
    return () => {
      control.abort();
      clearTimeout(timer);
    };
  }, [sources, asked]);
  return found.query === asked ? found.commands : [];
}

function grouped(commands: readonly Command[]): [string, Command[]][] {
  const groups = new Map<string, Command[]>();
  for (const command of commands.slice(0, MOST)) {
    groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  }
  return [...groups];
}

/** Ctrl/⌘ K: opens any place, does any command, finds any record; Enter alone takes the first. */
export function CommandPalette(): ReactNode {
  const { t } = useTranslation('ui');
  const [query, setQuery] = useState('');
  const known = useCommands();
  const records = useFound(query);
  const shown = grouped([...records, ...matching(known, query)]);
  const runFirst = (event: KeyboardEvent): void => {
    const first = query.trim() ? shown[0]?.[1][0] : undefined;
    const chosen = document.querySelector('[data-action][data-selected]');
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || chosen || !first) return;
    event.preventDefault();
    spotlight.close();
    first.run();
  };
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut={['mod + K']}
      tagsToIgnore={[]}
      scrollable
      maxHeight="60vh"
      overlayProps={{ blur: 0 }}
      attributes={{ content: { 'aria-label': t('palette.title') } }}
    >
      <Spotlight.Search
        onKeyDown={runFirst}
        placeholder={t('palette.placeholder')}
        aria-label={t('palette.placeholder')}
        leftSection={<IconSearch size={20} aria-hidden />}
      />
      <Spotlight.ActionsList aria-label={t('palette.results')}>
        {shown.map(([group, commands]) => (
          <Spotlight.ActionsGroup key={group} label={group}>
            {commands.map((command) => (
              <Spotlight.Action
                key={command.id}
                label={command.label}
                {...(command.description ? { description: command.description } : {})}
                leftSection={command.icon}
                onClick={command.run}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {shown.length === 0 && <Spotlight.Empty>{t('palette.nothing')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
