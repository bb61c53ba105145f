import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferenceChangesQuery } from '../../../gql/desk/graphql.js';
import { useFormat } from '../../../lib/use-format.js';
import { useReading } from '../../../lib/use-reading.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { NotFoundPage } from '../../../ui/feedback/page-fault.js';
import { Page, PageSection } from '../../../ui/frame/page.js';
import { ReferenceEnd } from './reference-end.js';
import { OfKind, StateBadge, usePeriod } from './reference-frame.js';
import { ReferenceReading } from './reference-reading.js';
import type { ReferenceKind, ReferenceRow, Words } from './reference-types.js';
import { ReferenceChangesDocument } from './reference.desk.graphql.js';
import { dayOf, entriesOf, stateOn, type Entry } from './reference-values.js';
import classes from './reference.module.css';
import { useReferenceWords } from './use-reference-words.js';

type Change = ReferenceChangesQuery['referenceChanges'][number];

interface EditionProps {
  readonly kind: ReferenceKind;
  readonly row: ReferenceRow;
  readonly words: Words;
  readonly changes: readonly Change[];
  readonly open: boolean;
}

function Changes({ changes }: { readonly changes: readonly Change[] }): ReactNode {
  const { t } = useTranslation('reference-desk');
  const format = useFormat();
  if (changes.length === 0) return <p className={classes.soft}>{t('change.brought')}</p>;
  return changes.map(({ id, at, by, kind, reason }) => (
    <p key={id} className={classes.soft}>
      {t(`change.${kind.replace('reference.', '')}`, { by, at: format.dateTime(at) })}
      {reason && ` ${t('change.reason', { reason })}`}
    </p>
  ));
}

/** One edition: when it held, what it says, who wrote it. */
function Edition({ kind, row, words, changes, open }: EditionProps): ReactNode {
  const { t } = useTranslation('reference-desk');
  const period = usePeriod();
  const own = changes.filter(({ rowId }) => rowId === row.id);
  return (
    <details className={classes.edition} open={open}>
      <summary className={classes.editionHead}>
        <strong>{t('editionTitle', { edition: row.edition })}</strong>
        <StateBadge state={stateOn(row, dayOf(new Date()))} />
        <span className={classes.soft}>{period(row)}</span>
      </summary>
      <ReferenceReading kind={kind} row={row} words={words} />
      <Changes changes={own} />
    </details>
  );
}

interface StepsProps {
  readonly kind: ReferenceKind;
  readonly entry: Entry;
  readonly onEnd: () => void;
}

function Steps({ kind, entry, onEnd }: StepsProps): ReactNode {
  const { t } = useTranslation('reference-desk');
  const newest = entry.editions[0] as ReferenceRow;
  const over = newest.validTo !== null && newest.validTo !== undefined;
  const revise = `/reference/${kind.key}/${entry.code}/revise`;
  return (
    <div className={classes.buttons}>
      <Button renderRoot={(props) => <Link to={revise} {...props} />}>{t('newEdition')}</Button>
      {!over && !kind.lasting?.(newest) && (
        <Button variant="default" onClick={onEnd}>
          {t('end')}
        </Button>
      )}
    </div>
  );
}

function Editions({ kind, entry }: { readonly kind: ReferenceKind; readonly entry: Entry }) {
  const { t } = useTranslation('reference-desk');
  const words = useReferenceWords();
  const rowIds = entry.editions.map(({ id }) => id);
  const change = entry.editions.reduce((sum, { version }) => sum + version, 0);
  const { data, error, again } = useReading(ReferenceChangesDocument, { rowIds }, { change });
  return (
    <PageSection title={t('history')}>
      {error && <ErrorNotice error={error} onRetry={again} />}
      {entry.editions.map((row) => (
        <Edition
          key={row.id}
          kind={kind}
          row={row}
          words={words}
          changes={data?.referenceChanges ?? []}
          open={row.id === entry.shown.id || row.id === entry.next?.id}
        />
      ))}
    </PageSection>
  );
}

function EntryPage({ kind, code }: { readonly kind: ReferenceKind; readonly code: string }) {
  const { t } = useTranslation('reference-desk');
  const words = useReferenceWords();
  const [ending, setEnding] = useState(false);
  const { data, error, again } = useReading(kind.documents.list, {}, { fresh: true });
  const today = dayOf(new Date());
  const entry = data && entriesOf(data.rows, today).find((one) => one.code === code);
  if (data && !entry) return <NotFoundPage />;
  const done = (): void => {
    setEnding(false);
    again();
  };
  return (
    <Page
      title={entry ? kind.name(entry.shown, words) : code}
      lead={code}
      back={{ to: `/reference/${kind.key}`, label: t(`kind.${kind.key}.title`) }}
      actions={entry && <Steps kind={kind} entry={entry} onEnd={() => setEnding(true)} />}
    >
      {error && <ErrorNotice error={error} onRetry={again} />}
      {!entry && !error && <Loading lines={8} />}
      {entry && <Editions kind={kind} entry={entry} />}
      {ending && entry && (
        <ReferenceEnd
          kind={kind}
          row={entry.editions[0] as ReferenceRow}
          onDone={done}
          onClose={() => setEnding(false)}
        />
      )}
    </Page>
  );
}

/** One row with all its editions. */
export function ReferenceEntryPage(): ReactNode {
  return <OfKind>{(kind, code) => <EntryPage key={code} kind={kind} code={code} />}</OfKind>;
}
