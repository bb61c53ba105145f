import { Button } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../lib/use-may.js';
import { DayField } from '../../../ui/form/day-field.js';
import { SearchField } from '../../../ui/form/search-field.js';
import { CommuneFilter } from './commune-filter.js';
import { ChoiceFilter } from './choice-filter.js';
import classes from './event-filter.module.css';
import { EVENT_KINDS, EVENT_STATES } from './event-words.js';
import { classesOf, communesOf, kindsOf, statesOf, type EventsSearch } from './events-search.js';

export interface EventFilterProps {
  readonly search: EventsSearch;
  /** Fields that change; an empty text takes a field away. */
  readonly onChange: (change: Partial<Record<keyof EventsSearch, string>>) => void;
  /** Offers first and last day; the calendar has its own. */
  readonly days?: { readonly from?: string; readonly to?: string };
}

const CLASSES = ['A', 'B', 'C', 'Cplus'];

const NOTHING = {
  q: '',
  states: '',
  kinds: '',
  classes: '',
  communes: '',
  from: '',
  to: '',
  period: '',
} as const;

/** Text, states, kinds and days; all of it stands in the address. */
export function EventFilter({ search, onChange, days }: EventFilterProps): ReactNode {
  const { t } = useTranslation('events');
  const may = useMay();
  const filtered = Object.values(search).some(Boolean);
  const day = (name: 'from' | 'to') => (
    <DayField
      className={classes.day}
      label={t(`filter.${name}`)}
      value={days?.[name] ?? ''}
      onChange={(chosen) => {
        const other = name === 'from' ? 'to' : 'from';
        onChange({ period: '', [other]: days?.[other] ?? '', [name]: chosen });
      }}
    />
  );
  return (
    <search className={classes.bar} aria-label={t('filter.label')} data-print="hide">
      <SearchField
        id="events-filter"
        className={classes.text}
        label={t('filter.text')}
        asked={search.q ?? ''}
        onAsk={(q) => onChange({ q })}
      />
      <ChoiceFilter
        label={t('filter.states')}
        values={EVENT_STATES}
        chosen={statesOf(search)}
        word={(state) => t(`state.${state}`)}
        onChange={(states) => onChange({ states: states.join(',') })}
      />
      <ChoiceFilter
        label={t('filter.kinds')}
        values={EVENT_KINDS}
        chosen={kindsOf(search)}
        word={(kind) => t(`kind.${kind}`)}
        onChange={(kinds) => onChange({ kinds: kinds.join(',') })}
      />
      {may('risk.read') && (
        <ChoiceFilter
          label={t('field.class')}
          values={CLASSES}
          chosen={classesOf(search)}
          word={(value) => (value === 'Cplus' ? 'C+' : value)}
          onChange={(chosen) => onChange({ classes: chosen.join(',') })}
        />
      )}
      <CommuneFilter
        chosen={communesOf(search)}
        onChange={(chosen) => onChange({ communes: chosen.join(',') })}
      />
      {days && day('from')}
      {days && day('to')}
      {filtered && (
        <Button
          variant="subtle"
          leftSection={<IconFilterOff size={18} aria-hidden />}
          onClick={() => onChange(NOTHING)}
        >
          {t('filter.clear')}
        </Button>
      )}
    </search>
  );
}
