import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdviceRequestFragment as AdviceRequest } from '../../../gql/portal/graphql.js';
import { useFormat } from '../../../lib/use-format.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { parts } from '../../events/portal/index.js';
import {
  AnswerFields,
  EMPTY_ANSWER,
  answerOf,
  answerWords,
  useAnswerProblems,
} from './advice-answer.js';
import { GiveLinkedAdviceDocument, SaveLinkedAdviceDocument } from './advice.portal.graphql.js';
import classes from './application.module.css';

const NAME_ID = 'advice-name';
const SHORTEST_NAME = 2;

export interface LinkedAdviceFormProps {
  readonly request: AdviceRequest;
  readonly onGiven: () => void;
}

function useLinkedAnswer({ request, onGiven }: LinkedAdviceFormProps) {
  const { t } = useTranslation('portal-advice');
  const kept = request.draft;
  const [answer, setAnswer] = useState(() => (kept ? answerOf(kept) : EMPTY_ANSWER));
  const [name, setName] = useState(kept?.writtenBy ?? '');
  const [attempt, setAttempt] = useState(0);
  const give = useIdempotentMutation(GiveLinkedAdviceDocument);
  const save = useIdempotentMutation(SaveLinkedAdviceDocument);
  const lacks = useAnswerProblems(answer);
  const nameless = name.trim().length < SHORTEST_NAME;
  const problems = nameless ? [{ fieldId: NAME_ID, message: t('nameNeeded') }, ...lacks] : lacks;
  const requestId = request.id;
  const words = { ...answerWords(answer), name: name.trim() };
  const keep = async (): Promise<void> => {
    if (nameless) setAttempt(attempt + 1);
    else {
      const expectedDraftVersion = kept?.version ?? null;
      await save.submit({ input: { requestId, expectedDraftVersion, ...words } });
    }
  };
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAttempt(attempt + 1);
    const { result, visibility } = words;
    if (problems.length > 0 || !result || !visibility) return;
    const whole = { ...words, result, visibility, requestId, expectedVersion: request.version };
    const outcome = await give.submit({ input: whole });
    if (outcome.ok) onGiven();
  };
  const shown = attempt > 0 ? problems : [];
  return { answer, setAnswer, name, setName, attempt, give, save, keep, send, shown };
}

/** The answer of a service without account: in whose name, and the words; kept until it is ready. */
export function LinkedAdviceForm(props: LinkedAdviceFormProps): ReactNode {
  const { t } = useTranslation('portal-permits');
  const more = useTranslation('portal-advice');
  const format = useFormat();
  const form = useLinkedAnswer(props);
  const { give, save, shown } = form;
  const error = give.error ?? save.error;
  const kept = props.request.draft;
  return (
    <form className={classes.form} noValidate onSubmit={(event) => void form.send(event)}>
      <ErrorSummary items={shown} attempt={form.attempt} />
      {error && <ErrorNotice error={error} />}
      <AnswerFields answer={form.answer} onChange={form.setAnswer} shown={shown} />
      <TextInput
        id={NAME_ID}
        label={more.t('name')}
        description={more.t('nameHint')}
        autoComplete="name"
        maxLength={200}
        error={shown.find(({ fieldId }) => fieldId === NAME_ID)?.message ?? null}
        value={form.name}
        onChange={(event) => form.setName(event.currentTarget.value)}
      />
      <p className={parts['hint']}>{more.t('linkOnce')}</p>
      <div className={parts['actions']}>
        <Button type="submit" loading={give.status === 'running'}>
          {t('advice.send')}
        </Button>
        <Button
          variant="default"
          loading={save.status === 'running'}
          onClick={() => void form.keep()}
        >
          {more.t('save')}
        </Button>
      </div>
      <p className={parts['meta']} role="status">
        {kept ? more.t('saved', { at: format.dateTime(kept.writtenAt) }) : ''}
      </p>
    </form>
  );
}
