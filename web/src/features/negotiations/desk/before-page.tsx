import { Button } from '@mantine/core';
import { IconFilterOff, IconPrinter } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BeforeEventQuery } from '../../../gql/desk/graphql.js';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { PageSection } from '../../../ui/frame/page.js';
import { useDossier, useDossierReading } from '../../events/desk/index.js';
import { readBeforeSearch } from './conditions-search.js';
import { ProgressBadge } from './fulfilment-badges.js';
import { BeforeEventDocument } from './fulfilment.desk.graphql.js';
import { PROGRESS_FILTERS, progressOf, type ProgressFilter } from './fulfilment-words.js';
import conditions from './conditions.module.css';
import classes from './fulfilment.module.css';

type Condition = BeforeEventQuery['event']['conditions'][number];
type Standing = NonNullable<Condition['fulfilment']>;
interface Row {
  readonly condition: Condition;
  readonly standing: Standing;
}

const COUNTS = ['total', 'done', 'waiting', 'open', 'overdue', 'onTheDay', 'breached'] as const;

/** Late ones first, then by the day they are due; what is shown on the day comes last. */
function byDue(one: Row, other: Row): number {
  const late = Number(other.standing.overdue) - Number(one.standing.overdue);
  const due = ({ standing }: Row) => standing.dueAt ?? '9999';
  return (
    late ||
    due(one).localeCompare(due(other)) ||
    one.condition.number.localeCompare(other.condition.number)
  );
}

const progress = ({ condition, standing }: Row) => progressOf(condition.preparation, standing);

function Counts({
  counts,
}: {
  counts: NonNullable<BeforeEventQuery['event']['fulfilmentCounts']>;
}) {
  const { t } = useTranslation('fulfilment-desk');
  return (
    <dl className={classes.counts}>
      {COUNTS.map((name) => {
        const count = counts[name];
        if (count === null || count === undefined) return null;
        return (
          <div
            key={name}
            data-alarm={(name === 'overdue' || name === 'breached') && count > 0 ? '' : undefined}
          >
            <dt>{t(`counts.${name}`)}</dt>
            <dd>{count}</dd>
          </div>
        );
      })}
    </dl>
  );
}

interface FilterProps {
  readonly rows: readonly Row[];
  readonly chosen: ProgressFilter;
}

function Filters({ rows, chosen }: FilterProps): ReactNode {
  const { t } = useTranslation('fulfilment-desk');
  const { base } = useDossier();
  const navigate = useNavigate();
  const show = (filter: ProgressFilter): void =>
    void navigate({
      to: `${base}/conditions/before`,
      search: (filter === 'all' ? {} : { progress: filter }) as never,
      resetScroll: false,
    });
  const offered = PROGRESS_FILTERS.map((filter) => ({
    filter,
    count: filter === 'all' ? rows.length : rows.filter((row) => progress(row) === filter).length,
  })).filter(({ filter, count }) => count > 0 || filter === chosen);
  return (
    <div className={conditions.filters} role="group" aria-label={t('filter')} data-print="hide">
      {offered.map(({ filter, count }) => (
        <Button
          key={filter}
          size="compact-md"
          variant={filter === chosen ? 'filled' : 'default'}
          aria-pressed={filter === chosen}
          onClick={() => show(filter)}
        >
          {filter === 'all' ? t('all') : t(`progress.${filter}`)} ({count})
        </Button>
      ))}
    </div>
  );
}

function Table({ rows }: { readonly rows: readonly Row[] }): ReactNode {
  const { t } = useTranslation('fulfilment-desk');
  const parties = useTranslation('negotiations-desk');
  const say = useLocalized();
  const format = useFormat();
  const { base } = useDossier();
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {(['condition', 'owner', 'due', 'evidence', 'state'] as const).map((name) => (
            <th key={name} scope="col">
              {t(`column.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { id, number, kind, owner, catalogueKind } = row.condition;
          const { dueAt } = row.standing;
          return (
            <tr key={id} data-late={row.standing.overdue || undefined}>
              <th scope="row">
                <Link to={`${base}/conditions`} search={{ c: number } as never}>
                  {number} · {say(catalogueKind.label) ?? kind}
                </Link>
              </th>
              <td data-label={t('column.owner')}>{parties.t(`party.${owner}`)}</td>
              <td data-label={t('column.due')}>
                {dueAt ? format.dateTime(dueAt) : t('progress.onTheDay')}
              </td>
              <td data-label={t('column.evidence')}>{say(catalogueKind.evidence)}</td>
              <td data-label={t('column.state')}>
                <ProgressBadge progress={progress(row)} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** What has to be done before the event: who, until when, and how far it is. */
export function BeforePage(): ReactNode {
  const { t } = useTranslation('fulfilment-desk');
  const { base } = useDossier();
  const raw: unknown = useSearch({ strict: false });
  const asked = readBeforeSearch(raw as Record<string, unknown>).progress;
  const chosen = PROGRESS_FILTERS.find((filter) => filter === asked) ?? 'all';
  const { data, error, loading, again } = useDossierReading(BeforeEventDocument);
  const rows = (data?.event.conditions ?? [])
    .flatMap((condition) =>
      condition.fulfilment ? [{ condition, standing: condition.fulfilment }] : [],
    )
    .sort(byDue);
  const shown = chosen === 'all' ? rows : rows.filter((row) => progress(row) === chosen);
  const counts = data?.event.fulfilmentCounts;
  const actions = (
    <div className={classes.actions} data-print="hide">
      <Button
        variant="default"
        renderRoot={(props) => <Link to={`${base}/conditions`} {...props} />}
      >
        {t('toConditions')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconPrinter size={18} aria-hidden />}
        onClick={() => window.print()}
      >
        {t('print')}
      </Button>
    </div>
  );
  return (
    <PageSection title={t('beforeTitle')} arrives actions={actions}>
      {error && <ErrorNotice error={error} onRetry={again} />}
      {loading && <Loading lines={8} label={t('loading')} />}
      {counts && rows.length > 0 && <Counts counts={counts} />}
      {data && rows.length === 0 && (
        <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
      )}
      {rows.length > 0 && <Filters rows={rows} chosen={chosen} />}
      {rows.length > 0 && shown.length === 0 && (
        <EmptyState title={t('filtered')} icon={IconFilterOff} />
      )}
      {shown.length > 0 && <Table rows={shown} />}
    </PageSection>
  );
}
