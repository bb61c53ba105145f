import { Button, Radio, Textarea } from '@mantine/core';
import { useCallback, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { readFragment } from '../../../gql/portal/index.js';
import type { AnswerConditionMutation, ConditionAnswer } from '../../../gql/portal/graphql.js';
import { useErrorTexts } from '../../../lib/error-text.js';
import { useLanguage } from '../../../lib/i18n.js';
import { ParleyError, type FieldProblem } from '../../../lib/errors.js';
import type { OutboxEntry } from '../../../lib/outbox/outbox-entry.js';
import type { Outcome } from '../../../lib/send-command.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary, type SummaryItem } from '../../../ui/feedback/error-summary.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { GROUP_ORDER, parts, useLocalDraft, type LocalDraft } from '../../events/portal/index.js';
import { useOutbox, useOutboxForm, WaitingAnswer } from '../../outbox/portal/index.js';
import {
  answerInput,
  bringsWords,
  changesSomething,
  draftFor,
  needsReason,
  unreadable,
  type AnswerDraft,
} from './answer-draft.js';
import classes from './answer.module.css';
import { AnswerConflict } from './answer-conflict.js';
import { turnOf, type Condition } from './condition-facts.js';
import { CounterPreview } from './counter-preview.js';
import { useValueWords } from './condition-words.js';
import { ConditionFragment, ConditionsDocument } from './negotiations.portal.graphql.js';
import type { AnswerPartProps } from './answer-part.js';
import { ValueFields } from './value-fields.js';

const IDS = { answer: 'answer-choice', text: 'answer-text', reason: 'answer-reason' } as const;
const MAX_TEXT = 4000;
const MAX_REASON = 2000;

export interface AnswerFormProps {
  readonly condition: Condition;
  readonly dossierId: string;
  /** The dossier's name. */
  readonly dossier: string;
  readonly onSent: () => void;
}

interface OpenFormProps extends AnswerFormProps {
  readonly kept: LocalDraft<AnswerDraft>;
}

function AnswerChoice({ condition, draft, change, errorOf }: AnswerPartProps): ReactNode {
  const { t } = useTranslation('portal-negotiations');
  const open = condition.availableAnswers.filter(({ enabled }) => enabled);
  const changing = condition.agreedVersion !== null;
  if (open.length === 1) return null;
  return (
    <Radio.Group
      size="md"
      inputWrapperOrder={GROUP_ORDER}
      label={t('answer.label')}
      error={errorOf(IDS.answer)}
      value={draft.answer}
      onChange={(answer) => change({ answer: answer as ConditionAnswer })}
    >
      <div className={classes.options}>
        {open.map(({ name }, index) => {
          const key = name === 'reword' && changing ? 'askChange' : name;
          return (
            <Radio
              key={name}
              value={name}
              label={t(`answer.${key}`)}
              description={t(`answerHint.${key}`)}
              {...(index === 0 ? { id: IDS.answer } : {})}
            />
          );
        })}
      </div>
    </Radio.Group>
  );
}

function OwnWords(props: AnswerPartProps): ReactNode {
  const { t } = useTranslation('portal-negotiations');
  const { condition, draft, change, errorOf } = props;
  if (!bringsWords(draft.answer)) return null;
  return (
    <div className={parts['reveal']}>
      <ValueFields {...props} />
      <Textarea
        id={IDS.text}
        label={t('answer.text')}
        description={condition.values.length > 0 ? t('answer.textHint') : null}
        error={errorOf(IDS.text)}
        rows={7}
        maxLength={MAX_TEXT}
        value={draft.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <CounterPreview condition={condition} draft={draft} />
    </div>
  );
}

function useProblems(condition: Condition, draft: AnswerDraft): SummaryItem[] {
  const { t } = useTranslation('portal-negotiations');
  const texts = useErrorTexts();
  const words = useValueWords();
  const { language } = useLanguage();
  const { answer } = draft;
  const problems: SummaryItem[] = [];
  if (!answer) problems.push({ fieldId: IDS.answer, message: t('answer.missing') });
  if (bringsWords(answer)) {
    for (const name of unreadable(condition, draft)) {
      const why = texts.field({ path: name, code: 'isNumber' });
      const message = `${words.label(condition.values, name)}: ${why}`;
      problems.push({ fieldId: `value-${name}`, message });
    }
    if (!changesSomething(condition, draft, language)) {
      problems.push({ fieldId: IDS.text, message: t('answer.unchanged') });
    }
  }
  if (needsReason(answer) && !draft.reason.trim()) {
    problems.push({ fieldId: IDS.reason, message: t('answer.reasonMissing') });
  }
  return problems;
}

/** Fields the server refused, with the sentence for each. */
function useRefused(condition: Condition) {
  const texts = useErrorTexts();
  const words = useValueWords();
  const prefix = 'parameters.';
  return (fields: readonly FieldProblem[]): SummaryItem[] =>
    fields.map((field) => {
      const message = texts.field(field);
      const path = field.path.replace(/^input\./, '');
      if (!path.startsWith(prefix)) {
        return { fieldId: path === 'reason' ? IDS.reason : IDS.text, message };
      }
      const name = path.slice(prefix.length);
      const label = words.label(condition.values, name);
      return { fieldId: `value-${name}`, message: `${label}: ${message}` };
    });
}

/** Reads the conditions again when the other side was faster. */
function useNewest(dossierId: string): () => Promise<void> {
  const client = useClient();
  return useCallback(async () => {
    const policy = { requestPolicy: 'network-only' as const };
    await client.query(ConditionsDocument, { id: dossierId }, policy).toPromise();
  }, [client, dossierId]);
}

type Answered = Outcome<AnswerConditionMutation>;

/** What was given to be sent, until the server has it. */
function useOwnEntry(entry: OutboxEntry | null) {
  const outbox = useOutbox();
  const back = entry?.state === 'refused' || entry?.state === 'conflict' ? entry : null;
  const fault = back?.fault ? new ParleyError(back.fault.code, back.fault.details) : null;
  const settle = (): void => void (back && outbox.takeBack(back));
  return { waits: back ? null : entry, fault, settle };
}

function useSending({ condition, dossierId, dossier, kept, onSent }: OpenFormProps) {
  const { t } = useTranslation('portal-negotiations');
  const { language } = useLanguage();
  const reload = useNewest(dossierId);
  const [attempt, setAttempt] = useState(0);
  const settled = (outcome: Answered): void => {
    if (!outcome.ok) {
      if (outcome.error.code === 'STALE') void reload();
      return setAttempt((before) => before + 1);
    }
    setAttempt(0);
    kept.change(draftFor(readFragment(ConditionFragment, outcome.data.answerCondition), language));
    kept.forget();
    onSent();
  };
  const form = useOutboxForm<AnswerConditionMutation>(`answer:${condition.id}`, settled);
  const own = useOwnEntry(form.entry);
  const refusedBy = useRefused(condition);
  const problems = useProblems(condition, kept.value);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAttempt(attempt + 1);
    const input = answerInput(condition, kept.value, language);
    const { answer, text, reason } = kept.value;
    if (problems.length > 0 || !input || !answer) return;
    const said = bringsWords(answer) ? text : '';
    await form.submit({
      kind: 'answer',
      dossierId,
      dossier,
      about: condition.number,
      variables: { input },
      words: [t(`answer.${answer}`), said, reason].filter(Boolean).join('\n\n'),
      to: `/dossiers/${dossierId}/conditions/${condition.id}`,
      binding: answer === 'accept',
      form: { name: kept.place, value: kept.value },
    });
  };
  const error = form.error ?? own.fault;
  const refused = error ? refusedBy(error.fields) : [];
  const shown = attempt > 0 ? [...problems, ...refused] : refused;
  const reset = (): void => {
    form.reset();
    own.settle();
  };
  return { send, busy: form.busy, waits: own.waits, error, attempt, shown, reset };
}

function OpenForm(props: OpenFormProps): ReactNode {
  const { t } = useTranslation('portal-negotiations');
  const { condition, kept } = props;
  const { send, busy, waits, error, attempt, shown, reset } = useSending(props);
  const draft = kept.value;
  const change = (changes: Partial<AnswerDraft>): void => kept.change({ ...draft, ...changes });
  const errorOf = (id: string): string | null =>
    shown.find(({ fieldId }) => fieldId === id)?.message ?? null;
  const told = error && error.fields.length === 0 && error.code !== 'STALE' ? error : null;
  const part = { condition, draft, change, errorOf };
  if (waits && !busy) return <WaitingAnswer entry={waits} />;
  return (
    <form className={parts['stack']} noValidate onSubmit={(event) => void send(event)}>
      <AnswerConflict
        condition={condition}
        kept={kept}
        stale={error?.code === 'STALE'}
        onSettled={reset}
      />
      <ErrorSummary items={shown} attempt={attempt} />
      {told && <ErrorNotice error={told} />}
      <AnswerChoice {...part} />
      <OwnWords {...part} />
      {draft.answer !== '' && (
        <Textarea
          id={IDS.reason}
          label={needsReason(draft.answer) ? t('answer.reason') : t('answer.reasonOptional')}
          description={t('answer.reasonHint')}
          error={errorOf(IDS.reason)}
          rows={3}
          maxLength={MAX_REASON}
          value={draft.reason}
          onChange={(event) => change({ reason: event.currentTarget.value })}
        />
      )}
      <div>
        <Button type="submit" loading={busy}>
          {draft.answer ? t(`send.${draft.answer}`) : t('send.answer')}
        </Button>
      </div>
    </form>
  );
}

/** The reader's answer: accept, propose otherwise, refuse; kept in this browser until it is sent. */
export function AnswerForm(props: AnswerFormProps): ReactNode {
  // The words of the preview too: choosing an answer must not wait for them.
  const { t } = useTranslation(['portal-negotiations', 'portal-preview']);
  const { language } = useLanguage();
  const { condition } = props;
  const fresh = draftFor(condition, language);
  const draft = useLocalDraft<AnswerDraft>(`answer.${condition.id}`, fresh);
  const answers = condition.availableAnswers.filter(({ enabled }) => enabled);
  // Nothing was written yet: the words to answer are those of now, and a lone answer is chosen.
  const only: AnswerDraft['answer'] =
    answers.length === 1 ? (answers[0]?.name as ConditionAnswer) : '';
  const untouched = { ...fresh, answer: only, reason: draft.value.reason };
  const kept: LocalDraft<AnswerDraft> =
    draft.value.answer === '' ? { ...draft, value: untouched } : draft;
  if (answers.length === 0) return <Notice tone="info" title={t('answer.closed')} />;
  return (
    <>
      {turnOf(condition) === 'theirs' && (
        <Notice tone="info" title={t('answer.sent')}>
          {t('answer.sentText')}
        </Notice>
      )}
      <OpenForm {...props} kept={kept} />
    </>
  );
}
