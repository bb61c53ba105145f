import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readFragment } from '../../../gql/desk/index.js';
import { useFormat } from '../../../lib/use-format.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import { GrantTable } from './grant-table.js';
import { IntelligenceGrantPartsDocument } from './intelligence.desk.graphql.js';
import classes from './intelligence.module.css';
import type { IntelligenceStep, Note } from './intelligence-types.js';

function Signs({ note }: { readonly note: Note }): ReactNode {
  const { t } = useTranslation('intelligence-desk');
  return (
    <>
      {note.classification && (
        <StatusBadge
          size="sm"
          tone="bad"
          label={t(`classification.${note.classification}` as never) as string}
        />
      )}
      {note.personalData && <StatusBadge size="sm" tone="warn" label={t('note.personalData')} />}
      {note.summaryAt && <StatusBadge size="sm" tone="info" label={t('note.summarised')} />}
      {note.erasedAt && <StatusBadge size="sm" tone="neutral" label={t('note.erased')} />}
    </>
  );
}

function Readings({ note }: { readonly note: Note }): ReactNode {
  const { t } = useTranslation('intelligence-desk');
  const format = useFormat();
  const { readings } = note;
  return (
    <details>
      <summary>{t('readings.title', { count: readings.length })}</summary>
      <ul className={classes.readings}>
        {readings.map(({ id, part, personName, purposeCode, purpose, readAt }) => (
          <li key={id}>
            <strong>{personName}</strong>
            <time dateTime={readAt}>{format.dateTime(readAt)}</time>
            <span>{t(`readings.part.${part}` as never) as string}</span>
            <span>
              {t(`purpose.${purposeCode}` as never) as string}
              {': '}
              {purpose}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

export interface NoteCardProps {
  readonly note: Note;
  readonly onRead: (part: 'text' | 'summary') => void;
  readonly onStep: (step: IntelligenceStep) => void;
}

/** That there is a note, without a word of it; for who keeps it also its grants and readings. */
export function NoteCard({ note, onRead, onStep }: NoteCardProps): ReactNode {
  const { t } = useTranslation('intelligence-desk');
  const format = useFormat();
  const day = format.date(note.informationOn);
  const name = t('note.name', {
    source: t(`source.${note.sourceKind}` as never) as string,
    day,
  });
  const { erasedAt } = note;
  const there = !erasedAt;
  const grants = readFragment(IntelligenceGrantPartsDocument, note.grants);
  const step = (to: 'summarise' | 'erase') => () => onStep({ step: to, note });
  const small = { size: 'compact-sm', variant: 'default' } as const;
  return (
    <li className={classes.card} aria-label={name}>
      <p className={classes.head}>
        <strong>{name}</strong>
        <Signs note={note} />
      </p>
      <p className={classes.soft}>
        {erasedAt
          ? t('note.erasedAt', { at: format.dateTime(erasedAt) })
          : t('note.kept', { day: format.date(note.keepUntil) })}
        {note.authorName && <> {t('note.by', { name: note.authorName })}</>}
        {note.erasedReason && <> {note.erasedReason}</>}
      </p>
      {there && (
        <div className={classes.buttons} data-print="hide">
          <Button size="compact-sm" onClick={() => onRead('text')}>
            {note.classification ? t('note.readReference') : t('note.read')}
          </Button>
          {note.summaryAt && (
            <Button {...small} onClick={() => onRead('summary')}>
              {t('note.readSummary')}
            </Button>
          )}
          {note.manages && (
            <>
              <Button {...small} onClick={() => onStep({ step: 'grant', note })}>
                {t('note.grant')}
              </Button>
              {!note.classification && (
                <Button {...small} onClick={step('summarise')}>
                  {t('note.summarise')}
                </Button>
              )}
              <Button {...small} onClick={step('erase')}>
                {t('note.erase')}
              </Button>
            </>
          )}
        </div>
      )}
      {note.manages && grants.length > 0 && (
        <GrantTable
          caption={t('grants.ofNote')}
          grants={grants}
          onRevoke={(grant) => onStep({ step: 'revoke', grant })}
        />
      )}
      {note.readings.length > 0 && <Readings note={note} />}
    </li>
  );
}
