import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { useReading } from '../../../lib/use-reading.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { useDossier } from './dossier-context.js';
import { useFormErrors } from './form-errors.js';
import {
  AuthorityChoiceDocument,
  NameFurtherAuthoritiesDocument,
} from './communes.desk.graphql.js';
import classes from './overview.module.css';
import type { NamedAuthority } from './touched-commune.js';

const FIELDS = ['reason'];
const SHORTEST = 3;
const OF_COMMUNE = 'mayor';

interface FurtherAuthoritiesFormProps {
  readonly present: readonly NamedAuthority[];
  readonly onDone: () => void;
}

/** Says which authorities of no commune decide too, each with what brings it in. */
export function FurtherAuthoritiesForm(props: FurtherAuthoritiesFormProps): ReactNode {
  const { present, onDone } = props;
  const { t } = useTranslation('events');
  const say = useLocalized();
  const { id, event, refresh } = useDossier();
  const all = useReading(AuthorityChoiceDocument, {});
  const name = useIdempotentMutation(NameFurtherAuthoritiesDocument);
  const [seen] = useState(event.version);
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(present.map(({ authority, reason }) => [authority.code, reason])),
  );
  const [attempt, setAttempt] = useState(0);
  const short = Object.values(reasons).some((reason) => reason.trim().length < SHORTEST);
  const findings: Readonly<Record<string, string>> =
    attempt > 0 && short ? { reason: t('further.reasonNeeded') } : {};
  const errors = useFormErrors('further-authorities', FIELDS, findings, name.error);
  const set = (code: string, reason: string | null): void => {
    const { [code]: _before, ...others } = reasons;
    setReasons(reason === null ? others : { ...others, [code]: reason });
  };
  const submit = async (form: FormEvent): Promise<void> => {
    form.preventDefault();
    setAttempt(attempt + 1);
    if (short) return;
    const authorities = Object.entries(reasons).map(([code, reason]) => ({ code, reason }));
    const outcome = await name.submit({
      input: { eventId: id, expectedVersion: seen, authorities },
    });
    refresh();
    if (outcome.ok) onDone();
  };
  if (all.loading) return <Loading lines={2} />;
  const choice = (all.data?.competentAuthorities ?? []).filter(({ kind }) => kind !== OF_COMMUNE);
  return (
    <form className={classes.form} onSubmit={(form) => void submit(form)} noValidate>
      <ErrorSummary items={errors.items} attempt={attempt} />
      {errors.other && <ErrorNotice error={errors.other} />}
      {all.error && <ErrorNotice error={all.error} onRetry={all.again} />}
      {name.status === 'stale' && (
        <Notice tone="warn" title={t('communes.stale')} role="alert">
          {t('communes.staleText')}
        </Notice>
      )}
      {choice.length === 0 && <p className={classes.source}>{t('further.none')}</p>}
      {choice.map(({ id: key, code, title }, index) => (
        <div key={key} className={classes.block}>
          <Checkbox
            label={say(title) ?? code}
            checked={reasons[code] !== undefined}
            onChange={(box) => set(code, box.currentTarget.checked ? '' : null)}
          />
          {reasons[code] !== undefined && (
            <TextInput
              id={index === 0 ? 'further-authorities-reason' : `further-authorities-${code}`}
              label={t('further.reason')}
              description={t('further.reasonHint')}
              maxLength={500}
              value={reasons[code]}
              onChange={(field) => set(code, field.currentTarget.value)}
            />
          )}
        </div>
      ))}
      <div className={classes.buttons}>
        <Button type="submit" loading={name.status === 'running'}>
          {t('further.submit')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('form.cancel')}
        </Button>
      </div>
    </form>
  );
}
