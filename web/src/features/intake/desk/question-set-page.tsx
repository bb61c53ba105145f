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
import { Page, PageSection } from '../../../ui/frame/page.js';
import { QuestionEditor } from './question-editor.js';
import { QuestionPreview } from './question-preview.js';
import type { Question, QuestionStep } from './question-set.js';
import {
  DraftQuestionSetDocument,
  PublishQuestionSetDocument,
  QuestionSetsDocument,
  SaveQuestionSetDocument,
} from './question-sets.desk.graphql.js';
import { emptyQuestion } from './question-values.js';
import classes from './intake.module.css';

type QuestionSet = QuestionSetsQuery['questionSets'][number];

interface EditorProps {
  readonly set: QuestionSet;
  readonly onDone: () => void;
}

/** Puts another question, or none, in the place of one. */
function replaced(
  steps: readonly QuestionStep[],
  at: { readonly step: number; readonly question: number },
  next: Question | null,
): QuestionStep[] {
  return steps.map((step, index) => {
    if (index !== at.step) return step;
    const questions = step.questions.flatMap((one, place) =>
      place === at.question ? (next ? [next] : []) : [one],
    );
    return { ...step, questions };
  });
}

/** The draft of a set: its questions as form fields, saved as a whole, published on purpose. */
function Draft({ set, onDone }: EditorProps): ReactNode {
  const { t } = useTranslation('intake-desk');
  const text = useLocalized();
  const [steps, setSteps] = useState(set.steps as QuestionStep[]);
  const save = useIdempotentMutation(SaveQuestionSetDocument);
  const publish = useIdempotentMutation(PublishQuestionSetDocument);
  const { code, version, omits } = set;
  const store = async (): Promise<void> => {
    const input = { code, expectedVersion: version, omits, steps } as SaveQuestionSetInput;
    if ((await save.submit({ input })).ok) onDone();
  };
  const release = async (): Promise<void> => {
    if ((await publish.submit({ input: { code, expectedVersion: version } })).ok) onDone();
  };
  const keys = steps.flatMap(({ questions }) => questions.map(({ key }) => key));
  const changed = JSON.stringify(steps) !== JSON.stringify(set.steps);
  const wrong = save.error ?? publish.error;
  return (
    <>
      {steps.map((step, index) => (
        <PageSection key={step.key} title={text(step.title) ?? step.key}>
          {step.questions.map((question, place) => (
            <QuestionEditor
              key={`${step.key}-${place}`}
              question={question}
              earlier={keys.slice(0, keys.indexOf(question.key))}
              onChange={(next) => setSteps(replaced(steps, { step: index, question: place }, next))}
            />
          ))}
          <Button
            variant="default"
            style={{ justifySelf: 'start' }}
            onClick={() =>
              setSteps(
                steps.map((one, at) =>
                  at === index
                    ? { ...one, questions: [...one.questions, emptyQuestion(keys)] }
                    : one,
                ),
              )
            }
          >
            {t('sets.add')}
          </Button>
        </PageSection>
      ))}
      {wrong && <ErrorNotice error={wrong} />}
      <div className={classes.buttons}>
        <Button
          loading={save.status === 'running'}
          disabled={!changed}
          onClick={() => void store()}
        >
          {t('sets.save')}
        </Button>
        <Button
          variant="default"
          loading={publish.status === 'running'}
          disabled={changed}
          onClick={() => void release()}
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
