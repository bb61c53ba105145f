import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import type { StaleChange } from '../../../ui/products/stale-edge.js';

/** A record a plan or an order was built on that is different now, as the API tells it. */
export interface StaleSource {
  readonly sourceType: string;
  readonly sourceId: string;
  readonly change: string;
  readonly differences: unknown;
}

interface FactChange {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Facts that are told with their values; everything else is counted. */
const TOLD = [
  'title.nl',
  'gatheringAt',
  'startAt',
  'endAt',
  'dispersalAt',
  'expectedNumber',
  'stewardCount',
  'footprintVersion',
  'number',
  'state',
  'score',
  'text.nl',
] as const;

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

function useValue(): (value: unknown) => string | null {
  const format = useFormat();
  return (value) => {
    if (typeof value === 'number') return format.number(value);
    if (typeof value !== 'string') return null;
    return INSTANT.test(value) ? format.dateTime(value) : value;
  };
}

/** What changed since a plan or an order was built, in the reader's words. */
export function useStaleChanges(sources: readonly StaleSource[]): readonly StaleChange[] {
  const { t } = useTranslation('deployments-desk');
  const value = useValue();
  return sources.flatMap(({ sourceType, sourceId, change, differences }) => {
    const source = t(`stale.source.${sourceType}` as never) as unknown as string;
    if (change !== 'changed') {
      const label = t(`stale.whole.${change}` as never, { source } as never) as unknown as string;
      return [{ id: sourceId, label }];
    }
    const all = (differences ?? []) as readonly FactChange[];
    const told = all.filter(({ path }) => (TOLD as readonly string[]).includes(path));
    const shown = told.map(({ path, before, after }): StaleChange => {
      const fact = t(`stale.fact.${path.replace('.', '_')}` as never) as unknown as string;
      return {
        id: `${sourceId}:${path}`,
        label: t('stale.label', { source, fact }),
        before: value(before),
        after: value(after),
      };
    });
    const rest = all.length - told.length;
    if (rest === 0 && shown.length > 0) return shown;
    const label = t('stale.rest', { source, count: rest });
    return [...shown, { id: `${sourceId}:rest`, label }];
  });
}
