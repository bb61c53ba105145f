import { Button } from '@mantine/core';
import { IconFilterOff, IconListCheck, IconPlus } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../lib/use-may.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { PageSection } from '../../../ui/frame/page.js';
import { useDossier, useDossierReading } from '../../events/desk/index.js';
import { ConditionList, type ConditionRow } from './condition-list.js';
import { ConditionThread } from './condition-thread.js';
import { CONDITION_FILTERS, passes, type ConditionFilter } from './condition-words.js';
import { readConditionsSearch, type ConditionsSearch } from './conditions-search.js';
import { EventConditionsDocument } from './conditions.desk.graphql.js';
import classes from './conditions.module.css';

interface FilterProps {
  readonly rows: readonly ConditionRow[];
  readonly chosen: ConditionFilter;
  readonly onChoose: (filter: ConditionFilter) => void;
}

/** Filters with their counts; what nothing falls under is left out. */
function Filters({ rows, chosen, onChoose }: FilterProps): ReactNode {
  const { t } = useTranslation('negotiations-desk');
  const offered = CONDITION_FILTERS.map((filter) => ({
    filter,
    count: rows.filter((row) => passes(row, filter)).length,
  })).filter(({ filter, count }) => count > 0 || filter === chosen);
  return (
    <div className={classes.filters} role="group" aria-label={t('filter.label')} data-print="hide">
      {offered.map(({ filter, count }) => (
        <Button
          key={filter}
          size="compact-md"
          variant={filter === chosen ? 'filled' : 'default'}
          aria-pressed={filter === chosen}
          onClick={() => onChoose(filter)}
        >
          {t(`filter.${filter}`, { defaultValue: t(`state.${filter}`) })} ({count})
        </Button>
      ))}
    </div>
  );
}

interface BoardProps {
  readonly rows: readonly ConditionRow[];
  readonly to: string;
  readonly search: ConditionsSearch;
}

function Board({ rows, to, search }: BoardProps): ReactNode {
  const { t } = useTranslation('negotiations-desk');
  const navigate = useNavigate();
  const filter = search.state ?? 'all';
  const [first] = useState(search.c);
  const shown = rows.filter((row) => passes(row, filter));
  const chosen = rows.find(({ number }) => number === search.c) ?? null;
  const show = (next: ConditionsSearch): void =>
    void navigate({ to, search: next as never, resetScroll: false });
  const { c } = search;
  return (
    <>
      <Filters
        rows={rows}
        chosen={filter}
        onChoose={(state) => show({ ...(c ? { c } : {}), ...(state === 'all' ? {} : { state }) })}
      />
      <div className={classes.split} data-open={chosen ? '' : undefined}>
        {shown.length > 0 ? (
          <ConditionList rows={shown} to={to} search={search} />
        ) : (
          <EmptyState title={t('list.filtered.title')} icon={IconFilterOff}>
            {t('list.filtered.text')}
          </EmptyState>
        )}
        {chosen ? (
          <ConditionThread
            id={chosen.id}
            focus={search.c !== first}
            onBack={() => show(search.state ? { state: search.state } : {})}
          />
        ) : (
          <p className={classes.choose}>{t('thread.choose')}</p>
        )}
      </div>
    </>
  );
}

/** The conditions of a dossier: what is asked, who is to answer, and every word that was said. */
export function ConditionsPage(): ReactNode {
  const { t } = useTranslation('negotiations-desk');
  const may = useMay();
  const { base } = useDossier();
  const raw: unknown = useSearch({ strict: false });
  const search = readConditionsSearch(raw as Record<string, unknown>);
  const { data, error, loading, again } = useDossierReading(EventConditionsDocument);
  const rows = data?.event.conditions ?? [];
  const propose = may('conditions.negotiate') && (
    <Button
      leftSection={<IconPlus size={18} aria-hidden />}
      renderRoot={(props) => <Link to={`${base}/conditions/propose`} {...props} />}
      data-print="hide"
    >
      {t('propose.action')}
    </Button>
  );
  const checklist = rows.length > 0 && (
    <Button
      variant="default"
      leftSection={<IconListCheck size={18} aria-hidden />}
      renderRoot={(props) => <Link to={`${base}/conditions/checklist`} {...props} />}
      data-print="hide"
    >
      {t('list.checklist')}
    </Button>
  );
  const actions = (
    <div className={classes.buttons} data-print="hide">
      {checklist}
      <Button
        variant="default"
        leftSection={<IconListCheck size={18} aria-hidden />}
        renderRoot={(props) => <Link to={`${base}/conditions/before`} {...props} />}
      >
        {t('list.before')}
      </Button>
      {propose}
    </div>
  );
  return (
    <PageSection title={t('list.title')} arrives actions={actions}>
      {error && <ErrorNotice error={error} onRetry={again} />}
      {loading && <Loading lines={10} label={t('list.loading')} />}
      {data && rows.length === 0 && (
        <EmptyState title={t('list.empty.title')}>{t('list.empty.text')}</EmptyState>
      )}
      {rows.length > 0 && <Board rows={rows} to={`${base}/conditions`} search={search} />}
    </PageSection>
  );
}
