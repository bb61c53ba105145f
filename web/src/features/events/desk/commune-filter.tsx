import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { useReading } from '../../../lib/use-reading.js';
import { CommunesDocument } from './calendar.desk.graphql.js';
import { ChoiceFilter } from './choice-filter.js';

export interface CommuneFilterProps {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Dossiers that touch one of the chosen communes; the names come when somebody looks. */
export function CommuneFilter({ chosen, onChange }: CommuneFilterProps): ReactNode {
  const { t } = useTranslation('calendar-desk');
  const say = useLocalized();
  const [asked, setAsked] = useState(chosen.length > 0);
  const { data } = useReading(CommunesDocument, {}, { pause: !asked });
  const communes = data?.communes ?? [];
  const word = (code: string): string => {
    const found = communes.find((commune) => commune.code === code);
    return (found && say(found.name)) ?? code;
  };
  const values = communes.length > 0 ? communes.map(({ code }) => code) : chosen;
  return (
    <ChoiceFilter
      label={t('filter.communes')}
      values={[...values].sort((one, other) => word(one).localeCompare(word(other)))}
      chosen={chosen}
      word={word}
      onOpen={() => setAsked(true)}
      onChange={onChange}
    />
  );
}
