import { Select, type ComboboxParsedItem } from '@mantine/core';
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

/** What bears the words in either language; names that begin with them come first. */
function bestFirst(
  options: readonly ComboboxParsedItem[],
  search: string,
  byId: ReadonlyMap<string, KnownPlace>,
): ComboboxParsedItem[] {
  const words = plain(search);
  const named = options.flatMap((option) => {
    const place = 'value' in option ? byId.get(option.value) : undefined;
    if (!place) return [];
    const at = [place.nl, place.fr].map((name) => plain(name).indexOf(words));
    return at.some((index) => index >= 0) ? [{ option, begins: at.includes(0) }] : [];
  });
  return named.sort((a, b) => Number(b.begins) - Number(a.begins)).map(({ option }) => option);
}

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
      selectFirstOptionOnChange
      // Also when it opens, or what is marked and what Enter takes could differ for a moment.
      selectFirstOptionOnDropdownOpen
      onKeyDown={(event) => {
        // Enter takes a place; it never sends the form around.
        if (event.key === 'Enter') event.preventDefault();
      }}
      filter={({ options: all, search }) => bestFirst(all, search, byId)}
      limit={60}
      // The list stays with its field when a phone scrolls towards one of its options.
      comboboxProps={{ hideDetached: false }}
      onChange={(id) => {
        const place = id ? byId.get(id) : undefined;
        if (place) onChoose(place);
      }}
    />
  );
}
