import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ConflictNotice } from '../../../ui/feedback/conflict-notice.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { Facts } from '../../events/portal/index.js';
import { useAnswerText } from './answer-text.js';
import { useApplicationForm } from './application-form.js';
import { askedField, type Values } from './application-questions.js';
import { valuesOf } from './application-values.js';
import { useQuestionWords } from './use-question-words.js';

/** Says when answers came back from this browser, and shows both when two people changed one. */
export function FormNotices(): ReactNode {
  const { t } = useTranslation('portal-application');
  const { conflict, choose, restored, sections } = useApplicationForm();
  const words = useQuestionWords();
  const answerText = useAnswerText();
  if (!conflict) {
    return restored ? <Notice tone="info" role="status" title={t('restored')} /> : null;
  }
  const fields = new Set(conflict.paths.map((path) => askedField(sections, path)));
  const questions = sections.flatMap(({ steps }) => steps).flatMap((step) => step.questions);
  const side = (values: Values): ReactNode => (
    <Facts
      facts={questions
        .filter(({ field }) => fields.has(field))
        .map((question) => ({
          name: words.label(question),
          value: answerText(question, values) ?? t('check.none'),
        }))}
    />
  );
  return (
    <ConflictNotice
      mine={side(conflict.mine)}
      theirs={side(valuesOf(conflict.theirs))}
      onKeepMine={() => choose('mine')}
      onTakeTheirs={() => choose('theirs')}
    />
  );
}
