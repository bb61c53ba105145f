import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { localized, type Localized } from '../../../lib/localized.js';
import { useLanguage } from '../../../lib/i18n.js';
import { useFormat } from '../../../lib/use-format.js';
import type { StaleChange } from '../../../ui/products/stale-edge.js';
import { useDossierReading } from '../../events/desk/index.js';
import { EventConditionsDocument } from './conditions.desk.graphql.js';

/** A source that is no longer what a product was built on. */
export interface StaleFact {
  readonly sourceType: string;
  readonly sourceId: string;
  readonly change: string;
  readonly differences: unknown;
}

interface Difference {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T/;
/** Facts whose value is only a count of changes, or a shape nobody reads as text. */
const SHAPES = ['footprint', 'footprintVersion', 'waypoints'];

function isLocalized(value: object): value is Localized {
  return ['nl', 'fr', 'en', 'de'].some((tag) => tag in value);
}

/** Writes a fact for the reader; null for what has no short form. */
function useFactText(): (value: unknown) => string | null {
  const { t } = useTranslation('negotiations-desk');
  const { language } = useLanguage();
  const format = useFormat();
  return useCallback(
    (value) => {
      if (value === null || value === undefined) return null;
      if (typeof value === 'number') return format.number(value, 2);
      if (typeof value === 'boolean') return t(`detail.flag.${String(value)}`);
      if (typeof value === 'string') return INSTANT.test(value) ? format.dateTime(value) : value;
      return isLocalized(value) ? localized(value, language) : null;
    },
    [t, language, format],
  );
}

/**
 * Tells what changed since a product was signed, one line a fact: of the dossier, of the police
 * figures, of a condition by its number. For `StaleEdge`.
 */
export function useStaleChanges(): (facts: readonly StaleFact[]) => StaleChange[] {
  const { t } = useTranslation(['negotiations-desk', 'events']);
  const { language } = useLanguage();
  const text = useFactText();
  const { data } = useDossierReading(EventConditionsDocument);
  return useCallback(
    (facts) => {
      const nameOf = ({ sourceType, sourceId }: StaleFact): string => {
        if (sourceType !== 'condition') return t(`stale.source.${sourceType}`);
        const found = data?.event.conditions.find(({ id }) => id === sourceId);
        const kind = found && localized(found.catalogueKind.label, language);
        return found ? `${found.number} · ${kind ?? found.kind}` : t('stale.source.condition');
      };
      const factOf = (path: string): string => {
        const root = path.split(/[.[]/)[0] ?? path;
        const keys = [`stale.fact.${root}`, `events:field.${root}`];
        return t(keys as never, { defaultValue: path }) as unknown as string;
      };
      return facts.flatMap((fact, index): StaleChange[] => {
        const source = nameOf(fact);
        if (fact.change !== 'changed') {
          return [{ id: String(index), label: `${source}: ${t(`stale.${fact.change}`)}` }];
        }
        const differences = fact.differences as readonly Difference[];
        const seen = new Set<string>();
        return differences.flatMap(({ path, before, after }): StaleChange[] => {
          const name = factOf(path);
          const shape = SHAPES.some((one) => path.startsWith(one));
          const label = fact.sourceType === 'event' ? name : `${source}: ${name}`;
          if (seen.has(label) && shape) return [];
          seen.add(label);
          const id = `${index}-${path}`;
          if (shape) return [{ id, label }];
          return [{ id, label, before: text(before), after: text(after) }];
        });
      });
    },
    [t, language, text, data],
  );
}
