import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { useReading } from '../../../lib/use-reading.js';
import classes from './dossier.module.css';
import { CommuneChoiceDocument } from './communes.desk.graphql.js';

export interface JournalDetailProps {
  readonly entry: { readonly seq: number; readonly data: unknown };
}

function words(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** Numbers of the conditions an entry names. */
function conditionNumbers(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return words(value.map((one: unknown) => (one as { number?: unknown } | null)?.number));
}

function useCommuneNames(codes: readonly string[]): readonly string[] {
  const say = useLocalized();
  const { data } = useReading(CommuneChoiceDocument, {}, { pause: codes.length === 0 });
  const names = new Map(data?.communes.map(({ code, name }) => [code, say(name)]));
  return codes.map((code) => names.get(code) ?? code);
}

/** What an entry adds to its sentence: changed fields, the reason, its number in the journal. */
export function JournalDetail({ entry }: JournalDetailProps): ReactNode {
  const { t } = useTranslation('events');
  const format = useFormat();
  const data = (entry.data ?? {}) as Record<string, unknown>;
  const fields = words(data['fields']).map((name) => t(`field.${name}`, { defaultValue: name }));
  const communes = useCommuneNames(words(data['communes']));
  const conditions = conditionNumbers(data['conditions']);
  const reason = typeof data['reason'] === 'string' ? data['reason'] : null;
  return (
    <span className={classes.detail}>
      {fields.length > 0 && <span>{t('history.fields', { list: format.list(fields) })}</span>}
      {communes.length > 0 && <span>{t('history.communes', { list: format.list(communes) })}</span>}
      {conditions.length > 0 && (
        <span>{t('history.conditions', { list: format.list(conditions) })}</span>
      )}
      {reason && <span className={classes.quote}>{t('history.reason', { reason })}</span>}
      <span className={classes.seq}>{t('history.seq', { seq: entry.seq })}</span>
    </span>
  );
}
