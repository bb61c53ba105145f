import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { DayField } from '../../../ui/form/day-field.js';
import { useDossier } from '../../events/desk/index.js';
import { useFormProblems } from '../../negotiations/desk/parts.js';
import classes from './decision-desk.module.css';
import type { SheetProps } from './decision-values.js';
import { RecordCourtStepDocument } from './decision-commands.desk.graphql.js';

const place = ([name]: readonly string[]): string | null => name ?? null;

/** An appeal, or what the court said of it, with number and day. */
export function CourtForm({ sheet }: SheetProps): ReactNode {
  const { t } = useTranslation('decision-desk');
  const form = useId();
  const { refresh } = useDossier();
  const steps = sheet.availableTransitions
    .map(({ name }) => name)
    .filter((name) => ['lodged', 'suspended', 'confirmed'].includes(name));
  const [values, setValues] = useState({
    step: steps[0] ?? 'lodged',
    court: t('court.usual'),
    caseNumber: sheet.courtSteps.at(-1)?.caseNumber ?? '',
    happenedOn: '',
    extremeUrgency: true,
    conditionIds: [] as string[],
  });
  const restrictions = sheet.articles.filter(({ restricts }) => restricts);
  const [found, setFound] = useState<Readonly<Record<string, string>>>({});
  const [attempt, setAttempt] = useState(0);
  const record = useIdempotentMutation(RecordCourtStepDocument);
  const label = (name: string): string => t(`courtForm.${name}` as never);
  const problems = useFormProblems({ form, place, label }, found, record.error);
  const put = (changed: Partial<typeof values>): void => setValues({ ...values, ...changed });
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAttempt(attempt + 1);
    const wrong = {
      ...(values.court.trim().length < 2 ? { court: t('wrong.tooShort') } : {}),
      ...(values.caseNumber.trim() ? {} : { caseNumber: t('wrong.tooShort') }),
      ...(values.happenedOn ? {} : { happenedOn: t('wrong.noDay') }),
    };
    setFound(wrong);
    if (Object.keys(wrong).length > 0) return;
    await record.submit({
      input: {
        decisionId: sheet.id,
        expectedVersion: sheet.version,
        ...values,
        conditionIds: values.conditionIds.length > 0 ? values.conditionIds : null,
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
          label={t('courtForm.step')}
          data={steps.map((value) => ({ value, label: t(`court.step.${value}`) }))}
          value={values.step}
          onChange={(event) => put({ step: event.currentTarget.value })}
        />
        <TextInput
          id={`${form}-court`}
          label={t('courtForm.court')}
          value={values.court}
          error={problems.by['court']}
          onChange={(event) => put({ court: event.currentTarget.value })}
        />
        <TextInput
          id={`${form}-caseNumber`}
          label={t('courtForm.caseNumber')}
          maxLength={60}
          value={values.caseNumber}
          error={problems.by['caseNumber']}
          onChange={(event) => put({ caseNumber: event.currentTarget.value })}
        />
        <DayField
          id={`${form}-happenedOn`}
          label={t('courtForm.happenedOn')}
          value={values.happenedOn}
          error={problems.by['happenedOn']}
          onChange={(happenedOn) => put({ happenedOn })}
        />
      </div>
      {restrictions.length > 0 && (
        <Checkbox.Group
          label={t('courtForm.only')}
          description={t('courtForm.onlyHint')}
          value={values.conditionIds}
          onChange={(conditionIds) => put({ conditionIds })}
        >
          {restrictions.map(({ conditionId, condition, title }) => (
            <Checkbox
              key={conditionId}
              mt="xs"
              value={conditionId}
              label={`${condition} · ${title}`}
            />
          ))}
        </Checkbox.Group>
      )}
      <Checkbox
        label={t('court.urgent')}
        checked={values.extremeUrgency}
        onChange={(event) => put({ extremeUrgency: event.currentTarget.checked })}
      />
      <Button type="submit" loading={record.status === 'running'} style={{ justifySelf: 'start' }}>
        {t('courtForm.record')}
      </Button>
    </form>
  );
}
