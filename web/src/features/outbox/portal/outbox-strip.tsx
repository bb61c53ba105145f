import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { needsPerson } from '../../../lib/outbox/outbox.rules.js';
import { useShownAsOf } from '../../../lib/outbox/shown-as-of.js';
import { useStore } from '../../../lib/store.js';
import { useFormat } from '../../../lib/use-format.js';
import { useEntryWords } from './entry-words.js';
import classes from './outbox.module.css';
import { useOutbox } from './use-outbox.js';

function Waiting(): ReactNode {
  const { t } = useTranslation('portal-outbox');
  const outbox = useOutbox();
  const entries = useStore(outbox.entries);
  const sending = useStore(outbox.sending);
  const now = new Date().toISOString();
  const asks = entries.filter((entry) => needsPerson(entry, now)).length;
  const leaving = entries.filter(({ key, state }) => key === sending && state === 'waiting');
  // What is on its way for a moment is the form's to tell.
  if (entries.length === leaving.length) return null;
  return (
    <p className={classes.line} data-asks={asks > 0 || undefined}>
      <Link to="/outbox">{t('strip.waiting', { count: entries.length })}</Link>
      {asks > 0 && <span>{t('strip.asks', { count: asks })}</span>}
    </p>
  );
}

function Sent(): ReactNode {
  const { t } = useTranslation('portal-outbox');
  const words = useEntryWords();
  const outbox = useOutbox();
  const sent = useStore(outbox.sent);
  if (sent.length === 0) return null;
  return (
    <div className={classes.line}>
      <span>{sent.map((entry) => t('strip.sent', { name: words.name(entry) })).join(' ')}</span>
      <Button size="compact-sm" variant="default" onClick={() => outbox.sent.set([])}>
        {t('strip.close')}
      </Button>
    </div>
  );
}

function AsOf(): ReactNode {
  const { t } = useTranslation('portal-outbox');
  const format = useFormat();
  const at = useShownAsOf();
  if (!at) return null;
  return <p className={classes.line}>{t('strip.asOf', { at: format.dateTime(at) })}</p>;
}

/** On every page: what waits, what left meanwhile, and how old a page read without a line is. */
export function OutboxStrip(): ReactNode {
  return (
    <div role="status" data-print="hide">
      <AsOf />
      <Waiting />
      <Sent />
    </div>
  );
}
