import { Button } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuestionSetsQuery, SaveQuestionSetInput } from '../../../gql/desk/graphql.js';
import { useLocalized } from '../../../lib/localized.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { useReading } from '../../../lib/use-reading.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { NotFoundPage } from '../../../ui/feedback/page-fault.js';
import { Page } from '../../../ui/frame/page.js';
import { QuestionOmits } from './question-omits.js';
import { moved, replacedAt } from './question-order.js';
import { QuestionPreview } from './question-preview.js';
import type { QuestionStep } from './question-set.js';
import { StepEditor } from './question-step.js';
import {
  DraftQuestionSetDocument,
  PublishQuestionSetDocument,
  QuestionSetsDocument,
  SaveQuestionSetDocument,
} from './question-sets.desk.graphql.js';
import { emptyStep, MAX_STEPS, withoutUids, withUids } from './question-values.js';
import classes from './intake.module.css';

type QuestionSet = QuestionSetsQuery['questionSets'][number];

interface EditorProps {
  readonly set: QuestionSet;
  readonly onDone: () => void;
}

function useDraft({ set, onDone }: EditorProps) {
  const [steps, setSteps] = useState<readonly QuestionStep[]>(() =>
    withUids(set.steps as QuestionStep[]),
  );
  const [omits, setOmits] = useState<readonly string[]>(set.omits);
  const save = useIdempotentMutation(SaveQuestionSetDocument);
  const publish = useIdempotentMutation(PublishQuestionSetDocument);
  const { code, version } = set;
  const sent = withoutUids(steps);
  const store = async (): Promise<void> => {
    const input = { code, expectedVersion: version, omits, steps: sent };
    if ((await save.submit({ input: input as unknown as SaveQuestionSetInput })).ok) onDone();
  };
  const release = async (): Promise<void> => {
    if ((await publish.submit({ input: { code, expectedVersion: version } })).ok) onDone();
  };
  const changed = JSON.stringify([sent, omits]) !== JSON.stringify([set.steps, set.omits]);
  return { steps, setSteps, omits, setOmits, save, publish, store, release, changed };
}

/** The draft of a set: its steps and questions as form fields, saved whole, published on purpose. */
function Draft(props: EditorProps): ReactNode {
  const { t } = useTranslation('intake-desk');
  const { steps, setSteps, omits, setOmits, save, publish, ...draft } = useDraft(props);
  const questions = steps.map((step) => step.questions);
  const taken = questions.flat().map(({ key }) => key);
  const wrong = save.error ?? publish.error;
  return (
    <>
      {steps.map((step, at) => (
        <StepEditor
          key={step.uid ?? step.key}
          step={step}
          number={at + 1}
          count={steps.length}
          earlier={questions.slice(0, at).flat()}
          taken={taken}
          onMove={(by) => setSteps(moved(steps, at, by))}
          onChange={(next) => setSteps(replacedAt(steps, at, next))}
        />
      ))}
      {steps.length < MAX_STEPS && (
        <Button
          variant="default"
          style={{ justifySelf: 'start' }}
          onClick={() => setSteps([...steps, emptyStep(steps, taken)])}
        >
          {t('step.add')}
        </Button>
      )}
      <QuestionOmits omits={omits} onChange={setOmits} />
      {wrong && <ErrorNotice error={wrong} />}
      <div className={classes.buttons}>
        <Button
          loading={save.status === 'running'}
          disabled={!draft.changed}
          onClick={() => void draft.store()}
        >
          {t('sets.save')}
        </Button>
        <Button
          variant="default"
          loading={publish.status === 'running'}
          disabled={draft.changed}
          onClick={() => void draft.release()}
        >
          {t('sets.publish')}
        </Button>
      </div>
      <QuestionPreview steps={steps} />
    </>
  );
}

function Published({ set, onDone }: EditorProps): ReactNode {
  const { t } = useTranslation('intake-desk');
  const draft = useIdempotentMutation(DraftQuestionSetDocument);
  const begin = async (): Promise<void> => {
    if ((await draft.submit({ input: { code: set.code } })).ok) onDone();
  };
  return (
    <>
      {draft.error && <ErrorNotice error={draft.error} />}
      <Button
        style={{ justifySelf: 'start' }}
        loading={draft.status === 'running'}
        onClick={() => void begin()}
      >
        {t('sets.begin')}
      </Button>
      <QuestionPreview steps={set.steps as QuestionStep[]} />
    </>
  );
}

/** One set of questions: the edition in force, or the draft of the next one. */
export function QuestionSetPage(): ReactNode {
  const { t } = useTranslation('intake-desk');
  const text = useLocalized();
  const code = useParams({ strict: false })['code'] ?? '';
  const { data, error, loading, again } = useReading(QuestionSetsDocument, {});
  const editions = (data?.questionSets ?? []).filter((set) => set.code === code);
  const newest = editions[0];
  if (loading) return <Loading />;
  if (data && !newest) return <NotFoundPage />;
  const draft = newest?.state === 'draft';
  return (
    <Page
      title={text(newest?.title) ?? code}
      lead={newest && t(draft ? 'sets.draftLead' : 'sets.forceLead', { edition: newest.edition })}
      back={{ to: '/intake', label: t('page.title') }}
      failed={!newest}
    >
      {error && <ErrorNotice error={error} onRetry={again} />}
      {newest && draft && (
        <Draft key={`${newest.edition}.${newest.version}`} set={newest} onDone={again} />
      )}
      {newest && !draft && <Published set={newest} onDone={again} />}
    </Page>
  );
}
