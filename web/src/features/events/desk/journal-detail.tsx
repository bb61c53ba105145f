import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import classes from './dossier.module.css';

export interface JournalDetailProps {
  readonly entry: { readonly seq: number; readonly data: unknown };
}

function words(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** What an entry adds to its sentence: changed fields, the reason, its number in the journal. */
export function JournalDetail({ entry }: JournalDetailProps): ReactNode {
  const { t } = useTranslation('events');
  const format = useFormat();
  const data = (entry.data ?? {}) as Record<string, unknown>;
  const fields = words(data['fields']).map((name) => t(`field.${name}`, { defaultValue: name }));
  const communes = words(data['communes']);
  const reason = typeof data['reason'] === 'string' ? data['reason'] : null;
  return (
    <span className={classes.detail}>
      {fields.length > 0 && <span>{t('history.fields', { list: format.list(fields) })}</span>}
      {communes.length > 0 && <span>{t('history.communes', { list: format.list(communes) })}</span>}
      {reason && <q className={classes.quote}>{reason}</q>}
      <span className={classes.seq}>{t('history.seq', { seq: entry.seq })}</span>
    </span>
  );
}
