import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutboxEntry } from '../../../lib/outbox/outbox-entry.js';
import { OUTBOX_PERIODS } from '../../../lib/outbox/outbox.rules.js';
import { useStore } from '../../../lib/store.js';
import { useFormat } from '../../../lib/use-format.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { Page } from '../../../ui/frame/page.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import { parts } from '../../events/portal/index.js';
import { EntryActions } from './entry-actions.js';
import { TONE_OF, useEntryWords } from './entry-words.js';
import classes from './outbox.module.css';
import { useOutbox, useStanding } from './use-outbox.js';

interface Taken {
  readonly entry: OutboxEntry;
  readonly undo: () => Promise<void>;
}

interface CardProps {
  readonly entry: OutboxEntry;
  readonly onTakenBack: (taken: Taken) => void;
}

function EntryCard({ entry, onTakenBack }: CardProps): ReactNode {
  const { t } = useTranslation('portal-outbox');
  const words = useEntryWords();
  const format = useFormat();
  const standing = useStanding(entry);
  if (!standing) return null;
  return (
    <li className={parts['card']} data-asks={standing !== 'waiting' || undefined}>
      <div className={parts['head']}>
        <h2 className={parts['name']}>{words.name(entry)}</h2>
        <StatusBadge size="sm" tone={TONE_OF[standing]} label={t(`state.${standing}`)} />
      </div>
      <p className={parts['meta']}>
        {entry.dossier} · {t('since', { at: format.dateTime(entry.madeAt) })}
      </p>
      <p className={classes.words}>{entry.words}</p>
      <p className={parts['text']}>{words.text(entry, standing)}</p>
      <div className={parts['actions']}>
        <EntryActions
          {...{ entry, standing }}
          onTakenBack={(undo) => onTakenBack({ entry, undo })}
        />
        <Link to={entry.to}>{t(standing === 'conflict' ? 'compare' : 'open')}</Link>
      </div>
    </li>
  );
}

function TakenBack({
  entry,
  onUndo,
}: {
  readonly entry: OutboxEntry;
  readonly onUndo: () => void;
}) {
  const { t } = useTranslation('portal-outbox');
  const words = useEntryWords();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), [entry.key]);
  const undo = (
    <Button ref={button} variant="default" onClick={onUndo}>
      {t('undo')}
    </Button>
  );
  return (
    <Notice
      tone="info"
      role="status"
      title={t('takenBack', { name: words.name(entry) })}
      actions={undo}
    >
      {t('takenBackText')}
    </Notice>
  );
}

/** Everything this person wrote that the server does not have yet. */
export function OutboxPage(): ReactNode {
  const { t } = useTranslation('portal-outbox');
  const outbox = useOutbox();
  const entries = useStore(outbox.entries);
  const [taken, setTaken] = useState<Taken | null>(null);
  useEffect(() => void outbox.refresh(), [outbox]);
  const { sends, keeps } = OUTBOX_PERIODS;
  return (
    <Page title={t('title')} lead={t('lead')} back={{ to: '/', label: t('home') }} width="reading">
      {taken && (
        <TakenBack
          entry={taken.entry}
          onUndo={() => void taken.undo().then(() => setTaken(null))}
        />
      )}
      {entries.length === 0 && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      {entries.length > 0 && (
        <ul className={parts['cards']}>
          {entries.map((entry) => (
            <EntryCard key={entry.key} entry={entry} onTakenBack={setTaken} />
          ))}
        </ul>
      )}
      <p className={parts['meta']}>{t('periods', { sends: sends.days, keeps: keeps.days })}</p>
    </Page>
  );
}
