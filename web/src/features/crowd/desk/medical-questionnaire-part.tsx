import { Button, TextInput } from '@mantine/core';
import { IconDownload, IconPencil } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventMedicalQuery } from '../../../gql/desk/graphql.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { useMay } from '../../../lib/use-may.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { PageSection } from '../../../ui/frame/page.js';
import { useDossier } from '../../events/desk/index.js';
import { SaveMedicalQuestionnaireDocument } from './medical.desk.graphql.js';
import classes from './medical.module.css';

type Questionnaire = EventMedicalQuery['medicalQuestionnaire'];
type Question = Questionnaire['questions'][number];

const LONGEST = 500;

interface ChapterProps {
  readonly chapter: string;
  readonly questions: readonly Question[];
  /** What is written so far; null while nobody writes. */
  readonly written: Readonly<Record<string, string>> | null;
  readonly onWrite: (code: string, answer: string) => void;
}

function Chapter({ chapter, questions, written, onWrite }: ChapterProps): ReactNode {
  const { t } = useTranslation('medical-desk');
  return (
    <table className={classes.answers}>
      <caption>{t(`chapter.${chapter}`)}</caption>
      <tbody>
        {questions.map(({ code, answer, from }) => (
          <tr key={code}>
            <th scope="row" id={`question-${code}`}>
              {t(`question.${code}`)}
            </th>
            <td>
              {written ? (
                <TextInput
                  aria-labelledby={`question-${code}`}
                  maxLength={LONGEST}
                  value={written[code] ?? ''}
                  placeholder={from === 'dossier' ? (answer ?? '') : ''}
                  onChange={(event) => onWrite(code, event.currentTarget.value)}
                />
              ) : (
                <>
                  {answer ?? <span className={classes.soft}>{t('questionnaire.unanswered')}</span>}{' '}
                  {from === 'dossier' && (
                    <span className={classes.from}>{t('questionnaire.fromDossier')}</span>
                  )}
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function useWriting(questionnaire: Questionnaire) {
  const { id: eventId, refresh } = useDossier();
  const [written, setWritten] = useState<Readonly<Record<string, string>> | null>(null);
  const save = useIdempotentMutation(SaveMedicalQuestionnaireDocument);
  const own = questionnaire.questions.filter(({ from }) => from === 'person');
  const begun = Object.fromEntries(own.map(({ code, answer }) => [code, answer ?? '']));
  const keep = async (): Promise<void> => {
    const changed = Object.entries(written ?? {}).filter(
      ([code, answer]) => answer.trim() !== (begun[code] ?? ''),
    );
    const answers = changed.map(([code, answer]) => ({ code, answer }));
    const input = { eventId, expectedVersion: questionnaire.version, answers };
    const outcome = await save.submit({ input });
    refresh();
    if (outcome.ok) setWritten(null);
  };
  return {
    written,
    begin: () => setWritten(begun),
    stop: () => setWritten(null),
    write: (code: string, answer: string) => setWritten({ ...written, [code]: answer }),
    keep: () => void keep(),
    busy: save.status === 'running',
    error: save.error,
  };
}

/** What the medical service is told: from the dossier, completed by a person, taken as a sheet. */
export function MedicalQuestionnairePart(props: {
  readonly questionnaire: Questionnaire;
}): ReactNode {
  const { questionnaire } = props;
  const { t } = useTranslation('medical-desk');
  const { id } = useDossier();
  const may = useMay()('risk.prepare');
  const writing = useWriting(questionnaire);
  const { questions } = questionnaire;
  const chapters = [...new Set(questions.map(({ chapter }) => chapter))];
  const open = questions.filter(({ answer }) => answer === null).length;
  const actions = may && !writing.written && (
    <div className={classes.buttons} data-print="hide">
      <Button
        size="compact-md"
        variant="default"
        leftSection={<IconPencil size={18} aria-hidden />}
        onClick={writing.begin}
      >
        {t('questionnaire.edit')}
      </Button>
      <Button
        component="a"
        href={`/files/medical/${id}/prima.csv`}
        download
        size="compact-md"
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden />}
      >
        {t('questionnaire.download')}
      </Button>
    </div>
  );
  return (
    <PageSection title={t('questionnaire.title')} actions={actions || null}>
      <div className={classes.stack}>
        <p className={classes.soft}>
          {writing.written ? t('questionnaire.hint') : t('questionnaire.open', { count: open })}
        </p>
        {writing.error && <ErrorNotice error={writing.error} />}
        {chapters.map((chapter) => (
          <Chapter
            key={chapter}
            chapter={chapter}
            questions={questions.filter((question) => question.chapter === chapter)}
            written={writing.written}
            onWrite={writing.write}
          />
        ))}
        {writing.written && (
          <div className={classes.buttons}>
            <Button loading={writing.busy} onClick={writing.keep}>
              {t('questionnaire.save')}
            </Button>
            <Button variant="default" onClick={writing.stop}>
              {t('cancel')}
            </Button>
          </div>
        )}
      </div>
    </PageSection>
  );
}
