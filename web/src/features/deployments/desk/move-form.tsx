import { Button, Checkbox, Radio, TextInput } from '@mantine/core';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { ShiftPlanDocument } from './plan-commands.desk.graphql.js';
import type { Plan } from './plan-types.js';
import classes from './plan.module.css';
import { RefusalNotice } from './refusal-notice.js';
import { useFieldErrors } from './use-field-errors.js';
import { usePlanCommand } from './use-plan-command.js';

const MINUTES = /^-?\d{1,4}$/;

export interface MoveFormProps {
  readonly plan: Plan;
  /** Minutes to begin with, such as those the event was moved by. */
  readonly minutes: number | null;
  readonly onDone: (minutes: number) => void;
}

interface Choice {
  readonly every: boolean;
  readonly posts: readonly string[];
}

interface PostsProps {
  readonly plan: Plan;
  readonly choice: Choice;
  readonly onChange: (choice: Choice) => void;
}

function Posts({ plan, choice, onChange }: PostsProps): ReactNode {
  const { t } = useTranslation('deployments-desk');
  const say = useLocalized();
  return (
    <>
      <Radio.Group
        label={t('move.which')}
        value={choice.every ? 'every' : 'chosen'}
        onChange={(value) => onChange({ ...choice, every: value === 'every' })}
      >
        <div className={classes.choices}>
          <Radio value="every" label={t('move.every')} />
          <Radio value="chosen" label={t('move.chosen')} />
        </div>
      </Radio.Group>
      {!choice.every && (
        <Checkbox.Group
          label={t('move.posts')}
          value={[...choice.posts]}
          onChange={(posts) => onChange({ ...choice, posts })}
        >
          <div className={classes.choices}>
            {plan.posts.map(({ id, code, name }) => (
              <Checkbox key={id} value={id} label={`${code} ${say(name) ?? ''}`} />
            ))}
          </div>
        </Checkbox.Group>
      )}
    </>
  );
}

/** Moves all shifts, or those of some posts, by so many minutes: all of them or none. */
export function MoveForm({ plan, minutes, onDone }: MoveFormProps): ReactNode {
  const { t } = useTranslation('deployments-desk');
  const id = useId();
  const [by, setBy] = useState(minutes === null ? '' : String(minutes));
  const [choice, setChoice] = useState<Choice>({ every: true, posts: [] });
  const [own, setOwn] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const move = usePlanCommand(ShiftPlanDocument, plan);
  const refused = useFieldErrors(move.error)['minutes'];
  const error = own ?? refused;
  const submit = async (form: FormEvent): Promise<void> => {
    form.preventDefault();
    const empty = !choice.every && choice.posts.length === 0;
    const wrong = !MINUTES.test(by.trim()) || Number(by) === 0;
    setOwn(wrong ? t('move.minutesNeeded') : empty ? t('move.postsNeeded') : null);
    setAttempt(attempt + 1);
    if (wrong || empty) return;
    const postIds = choice.every ? {} : { postIds: [...choice.posts] };
    if (await move.run({ minutes: Number(by), ...postIds })) onDone(Number(by));
  };
  return (
    <form
      className={classes.form}
      noValidate
      aria-label={t('move.title')}
      onSubmit={(e) => void submit(e)}
    >
      <ErrorSummary
        items={error ? [{ fieldId: `${id}-minutes`, message: error }] : []}
        attempt={attempt}
      />
      {!refused && <RefusalNotice error={move.error} />}
      <div className={classes.pair}>
        <TextInput
          id={`${id}-minutes`}
          label={t('move.minutes')}
          description={t('move.hint')}
          inputMode="numeric"
          maxLength={5}
          value={by}
          error={error}
          onChange={(event) => setBy(event.currentTarget.value)}
        />
      </div>
      <Posts plan={plan} choice={choice} onChange={setChoice} />
      <div className={classes.buttons}>
        <Button type="submit" variant="default" loading={move.running !== null}>
          {t('move.submit')}
        </Button>
      </div>
    </form>
  );
}
