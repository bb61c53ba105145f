import { Button, Textarea } from '@mantine/core';
import { useId, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorTexts } from '../../../lib/error-text.js';
import { useLanguage } from '../../../lib/i18n.js';
import { localized, useLocalized } from '../../../lib/localized.js';
import { ConflictNotice } from '../../../ui/feedback/conflict-notice.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { TransitionButtons } from '../../../ui/status/transition-buttons.js';
import { ConditionEffects } from '../../consequences/desk/index.js';
import { bringsWords, kindOf, type Thread } from './answer-values.js';
import { NEEDS_REASON, SEVERE } from './condition-words.js';
import classes from './conditions.module.css';
import { useAnswer, type Answering } from './use-answer.js';
import { WordingFields } from './wording-fields.js';
import { parameterValues } from './wording-values.js';

const LONGEST_REASON = 2000;

/** The usual step, by whose proposal is open: an own one waits, a refused one is worded anew. */
const PRIMARY: Readonly<Record<string, string>> = { organiser: 'accept', none: 'reword' };

interface PartProps {
  readonly thread: Thread;
  readonly answering: Answering;
}

/** Somebody was faster: what I was about to say, and what stands there now. */
function Overtaken({ thread, answering }: PartProps): ReactNode {
  const { t } = useTranslation('negotiations-desk');
  const { language } = useLanguage();
  const say = useLocalized();
  const { values, change, cancel } = answering;
  const open = thread.availableTransitions.some(
    ({ name, enabled }) => name === values.step && enabled,
  );
  const words = bringsWords(values.step) ? localized(values.wording.texts, language) : null;
  const mine = [t(`step.${values.step}`), words, values.reason.trim()].filter(Boolean);
  const step = t(`state.${thread.state}`);
  return (
    <ConflictNotice
      meta={t(open ? 'answer.overtaken' : 'answer.overtakenClosed', { state: step })}
      mine={mine.map((line) => (
        <p key={line}>{line}</p>
      ))}
      theirs={
        <>
          <p>{t('thread.version', { number: thread.current.number })}</p>
          <p>{say(thread.current.text)}</p>
        </>
      }
      onKeepMine={() => change({ ...values, seen: thread.version })}
      onTakeTheirs={cancel}
    />
  );
}

function AnswerForm({ thread, answering, form }: PartProps & { readonly form: string }): ReactNode {
  const { t } = useTranslation('negotiations-desk');
  const { values, change, cancel, send, problems, attempt, running, overtaken } = answering;
  const step = values.step ?? '';
  const needed = NEEDS_REASON.includes(step);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void send();
  };
  return (
    <form className={classes.answer} onSubmit={submit} noValidate aria-label={t(`step.${step}`)}>
      <ErrorSummary items={problems.items} attempt={attempt} />
      {problems.other && <ErrorNotice error={problems.other} />}
      {overtaken && <Overtaken thread={thread} answering={answering} />}
      <p className={classes.hint}>{t(`answer.meaning.${step}`)}</p>
      {bringsWords(step) && (
        <WordingFields
          form={form}
          kind={kindOf(thread)}
          value={values.wording}
          onChange={(wording) => change({ ...values, wording })}
          errors={problems.by}
        />
      )}
      {bringsWords(step) && (
        <ConditionEffects
          conditionId={thread.id}
          parameters={parameterValues(kindOf(thread), values.wording)}
        />
      )}
      <Textarea
        id={`${form}-reason`}
        label={t(needed ? 'answer.reason' : 'answer.reasonOptional')}
        description={t('answer.reasonHint')}
        withAsterisk={needed}
        autosize
        minRows={2}
        maxLength={LONGEST_REASON}
        value={values.reason}
        error={problems.by['reason']}
        onChange={(event) => change({ ...values, reason: event.currentTarget.value })}
      />
      <div className={classes.buttons}>
        <Button
          type="submit"
          loading={running}
          disabled={overtaken}
          color={SEVERE.includes(step) ? 'brick' : 'petrol'}
        >
          {t(`step.${step}`)}
        </Button>
        <Button variant="default" onClick={cancel} disabled={running}>
          {t('answer.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** What the police may answer to a condition now; the API decides which steps are open. */
export function ConditionAnswerBox({ thread }: { readonly thread: Thread }): ReactNode {
  const { t } = useTranslation('negotiations-desk');
  const texts = useErrorTexts();
  const form = `answer-${useId()}`;
  const answering = useAnswer(thread, form);
  const { values } = answering;
  const steps = thread.availableTransitions;
  if (steps.length === 0 && values.step === null) {
    return <p className={classes.hint}>{t('answer.nothing')}</p>;
  }
  return (
    <section className={classes.answerBox} aria-label={t('answer.title')}>
      {thread.openSide === 'organiser' && !bringsWords(values.step) && (
        <ConditionEffects conditionId={thread.id} />
      )}
      {values.step === null ? (
        <TransitionButtons
          transitions={steps}
          label={({ name }) => t(`step.${name}`)}
          onChoose={({ name }) => answering.begin(name)}
          severe={SEVERE}
          primary={PRIMARY[thread.openSide ?? 'none'] ?? ''}
          explain={({ reason }) => texts.reason(reason ?? 'other')}
        />
      ) : (
        <AnswerForm thread={thread} answering={answering} form={form} />
      )}
    </section>
  );
}
