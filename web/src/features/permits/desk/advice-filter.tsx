import { Button, NativeSelect } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { useReading } from '../../../lib/use-reading.js';
import { SearchField } from '../../../ui/form/search-field.js';
import views from '../../events/desk/event-filter.module.css';
import { ADVICE_VIEWS, STANDINGS, viewOf, type AdviceSearch } from './advice-search.js';
import { AdviceChoicesDocument } from './advice-board.desk.graphql.js';
import classes from './advice.module.css';

/** The views everybody has; each is an address of its own. */
export function AdviceViews({ search }: { readonly search: AdviceSearch }): ReactNode {
  const { t } = useTranslation('advice-desk');
  const present = viewOf(search);
  return (
    <nav aria-label={t('view.label')} data-print="hide">
      <ul className={views.views}>
        {ADVICE_VIEWS.map(({ key, search: asked }) => (
          <li key={key}>
            <Link
              to="/advice"
              search={asked as never}
              className={views.view}
              aria-current={key === present ? 'page' : undefined}
              activeProps={{}}
            >
              {t(`view.${key}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export interface AdviceFilterProps {
  readonly search: AdviceSearch;
  /** Fields that change; an empty text takes a field away. */
  readonly onChange: (change: Partial<Record<keyof AdviceSearch, string>>) => void;
}

/** Words, standing, service and theme; all of it stands in the address. */
export function AdviceFilter({ search, onChange }: AdviceFilterProps): ReactNode {
  const { t } = useTranslation('advice-desk');
  const say = useLocalized();
  const { data } = useReading(AdviceChoicesDocument, {});
  const every = { value: '', label: t('filter.every') };
  const standings = STANDINGS.map((one) => ({ value: one, label: t(`standing.${one}`) }));
  const services = (data?.advisers ?? []).flatMap(({ code, name }) =>
    code ? [{ value: code, label: name }] : [],
  );
  const themes = (data?.adviceThemes ?? []).map(({ code, label }) => ({
    value: code,
    label: say(label) ?? code,
  }));
  const several = { value: 'overdue,waiting', label: t('standing.open') };
  return (
    <search className={classes.filters} aria-label={t('filter.label')} data-print="hide">
      <SearchField
        id="advice-filter"
        className={classes.search}
        label={t('filter.text')}
        asked={search.q ?? ''}
        onAsk={(q) => onChange({ q })}
      />
      <NativeSelect
        className={classes.choice}
        label={t('board.column.standing')}
        data={[every, several, ...standings]}
        value={search.standings ?? ''}
        onChange={(event) => onChange({ standings: event.currentTarget.value })}
      />
      <NativeSelect
        className={classes.choice}
        label={t('board.column.service')}
        data={[every, ...services]}
        value={search.service ?? ''}
        onChange={(event) => onChange({ service: event.currentTarget.value })}
      />
      <NativeSelect
        className={classes.choice}
        label={t('filter.theme')}
        data={[every, ...themes]}
        value={search.theme ?? ''}
        onChange={(event) => onChange({ theme: event.currentTarget.value })}
      />
      {Object.keys(search).length > 0 && (
        <Button
          variant="subtle"
          leftSection={<IconFilterOff size={18} aria-hidden />}
          onClick={() =>
            onChange({ q: '', standings: '', service: '', theme: '', task: '', unread: '' })
          }
        >
          {t('filter.clear')}
        </Button>
      )}
    </search>
  );
}
