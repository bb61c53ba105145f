import { Button, Checkbox, Textarea } from '@mantine/core';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { DayField } from '../../../ui/form/day-field.js';
import { useDossier } from '../../events/desk/index.js';
import { useFormProblems } from '../../negotiations/desk/parts.js';
import type { Adviser } from './advice-words.js';
import { RequestAdviceDocument } from './permits-commands.desk.graphql.js';
import classes from './permits.module.css';

const LONGEST_QUESTION = 2000;
const NOTHING: Readonly<Record<string, string>> = {};

const LABELS: Readonly<Record<string, string>> = {
  organisationCodes: 'advice.whom',
  dueAt: 'advice.dueDay',
  question: 'advice.questionLabel',
};

const place = ([name]: readonly string[]): string | null => name ?? null;

export interface AskAdviceFormProps {
  /** Who has not been asked yet. */
  readonly advisers: readonly Adviser[];
  readonly onDone: () => void;
}

/** Asks several services at once; without a day the zone's usual term holds. */
export function AskAdviceForm({ advisers, onDone }: AskAdviceFormProps): ReactNode {
  const { t } = useTranslation('permits-desk');
  const form = `advice-${useId()}`;
  const { id, refresh } = useDossier();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [day, setDay] = useState('');
  const [question, setQuestion] = useState('');
  const [found, setFound] = useState(NOTHING);
  const [attempt, setAttempt] = useState(0);
  const ask = useIdempotentMutation(RequestAdviceDocument);
  const label = (name: string): string | null => (name in LABELS ? t(`${LABELS[name]}`) : null);
  const problems = useFormProblems({ form, place, label }, found, ask.error);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAttempt(attempt + 1);
    const nobody = chosen.length === 0;
    setFound(nobody ? { organisationCodes: t('advice.chooseOne') } : NOTHING);
    if (nobody) return;
    const words = question.trim();
    const outcome = await ask.submit({
      input: {
        eventId: id,
        organisationCodes: [...chosen],
        ...(day ? { dueAt: `${day}T23:59` } : {}),
        ...(words ? { question: words } : {}),
      },
    });
    refresh();
    if (outcome.ok) onDone();
  };
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <ErrorSummary items={problems.items} attempt={attempt} />
      {problems.other && <ErrorNotice error={problems.other} />}
      <Checkbox.Group
        id={`${form}-organisationCodes`}
        label={t('advice.whom')}
        value={[...chosen]}
        error={problems.by['organisationCodes']}
        onChange={setChosen}
      >
        <div className={classes.choices}>
          {advisers.map(({ id: key, code, name }) => (
            <Checkbox key={key} value={code ?? ''} label={name} />
          ))}
        </div>
      </Checkbox.Group>
      <DayField
        id={`${form}-dueAt`}
        className={classes.dueDay}
        label={t('advice.dueDay')}
        description={t('advice.dueHint')}
        value={day}
        error={problems.by['dueAt']}
        onChange={setDay}
      />
      <Textarea
        id={`${form}-question`}
        label={t('advice.questionLabel')}
        description={t('advice.questionHint')}
        autosize
        minRows={2}
        maxLength={LONGEST_QUESTION}
        value={question}
        error={problems.by['question']}
        onChange={(event) => setQuestion(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button type="submit" loading={ask.status === 'running'}>
          {chosen.length > 0 ? t('advice.send', { count: chosen.length }) : t('advice.action')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
