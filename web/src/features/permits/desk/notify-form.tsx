import { Button, NativeSelect, TextInput, Textarea } from '@mantine/core';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { isClock } from '../../../ui/form/clock-text.js';
import { DateTimeField } from '../../../ui/form/date-time-field.js';
import { useDossier } from '../../events/desk/index.js';
import { useFormProblems } from '../../negotiations/desk/parts.js';
import classes from './decision-desk.module.css';
import type { SheetProps } from './decision-values.js';
import { NotifyDecisionDocument } from './decision-commands.desk.graphql.js';

const CHANNELS = [
  'portal',
  'email',
  'bailiff',
  'registeredLetter',
  'inPerson',
  'policeReport',
] as const;
const EMPTY = { channel: 'email', at: '', recipient: '', evidence: '' };
const place = ([name]: readonly string[]): string | null => name ?? null;

/** That the decision reached the organiser: by which channel, when, whom, and what proves it. */
export function NotifyForm({ sheet }: SheetProps): ReactNode {
  const { t } = useTranslation('decision-desk');
  const form = useId();
  const { refresh } = useDossier();
  const [values, setValues] = useState(EMPTY);
  const [found, setFound] = useState<Readonly<Record<string, string>>>({});
  const [attempt, setAttempt] = useState(0);
  const notify = useIdempotentMutation(NotifyDecisionDocument);
  const label = (name: string): string => t(`notify.${name}` as never);
  const problems = useFormProblems({ form, place, label }, found, notify.error);
  const put = (changed: Partial<typeof EMPTY>): void => setValues({ ...values, ...changed });
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAttempt(attempt + 1);
    const whole = values.at !== '' && isClock(values.at);
    const wrong = {
      ...(whole ? {} : { notifiedAt: t('wrong.noDay') }),
      ...(values.recipient.trim().length < 2 ? { recipient: t('wrong.tooShort') } : {}),
      ...(values.evidence.trim().length < 3 ? { evidence: t('wrong.tooShort') } : {}),
    };
    setFound(wrong);
    if (Object.keys(wrong).length > 0) return;
    await notify.submit({
      input: {
        decisionId: sheet.id,
        expectedVersion: sheet.version,
        channel: values.channel,
        notifiedAt: values.at,
        recipient: values.recipient.trim(),
        evidence: values.evidence.trim(),
      },
    });
    refresh();
  };
  return (
    <form className={classes.form} onSubmit={(event) => void send(event)} noValidate>
      <ErrorSummary items={problems.items} attempt={attempt} />
      {problems.other && <ErrorNotice error={problems.other} />}
      <div className={classes.row}>
        <NativeSelect
          id={`${form}-channel`}
          label={t('notify.channel')}
          data={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
          value={values.channel}
          onChange={(event) => put({ channel: event.currentTarget.value })}
        />
        <TextInput
          id={`${form}-recipient`}
          label={t('notify.recipient')}
          maxLength={300}
          value={values.recipient}
          error={problems.by['recipient']}
          onChange={(event) => put({ recipient: event.currentTarget.value })}
        />
      </div>
      <DateTimeField
        id={`${form}-notifiedAt`}
        label={t('notify.notifiedAt')}
        value={values.at}
        error={problems.by['notifiedAt']}
        onChange={(at) => put({ at })}
      />
      <Textarea
        id={`${form}-evidence`}
        label={t('notify.evidence')}
        description={t('notify.evidenceHint')}
        autosize
        minRows={2}
        maxLength={2000}
        value={values.evidence}
        error={problems.by['evidence']}
        onChange={(event) => put({ evidence: event.currentTarget.value })}
      />
      <Button type="submit" loading={notify.status === 'running'} style={{ justifySelf: 'start' }}>
        {t('notify.record')}
      </Button>
    </form>
  );
}
