import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { toParleyError, type ParleyError } from '../../../lib/errors.js';
import { useMay } from '../../../lib/use-may.js';
import type { InboxItem, InboxSource } from './inbox-source.js';
import { sayIn } from './say.js';

/** What waits under one heading. */
export interface InboxGroup {
  readonly key: string;
  readonly title: string;
  readonly items: readonly InboxItem[];
  readonly total: number;
}

export interface Inbox {
  readonly groups: readonly InboxGroup[];
  readonly count: number;
  readonly loading: boolean;
  readonly error: ParleyError | null;
  readonly again: () => void;
}

interface Answer {
  readonly data?: unknown;
  readonly error: ParleyError | null;
}

function nearestFirst(items: readonly InboxItem[]): InboxItem[] {
  return [...items].sort((a, b) => (a.startAt ?? '9').localeCompare(b.startAt ?? '9'));
}

/** Sources that share a heading stand under it together. */
function merged(groups: readonly InboxGroup[]): InboxGroup[] {
  const byTitle = new Map<string, InboxGroup>();
  for (const group of groups.filter(({ items }) => items.length > 0)) {
    const before = byTitle.get(group.title);
    const items = nearestFirst([...(before?.items ?? []), ...group.items]);
    const total = (before?.total ?? 0) + group.total;
    byTitle.set(group.title, { key: before?.key ?? group.key, title: group.title, items, total });
  }
  return [...byTitle.values()];
}

/** What waits changes without the reader: asked again now and then, and when the page comes back. */
const EVERY_MS = 60_000;

function useReturning(act: () => void): void {
  useEffect(() => {
    const ask = (): void => {
      if (document.visibilityState === 'visible') act();
    };
    const timer = setInterval(ask, EVERY_MS);
    document.addEventListener('visibilitychange', ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [act]);
}

/** Everything that waits for the reader, module by module. */
export function useInbox(all: readonly InboxSource[]): Inbox {
  const client = useClient();
  const may = useMay();
  const sources = useMemo(() => all.filter((one) => may(one.permission)), [all, may]);
  const { t } = useTranslation(['events', ...sources.map((one) => one.namespace)]);
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>({});
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const open = sources.map(({ key, document, variables = {} }) =>
      client
        .query(document, variables, { requestPolicy: 'cache-and-network' })
        .subscribe(({ data, error }) =>
          setAnswers((before) => ({
            ...before,
            [key]: { data: data ?? before[key]?.data, error: error ? toParleyError(error) : null },
          })),
        ),
    );
    return () => open.forEach((one) => one.unsubscribe());
  }, [client, sources, attempt]);
  const again = useCallback(() => setAttempt((before) => before + 1), []);
  useReturning(again);
  const groups = sources.map(({ key, namespace, items, total }) => {
    const data = answers[key]?.data;
    const say = sayIn(t, namespace);
    const found = (data ? items(data, say) : []).map((one) => ({ ...one, id: `${key}:${one.id}` }));
    const all = data && total ? total(data) : found.length;
    return { key, title: say('inbox.title'), items: found, total: all };
  });
  const failed = sources.map(({ key }) => answers[key]?.error).find(Boolean);
  return {
    groups: merged(groups),
    count: groups.reduce((sum, group) => sum + group.total, 0),
    loading: sources.some(({ key }) => !answers[key]),
    error: failed ?? null,
    again,
  };
}
