import { Button, Checkbox } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventCommuneInput } from '../../../gql/desk/graphql.js';
import { useLocalized } from '../../../lib/localized.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { useReading } from '../../../lib/use-reading.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { useDossier } from './dossier-context.js';
import { ConfirmCommunesDocument } from './event-commands.desk.graphql.js';
import { CommuneChoiceDocument } from './communes.desk.graphql.js';
import { useFormErrors } from './form-errors.js';
import classes from './overview.module.css';
import type { TouchedCommune } from './touched-commune.js';

interface CommunesFormProps {
  readonly present: readonly TouchedCommune[];
  readonly onDone: () => void;
}

type Choice = ReadonlyMap<string, boolean>;

const FIELDS = ['communes'];
const NO_FINDINGS = {};

function inputOf(choice: Choice): EventCommuneInput[] {
  return [...choice].map(([code, decides]) => ({ code, decides }));
}

/** Says which communes the event touches and whose authority takes a decision. */
export function CommunesForm({ present, onDone }: CommunesFormProps): ReactNode {
  const { t } = useTranslation('events');
  const say = useLocalized();
  const { id, event, refresh } = useDossier();
  const all = useReading(CommuneChoiceDocument, {});
  const confirm = useIdempotentMutation(ConfirmCommunesDocument);
  const [choice, setChoice] = useState<Choice>(
    () => new Map(present.map(({ commune, decides }) => [commune.code, decides])),
  );
  const [attempt, setAttempt] = useState(0);
  const [empty, setEmpty] = useState(false);
  const findings = empty && choice.size === 0 ? { communes: t('communes.chooseOne') } : NO_FINDINGS;
  const errors = useFormErrors('event-communes', FIELDS, findings, confirm.error);
  const set = (code: string, decides: boolean | null): void => {
    const next = new Map(choice);
    if (decides === null) next.delete(code);
    else next.set(code, decides);
    setChoice(next);
  };
  const submit = async (form: FormEvent): Promise<void> => {
    form.preventDefault();
    setAttempt(attempt + 1);
    setEmpty(choice.size === 0);
    if (choice.size === 0) return;
    const input = { eventId: id, expectedVersion: event.version, communes: inputOf(choice) };
    const outcome = await confirm.submit({ input });
    refresh();
    if (outcome.ok) onDone();
  };
  if (all.loading) return <Loading lines={4} />;
  return (
    <form className={classes.form} onSubmit={(form) => void submit(form)} noValidate>
      <ErrorSummary items={errors.items} attempt={attempt} />
      {errors.other && <ErrorNotice error={errors.other} />}
      {confirm.status === 'stale' && (
        <Notice tone="warn" title={t('communes.stale')} role="alert">
          {t('communes.staleText')}
        </Notice>
      )}
      {all.error && <ErrorNotice error={all.error} onRetry={all.again} />}
      <table className={classes.communes} id="event-communes-communes" tabIndex={-1}>
        <thead>
          <tr>
            <th scope="col">{t('communes.touched')}</th>
            <th scope="col">{t('communes.decidesHead')}</th>
          </tr>
        </thead>
        <tbody>
          {(all.data?.communes ?? []).map(({ id: key, code, postcode, name }) => {
            const word = say(name) ?? code;
            const decides = choice.get(code);
            return (
              <tr key={key}>
                <td>
                  <Checkbox
                    label={`${word} ${postcode}`}
                    checked={decides !== undefined}
                    onChange={(box) => set(code, box.currentTarget.checked ? false : null)}
                  />
                </td>
                <td>
                  <Checkbox
                    aria-label={t('communes.decidesFor', { commune: word })}
                    checked={decides ?? false}
                    disabled={decides === undefined}
                    onChange={(box) => set(code, box.currentTarget.checked)}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className={classes.buttons}>
        <Button type="submit" loading={confirm.status === 'running'}>
          {t('communes.submit')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('form.cancel')}
        </Button>
      </div>
    </form>
  );
}
