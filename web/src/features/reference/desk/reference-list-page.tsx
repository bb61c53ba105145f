import { Button, NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useReading } from '../../../lib/use-reading.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { SearchField } from '../../../ui/form/search-field.js';
import { Page } from '../../../ui/frame/page.js';
import { OfKind, StateBadge, usePeriod } from './reference-frame.js';
import type { ReferenceSearch } from './reference-search.js';
import type { ReferenceKind, Words } from './reference-types.js';
import { dayOf, entriesOf, matches, STATES, type Entry } from './reference-values.js';
import classes from './reference.module.css';
import { useReferenceWords } from './use-reference-words.js';

interface RowProps {
  readonly kind: ReferenceKind;
  readonly entry: Entry;
  readonly words: Words;
}

function Row({ kind, entry, words }: RowProps): ReactNode {
  const { t } = useTranslation('reference-desk');
  const period = usePeriod();
  const { code, shown, state, next } = entry;
  return (
    <tr>
      <th scope="row">
        <Link className={classes.name} to={`/reference/${kind.key}/${code}`}>
          {kind.name(shown, words)}
        </Link>
        <span className={classes.sub}>{kind.line(shown, words)}</span>
      </th>
      <td className={classes.state} data-label={t('column.state')}>
        <StateBadge state={state} />
        {next && <span className={classes.sub}>{t('follows', { edition: next.edition })}</span>}
      </td>
      <td className={classes.period} data-label={t('column.period')}>
        {period(shown)}
        <span className={classes.sub}>{t('edition', { edition: shown.edition })}</span>
      </td>
      <td data-label={t('column.source')}>{shown.source}</td>
    </tr>
  );
}

function Filters({ kind }: { readonly kind: ReferenceKind }): ReactNode {
  const { t } = useTranslation('reference-desk');
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as ReferenceSearch;
  const put = (name: keyof ReferenceSearch, value: string): void => {
    const { [name]: _before, ...rest } = search;
    const next = value ? { ...rest, [name]: value } : rest;
    void navigate({ to: `/reference/${kind.key}`, search: next as never, replace: true });
  };
  return (
    <div className={classes.filters}>
      <SearchField
        id="reference-search"
        className={classes.search}
        label={t('search')}
        asked={search.q ?? ''}
        onAsk={(q) => put('q', q)}
      />
      <NativeSelect
        aria-label={t('column.state')}
        data={[
          { value: '', label: t('everyState') },
          ...STATES.map((value) => ({ value, label: t(`state.${value}`) })),
        ]}
        value={search.state ?? ''}
        onChange={(event) => put('state', event.currentTarget.value)}
      />
    </div>
  );
}

function Table({ kind, entries, words }: Omit<RowProps, 'entry'> & { entries: readonly Entry[] }) {
  const { t } = useTranslation('reference-desk');
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {(['name', 'state', 'period', 'source'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Row key={entry.code} kind={kind} entry={entry} words={words} />
        ))}
      </tbody>
    </table>
  );
}

/** Its place among its like, where the kind has one. */
const rank = ({ shown }: Entry): number => Number(shown['position'] ?? 0);

function List({ kind }: { readonly kind: ReferenceKind }): ReactNode {
  const { t } = useTranslation('reference-desk');
  const words = useReferenceWords();
  const { q, state } = useSearch({ strict: false }) as ReferenceSearch;
  const { data, error, loading, again } = useReading(kind.documents.list, {}, { fresh: true });
  const entries = data && entriesOf(data.rows, dayOf(new Date()));
  const found = entries
    ?.map((entry) => ({ entry, name: kind.name(entry.shown, words) }))
    .filter(
      ({ entry, name }) => (!state || entry.state === state) && (!q || matches(entry, name, q)),
    )
    .sort((one, other) => rank(one.entry) - rank(other.entry) || one.name.localeCompare(other.name))
    .map(({ entry }) => entry);
  const add = (
    <Button
      leftSection={<IconPlus size={18} aria-hidden />}
      renderRoot={(props) => <Link to={`/reference/${kind.key}/new`} {...props} />}
    >
      {t(`kind.${kind.key}.new`)}
    </Button>
  );
  return (
    <Page
      title={t(`kind.${kind.key}.title`)}
      lead={t(`kind.${kind.key}.lead`)}
      back={{ to: '/reference', label: t('title') }}
      actions={add}
    >
      <Filters kind={kind} />
      {error && <ErrorNotice error={error} onRetry={again} />}
      {loading && <Loading lines={8} />}
      {found?.length === 0 && <EmptyState title={t('none')} />}
      {found && found.length > 0 && <Table kind={kind} entries={found} words={words} />}
    </Page>
  );
}

/** All rows of a kind: what holds, what is planned, what ended. */
export function ReferenceListPage(): ReactNode {
  return <OfKind>{(kind) => <List key={kind.key} kind={kind} />}</OfKind>;
}
