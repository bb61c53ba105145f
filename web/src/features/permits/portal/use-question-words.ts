import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorTexts } from '../../../lib/error-text.js';
import type { FieldProblem } from '../../../lib/errors.js';
import { useLanguage } from '../../../lib/i18n.js';
import { useLocalized } from '../../../lib/localized.js';
import { useApplicationForm } from './application-form.js';
import { askedField, type Question } from './application-questions.js';
import { UNREADABLE } from './application-saver.js';

/** Languages participants may speak, the most usual in Brussels. */
const SPOKEN = ['fr', 'nl', 'en', 'de', 'ar', 'es', 'it', 'pl', 'pt', 'ro', 'tr', 'uk'];

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface QuestionWords {
  readonly label: (question: Question) => string;
  readonly hint: (question: Question) => string | null;
  readonly problem: (question: Question) => string | null;
  readonly choices: (question: Question) => readonly Choice[];
}

function useChoices(): QuestionWords['choices'] {
  const { t } = useTranslation('portal-application');
  const { reference } = useApplicationForm();
  const { language } = useLanguage();
  const text = useLocalized();
  return ({ choices, own }) => {
    if (own) return own.options.map(({ value, label }) => ({ value, label: text(label) ?? value }));
    if (choices === 'communes') {
      return reference.communes.map(({ code, name }) => ({
        value: code,
        label: text(name) ?? code,
      }));
    }
    if (choices === 'languages') {
      const names = new Intl.DisplayNames([language], { type: 'language' });
      return SPOKEN.map((value) => ({ value, label: names.of(value) ?? value }));
    }
    return reference.transportMeans.map((value) => ({ value, label: t(`transport.${value}`) }));
  };
}

/** What a question is called, what helps to answer it, and what is wrong with the answer. */
export function useQuestionWords(): QuestionWords {
  const { t, i18n } = useTranslation('portal-application');
  const { reference, refused, sections } = useApplicationForm();
  const text = useLocalized();
  const texts = useErrorTexts();
  const choices = useChoices();
  const needed = useCallback(
    ({ field, own }: Question) =>
      own
        ? own.required || own.requiredWhen !== null
        : field.startsWith('when.')
          ? field !== 'when.endDay'
          : reference.requirements.some((requirement) => requirement.field === field),
    [reference],
  );
  return {
    choices,
    label: (question) => {
      const { own } = question;
      const label = own ? (text(own.label) ?? own.key) : t(`q.${question.key}.label`);
      return needed(question) ? label : t('optional', { label });
    },
    hint: (question) =>
      question.own
        ? text(question.own.help)
        : i18n.exists(`portal-application:q.${question.key}.hint`)
          ? t(`q.${question.key}.hint`)
          : null,
    problem: (question) => {
      const found = refused.find((one) => askedField(sections, one.path) === question.field);
      return found ? wrong(question, found) : null;
    },
  };

  function wrong(question: Question, problem: FieldProblem): string {
    if (question.kind === 'clock' && problem.code === 'type') return t('noSuchHour');
    if (problem.code === UNREADABLE) {
      return question.kind === 'clock'
        ? t('wrongHour')
        : texts.field({ ...problem, code: 'isInt' });
    }
    const own = `q.${question.key}.wrong`;
    const formal = ['matches', 'isUrl', 'isEmail'].includes(problem.code);
    if (formal && i18n.exists(`portal-application:${own}`)) return t(own);
    return texts.field(problem);
  }
}
