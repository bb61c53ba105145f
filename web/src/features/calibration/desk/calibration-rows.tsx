import { VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalibrationQuery } from '../../../gql/desk/graphql.js';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import classes from './calibration.module.css';
import { CLASSES } from './outcome-values.js';

type Row = CalibrationQuery['calibration']['rows'][number];

const COLUMNS = ['event', 'classes', 'hit', 'numbers', 'endLate', 'tailLate', 'incidents'] as const;

/** Whether the class that counted was the right one: what a person chose, else what was proposed. */
function Hit({ outcome }: Pick<Row, 'outcome'>): ReactNode {
  const { t } = useTranslation('class-desk');
  const rank = (value: string): number => CLASSES.indexOf(value as (typeof CLASSES)[number]);
  const given = outcome.chosenClass ?? outcome.proposedClass;
  const miss = rank(outcome.hindsightClass) - rank(given);
  if (miss === 0) return <StatusBadge size="sm" tone="good" label={t('row.right')} />;
  return miss > 0 ? (
    <StatusBadge size="sm" tone="bad" label={t('row.tooLow')} />
  ) : (
    <StatusBadge size="sm" tone="warn" label={t('row.tooHigh')} />
  );
}

function ComparedRow({ row }: { readonly row: Row }): ReactNode {
  const { t } = useTranslation('class-desk');
  const say = useLocalized();
  const format = useFormat();
  const { event, outcome, organiserNumber, policeNumber, endLateMin, tailLateMin } = row;
  const letter = (value: string | null | undefined): string => (value ? t(`letter.${value}`) : '–');
  const count = (value: number | null | undefined): string =>
    value === null || value === undefined ? '–' : format.number(value);
  const late = (value: number | null | undefined): string =>
    value === null || value === undefined
      ? '–'
      : t('figure.minutes', { number: `${value > 0 ? '+' : ''}${format.number(value)}` });
  return (
    <tr>
      <th scope="row">
        <Link className={classes.name} to={`/events/${event.id}/risk/outcome`}>
          {say(event.title) ?? event.reference}
        </Link>
        <span className={classes.sub}>
          {[event.reference, event.startAt && format.dateShort(event.startAt)]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </th>
      <td data-label={t('row.classes')}>
        {t('row.classLine', {
          proposed: letter(outcome.proposedClass),
          chosen: letter(outcome.chosenClass),
          hindsight: letter(outcome.hindsightClass),
        })}
      </td>
      <td data-label={t('row.hit')} className={classes.whole}>
        <Hit outcome={outcome} />
      </td>
      <td data-label={t('row.numbers')}>
        {t('row.numberLine', {
          organiser: count(organiserNumber),
          police: count(policeNumber),
          actual: count(outcome.actualNumber),
        })}
      </td>
      <td data-label={t('row.endLate')} className={classes.whole}>
        {late(endLateMin)}
      </td>
      <td data-label={t('row.tailLate')} className={classes.whole}>
        {late(tailLateMin)}
      </td>
      <td data-label={t('row.incidents')}>{format.number(row.incidentCount)}</td>
    </tr>
  );
}

/** One line an event: what was foretold, what came. */
export function CalibrationRows({ rows }: { readonly rows: readonly Row[] }): ReactNode {
  const { t } = useTranslation('class-desk');
  return (
    <table className={classes.table}>
      <caption>
        <VisuallyHidden>{t('calibration.rows')}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`row.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ComparedRow key={row.outcome.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}
