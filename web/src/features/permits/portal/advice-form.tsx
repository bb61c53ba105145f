import { Button } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdviceRequestFragment as AdviceRequest } from '../../../gql/portal/graphql.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { parts, useLocalDraft } from '../../events/portal/index.js';
import {
  AnswerFields,
  EMPTY_ANSWER,
  answerOf,
  answerWords,
  useAnswerProblems,
  type Answer,
} from './advice-answer.js';
import {
  GiveAdviceDocument,
  SaveAdviceDraftDocument,
  SubmitAdviceDocument,
} from './advice.portal.graphql.js';
import classes from './application.module.css';

function useSending(request: AdviceRequest) {
  const kept = request.draft;
  const name = `advice.${request.id}${kept ? `.${kept.version}` : ''}`;
  const draft = useLocalDraft<Answer>(name, kept ? answerOf(kept) : EMPTY_ANSWER);
  const give = useIdempotentMutation(GiveAdviceDocument);
  const save = useIdempotentMutation(SaveAdviceDraftDocument);
  const submit = useIdempotentMutation(SubmitAdviceDocument);
  const [attempt, setAttempt] = useState(0);
  const problems = useAnswerProblems(draft.value);
  const words = answerWords(draft.value);
  const input = { requestId: request.id, expectedDraftVersion: kept?.version ?? null, ...words };
  const keep = async (): Promise<void> => {
    const outcome = await save.submit({ input });
    if (outcome.ok) draft.forget();
  };
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAttempt(attempt + 1);
    const { result, visibility } = words;
    if (problems.length > 0 || !result || !visibility) return;
    const whole = { ...words, result, visibility };
    const { id: requestId, version: expectedVersion } = request;
    const outcome = request.fourEyes
      ? await submit.submit({ input })
      : await give.submit({ input: { requestId, expectedVersion, ...whole } });
    if (outcome.ok) draft.forget();
  };
  const running = [give, save, submit].some(({ status }) => status === 'running');
  const error = give.error ?? save.error ?? submit.error;
  return { draft, keep, send, running, error, attempt, shown: attempt > 0 ? problems : [] };
}

/** A partner service's answer; where a colleague releases it, it is put before one first. */
export function AdviceForm({ request }: { readonly request: AdviceRequest }): ReactNode {
  const { t } = useTranslation('portal-permits');
  const more = useTranslation('portal-advice');
  const { draft, keep, send, running, error, attempt, shown } = useSending(request);
  const returned = request.draft?.state === 'returned' ? request.draft : null;
  return (
    <form className={classes.form} noValidate onSubmit={(event) => void send(event)}>
      <ErrorSummary items={shown} attempt={attempt} />
      {error && <ErrorNotice error={error} />}
      {returned && (
        <Notice tone="warn" title={more.t('returned', { by: returned.returnedBy })}>
          {returned.returnReason}
        </Notice>
      )}
      <AnswerFields answer={draft.value} onChange={draft.change} shown={shown} />
      <p className={parts['hint']}>{request.fourEyes ? more.t('twoPeople') : t('advice.once')}</p>
      <div className={parts['actions']}>
        <Button type="submit" loading={running}>
          {request.fourEyes ? more.t('submit') : t('advice.send')}
        </Button>
        {request.fourEyes && (
          <Button variant="default" disabled={running} onClick={() => void keep()}>
            {more.t('save')}
          </Button>
        )}
      </div>
    </form>
  );
}
