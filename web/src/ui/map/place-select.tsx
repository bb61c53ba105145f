import { Select } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/i18n.js';
import { nameIn, placeAt, type KnownPlace } from './known-places.js';
import type { Position } from 'geojson';

export interface PlaceSelectProps {
  readonly label: string;
  /** Hides the label from sight where a column or number says it. */
  readonly quiet?: boolean;
  readonly places: readonly KnownPlace[];
  readonly at: Position | null;
  readonly onChoose: (place: KnownPlace) => void;
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** Chooses a known place by either of its names. */
export function PlaceSelect({ label, quiet, places, at, onChoose }: PlaceSelectProps): ReactNode {
  const { t } = useTranslation('ui');
  const { language } = useLanguage();
  const options = useMemo(
    () =>
      places
        .map((place) => ({ value: place.id, label: nameIn(language, place) }))
        .sort((a, b) => a.label.localeCompare(b.label, language)),
    [places, language],
  );
  const byId = useMemo(() => new Map(places.map((place) => [place.id, place])), [places]);
  const here = at ? placeAt(at, places) : null;
  return (
    <Select
      {...(quiet ? { 'aria-label': label } : { label })}
      data={options}
      value={here?.id ?? null}
      placeholder={at ? t('map.edit.freePoint') : t('map.edit.choosePlace')}
      searchable
      nothingFoundMessage={t('palette.nothing')}
      filter={({ options: all, search }) =>
        all.filter((option) => {
          if ('items' in option) return true;
          const place = byId.get(option.value);
          return plain(`${place?.nl} ${place?.fr}`).includes(plain(search));
        })
      }
      limit={60}
      onChange={(id) => {
        const place = id ? byId.get(id) : undefined;
        if (place) onChoose(place);
      }}
    />
  );
}
