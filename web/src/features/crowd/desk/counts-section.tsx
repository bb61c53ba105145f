import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { useMay } from '../../../lib/use-may.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { PageSection } from '../../../ui/frame/page.js';
import { CountDialog } from './count-dialog.js';
import type { CrowdCount } from './crowd-types.js';
import { useFigureWords } from './figure-words.js';
import classes from './crowd.module.css';

const SIDES = ['police', 'organiser', 'media', 'other'] as const;

/** The last figure of each side that nothing replaced. */
function standingOf(counts: readonly CrowdCount[]): readonly CrowdCount[] {
  const replaced = new Set(counts.map(({ replacesId }) => replacesId));
  const standing = counts.filter(({ id }) => !replaced.has(id));
  return SIDES.flatMap((side) => standing.filter(({ source }) => source === side).slice(-1));
}

function Line({
  count,
  onCorrect,
}: {
  readonly count: CrowdCount;
  readonly onCorrect: (() => void) | null;
}) {
  const { t } = useTranslation('crowd-sheet-desk');
  const words = useFigureWords();
  const format = useFormat();
  const { areaM2, densityPerM2 } = count;
  const how =
    areaM2 && densityPerM2
      ? `${words.value(areaM2, 'm2')} · ${words.value(densityPerM2, 'personsPerM2')}`
      : null;
  return (
    <tr>
      <th scope="row">
        {t(`side.${count.source}` as never)}
        {count.sourceName && <span className={classes.soft}> {count.sourceName}</span>}
      </th>
      <td>{format.number(count.persons)}</td>
      <td>
        {t(`method.${count.method}` as never)}
        {how && <span className={classes.soft}> {how}</span>}
      </td>
      <td>
        {format.dateTime(count.countedAt)} {count.place}
      </td>
      <td>
        {count.authorName}
        {count.reason && (
          <span className={classes.soft}> {t('count.because', { reason: count.reason })}</span>
        )}
      </td>
      <td data-print="hide">
        {onCorrect && (
          <Button variant="subtle" size="compact-sm" onClick={onCorrect}>
            {t('count.correct')}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** Head counts of police, organiser and media beside each other, and all of them in their order. */
export function CountsSection({ counts }: { readonly counts: readonly CrowdCount[] }): ReactNode {
  const { t } = useTranslation('crowd-sheet-desk');
  const format = useFormat();
  const may = useMay();
  const [open, setOpen] = useState<{ readonly wrong: CrowdCount | null } | null>(null);
  const replaced = new Set(counts.map(({ replacesId }) => replacesId));
  const able = may('crowd.count');
  const add = able && (
    <Button
      variant="default"
      leftSection={<IconPlus size={18} aria-hidden />}
      data-print="hide"
      onClick={() => setOpen({ wrong: null })}
    >
      {t('count.add')}
    </Button>
  );
  const standing = standingOf(counts);
  return (
    <PageSection title={t('counts')} actions={add || null}>
      {counts.length === 0 ? (
        <EmptyState title={t('count.none')}>{t('count.noneText')}</EmptyState>
      ) : (
        <>
          <dl className={classes.figures}>
            {standing.map((count) => (
              <div key={count.id}>
                <dt>{t(`side.${count.source}` as never)}</dt>
                <dd>
                  {format.number(count.persons)}{' '}
                  <span className={classes.soft}>{format.time(count.countedAt)}</span>
                </dd>
              </div>
            ))}
          </dl>
          <div className={classes.scroll} role="group" aria-label={t('counts')} tabIndex={0}>
            <table className={classes.table}>
              <thead>
                <tr>
                  {(['source', 'persons', 'method', 'when', 'author'] as const).map((name) => (
                    <th key={name} scope="col">
                      {t(`count.head.${name}`)}
                    </th>
                  ))}
                  <td data-print="hide" />
                </tr>
              </thead>
              <tbody>
                {counts.map((count) => (
                  <Line
                    key={count.id}
                    count={count}
                    onCorrect={
                      able && !replaced.has(count.id) ? () => setOpen({ wrong: count }) : null
                    }
                  />
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {open && <CountDialog wrong={open.wrong} onClose={() => setOpen(null)} />}
    </PageSection>
  );
}
