import { Button, Group } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { toParleyError, type ParleyError } from '../../../lib/errors.js';
import { HistoryList, type HistoryEntry } from '../../../ui/data/history-list.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { PageSection } from '../../../ui/frame/page.js';
import type { EventHistoryQuery } from '../../../gql/desk/graphql.js';
import { useDossier } from './dossier-context.js';
import { HistoryDocument } from './events.desk.graphql.js';
import { JournalDetail } from './journal-detail.js';
import { signOf } from './journal-signs.js';
import { useJournalSentence } from './journal-sentence.js';

type Entry = EventHistoryQuery['event']['journal'][number];

const PAGE = 100;

interface Journal {
  readonly entries: readonly Entry[];
  readonly complete: boolean;
  readonly error: ParleyError | null;
}

const NOTHING: Journal = { entries: [], complete: false, error: null };

/** The whole case history, read in pages; new entries join as they happen. */
function useJournal(id: string, changes: number): Journal & { readonly again: () => void } {
  const client = useClient();
  const [journal, setJournal] = useState<Journal>(NOTHING);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let stopped = false;
    const load = async (): Promise<void> => {
      const entries: Entry[] = [];
      for (;;) {
        const variables = { id, afterSeq: entries.at(-1)?.seq ?? 0, limit: PAGE };
        const { data, error } = await client
          .query(HistoryDocument, variables, { requestPolicy: 'network-only' })
          .toPromise();
        if (stopped) return;
        if (error || !data) {
          setJournal((before) => ({ ...before, error: toParleyError(error) }));
          return;
        }
        entries.push(...data.event.journal);
        if (data.event.journal.length < PAGE) break;
      }
      setJournal({ entries, complete: true, error: null });
    };
    void load();
    return () => {
      stopped = true;
    };
  }, [client, id, changes, attempt]);
  return { ...journal, again: () => setAttempt((before) => before + 1) };
}

/** What happened to the dossier, the latest first: who, in which position, when and what. */
export function HistoryPage(): ReactNode {
  const { t } = useTranslation('events');
  const { id, changes } = useDossier();
  const { entries, complete, error, again } = useJournal(id, changes);
  const [oldestFirst, setOldestFirst] = useState(false);
  const sentence = useJournalSentence();
  const told = entries.map((entry): HistoryEntry => {
    const { seq, at, actorName, position } = entry;
    const place = position ? t(`position.${position}`, { defaultValue: position }) : null;
    return {
      id: String(seq),
      at,
      who: place ? `${actorName} (${place})` : actorName,
      what: sentence(entry),
      icon: signOf(entry.kind),
      detail: <JournalDetail entry={entry} />,
    };
  });
  const shown = oldestFirst ? told : [...told].reverse();
  const order = (
    <Group data-print="hide">
      <Button variant="default" onClick={() => setOldestFirst(!oldestFirst)}>
        {oldestFirst ? t('history.latestFirst') : t('history.oldestFirst')}
      </Button>
    </Group>
  );
  return (
    <PageSection title={t('history.title')} arrives actions={told.length > 1 ? order : null}>
      {error && <ErrorNotice error={error} onRetry={again} />}
      {!complete && !error && <Loading label={t('history.loading')} />}
      {complete && told.length === 0 && (
        <EmptyState title={t('history.empty.title')}>{t('history.empty.text')}</EmptyState>
      )}
      {shown.length > 0 && <HistoryList label={t('history.list')} entries={shown} />}
    </PageSection>
  );
}
