import { Button, NumberInput, Select } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlternativesQuery } from '../../../gql/desk/graphql.js';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { useMay } from '../../../lib/use-may.js';
import { useReading } from '../../../lib/use-reading.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { PageSection } from '../../../ui/frame/page.js';
import { ConflictList } from './conflict-list.js';
import {
  AlternativesDocument,
  EventConflictsDocument,
  MoveOutcomeDocument,
} from './conflicts.desk.graphql.js';
import classes from './conflicts.module.css';
import { useDossier, useDossierReading } from './dossier-context.js';
import { MoveOutcome } from './move-outcome.js';
import { type MoveSearch, isMove, readMoveSearch } from './move-search.js';

type Alternative = AlternativesQuery['alternatives'][number];

function useMove(): [MoveSearch, (move: MoveSearch) => void] {
  const { base } = useDossier();
  const navigate = useNavigate();
  const move = readMoveSearch(useSearch({ strict: false }));
  const set = (next: MoveSearch): void => {
    void navigate({
      to: `${base}/move`,
      search: next as never,
      replace: true,
      resetScroll: false,
    });
  };
  return [move, set];
}

function searchOf({ days, minutes, endPlace }: Alternative): MoveSearch {
  return readMoveSearch({ days, minutes, end: endPlace?.id });
}

function AlternativeLink({ option, chosen }: { option: Alternative; chosen: boolean }): ReactNode {
  const { t } = useTranslation('conflicts-desk');
  const { base } = useDossier();
  const say = useLocalized();
  const format = useFormat();
  const { kind, days, minutes, endPlace, startAt, conflicts, conflictMinutes } = option;
  const title =
    kind === 'place' && endPlace
      ? t('alternative.place', {
          place: say(endPlace.name) ?? endPlace.code,
          persons: format.number(endPlace.capacity),
        })
      : t(
          `alternative.${kind === 'day' ? 'day' : 'hour'}${days + minutes < 0 ? 'Earlier' : 'Later'}`,
          {
            count: Math.abs(kind === 'day' ? days : minutes),
          },
        );
  return (
    <Link
      className={classes.option}
      to={`${base}/move`}
      search={searchOf(option) as never}
      replace
      resetScroll={false}
      aria-current={chosen ? 'true' : undefined}
    >
      <strong>{title}</strong>
      <span className={classes.meta}>
        {kind !== 'place' && `${format.dateTime(startAt)} · `}
        {conflicts === 0
          ? t('alternative.free')
          : t('alternative.remaining', { count: conflicts, minutes: conflictMinutes })}
      </span>
    </Link>
  );
}

interface ChoiceProps {
  readonly move: MoveSearch;
  readonly onMove: (move: MoveSearch) => void;
  readonly places: AlternativesQuery['knownPlaces'];
}

function Choice({ move, onMove, places }: ChoiceProps): ReactNode {
  const { t } = useTranslation('conflicts-desk');
  const say = useLocalized();
  const format = useFormat();
  const figure = (name: 'days' | 'minutes', most: number, step: number) => (
    <NumberInput
      label={t(`move.${name}`)}
      value={move[name] ?? 0}
      min={-most}
      max={most}
      step={step}
      allowDecimal={false}
      onChange={(value) => onMove(readMoveSearch({ ...move, [name]: value }))}
    />
  );
  const data = places.map(({ id, name, code, capacity }) => ({
    value: id,
    label: t('move.place', { place: say(name) ?? code, persons: format.number(capacity) }),
  }));
  return (
    <div className={classes.fields}>
      {figure('days', 366, 1)}
      {figure('minutes', 1440, 15)}
      <Select
        label={t('move.end')}
        placeholder={t('move.keepEnd')}
        data={data}
        value={move.end ?? null}
        clearable
        searchable
        onChange={(end) => onMove(readMoveSearch({ ...move, end: end ?? undefined }))}
      />
    </div>
  );
}

function Proposed({ move }: { readonly move: MoveSearch }): ReactNode {
  const { t } = useTranslation('conflicts-desk');
  const { id, base, changes } = useDossier();
  const may = useMay();
  const { days, minutes, end } = move;
  const input = {
    eventId: id,
    ...(days ? { days } : {}),
    ...(minutes ? { minutes } : {}),
    ...(end ? { endPlaceId: end } : {}),
  };
  const { data, error, loading, again } = useReading(
    MoveOutcomeDocument,
    { input },
    { change: changes },
  );
  return (
    <>
      {error && <ErrorNotice error={error} onRetry={again} />}
      {loading && !data && <Loading lines={6} label={t('move.loading')} />}
      {data && <MoveOutcome outcome={data.moveOutcome} />}
      {may('events.change') && (
        <p className={classes.note} data-print="hide">
          {t('move.nothingStored')} <Link to={`${base}/change`}>{t('move.change')}</Link>
        </p>
      )}
    </>
  );
}

function Present(): ReactNode {
  const { t } = useTranslation('conflicts-desk');
  const { data } = useDossierReading(EventConflictsDocument);
  const conflicts = data?.event.conflicts;
  return (
    <PageSection title={t('move.present')}>
      {conflicts && <ConflictList items={conflicts.items} complete={conflicts.complete} />}
    </PageSection>
  );
}

/** What if it were another hour, another day, another end: seen before anyone says yes. */
export function MovePage(): ReactNode {
  const { t } = useTranslation('conflicts-desk');
  const { base } = useDossier();
  const [move, setMove] = useMove();
  const { data, error, loading, again } = useDossierReading(AlternativesDocument);
  const moved = isMove(move);
  const same = (option: Alternative) => JSON.stringify(searchOf(option)) === JSON.stringify(move);
  return (
    <div className={classes.grid}>
      <div className={classes.column}>
        <PageSection
          arrives
          title={t('move.title')}
          actions={
            <Button
              variant="subtle"
              renderRoot={(props) => <Link to={base} {...props} />}
              data-print="hide"
            >
              {t('move.back')}
            </Button>
          }
        >
          <Choice move={move} onMove={setMove} places={data?.knownPlaces ?? []} />
        </PageSection>
        <PageSection title={t('alternative.title')}>
          {error && <ErrorNotice error={error} onRetry={again} />}
          {loading && <Loading lines={4} label={t('alternative.loading')} />}
          {data?.alternatives.length === 0 && (
            <p className={classes.none}>{t('alternative.none')}</p>
          )}
          {data?.alternatives.map((option) => (
            <AlternativeLink
              key={JSON.stringify(searchOf(option))}
              option={option}
              chosen={moved && same(option)}
            />
          ))}
        </PageSection>
      </div>
      <div className={classes.column}>{moved ? <Proposed move={move} /> : <Present />}</div>
    </div>
  );
}
