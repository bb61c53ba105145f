import { Button, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n.js';
import type { Language } from '../../../lib/languages.js';
import { EntryPage } from '../../../portal/routes/entry-page.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { DayField } from '../../../ui/form/day-field.js';
import { TimeField } from '../../../ui/form/time-field.js';
import { NotAuthorised, parts } from '../../events/portal/index.js';
import { KindChoice, LanguageChoice } from '../../events/portal/start-choices.js';
import { keep, keptAnswers, wrongAnswers, type Answers, type Kept } from './kept-answers.js';
import { KeptNotice } from './kept-notice.js';

const MAX_TITLE = 200;
const MAX_PLACE = 1000;

function blank(language: Language): Answers {
  const none = { title: '', day: '', start: '', end: '', place: '', number: '' };
  return { ...none, kind: '', language };
}

/** The answers of this page, kept on the device with every change. */
function useAnswers() {
  const { language } = useLanguage();
  const [kept, setKept] = useState<Kept | null>(keptAnswers);
  const answers = kept?.answers ?? blank(language);
  const set = (change: Partial<Answers>): void =>
    setKept((before) => keep({ ...(before?.answers ?? answers), ...change }, before));
  return { kept, answers, set, gone: () => setKept(null) };
}

interface FactsProps {
  readonly answers: Answers;
  readonly set: (change: Partial<Answers>) => void;
  readonly errorOf: (name: keyof Answers) => string | undefined;
}

function FirstFacts({ answers, set, errorOf }: FactsProps): ReactNode {
  const { t } = useTranslation('portal-beginning');
  return (
    <fieldset className={parts.group}>
      <legend>{t('facts.title')}</legend>
      <p className={parts.hint}>{t('facts.hint')}</p>
      <DayField
        id="begin-day"
        label={t('facts.day')}
        value={answers.day}
        onChange={(day) => set({ day })}
      />
      <TimeField
        id="begin-start"
        label={t('facts.start')}
        error={errorOf('start')}
        value={answers.start}
        onChange={(start) => set({ start })}
      />
      <TimeField
        id="begin-end"
        label={t('facts.end')}
        error={errorOf('end')}
        value={answers.end}
        onChange={(end) => set({ end })}
      />
      <Textarea
        id="begin-place"
        label={t('facts.place')}
        description={t('facts.placeHint')}
        rows={3}
        maxLength={MAX_PLACE}
        value={answers.place}
        onChange={(event) => set({ place: event.currentTarget.value })}
      />
      <TextInput
        id="begin-number"
        label={t('facts.number')}
        description={t('facts.numberHint')}
        error={errorOf('number')}
        inputMode="numeric"
        maxLength={12}
        value={answers.number}
        onChange={(event) => set({ number: event.currentTarget.value })}
      />
    </fieldset>
  );
}

/** The first questions of an application, for anybody: nothing of it leaves the device. */
export function BeginPage(): ReactNode {
  const { t } = useTranslation(['portal-beginning', 'portal-events']);
  const navigate = useNavigate();
  const { kept, answers, set, gone } = useAnswers();
  const [attempt, setAttempt] = useState(0);
  const wrong = attempt > 0 ? wrongAnswers(answers) : [];
  const items = wrong.map((name) => ({ fieldId: `begin-${name}`, message: t(`wrong.${name}`) }));
  const errorOf = (name: keyof Answers): string | undefined =>
    wrong.includes(name) ? t(`wrong.${name}`) : undefined;
  const goOn = (event: FormEvent): void => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (wrongAnswers(answers).length > 0) return;
    // Answers that stood here before this visit stay for their days from now on.
    keep(answers, kept);
    void navigate({ to: '/begin/you' });
  };
  return (
    <EntryPage
      title={t('title')}
      lead={t('lead')}
      back={{ to: '/sign-in', label: t('toSignIn') }}
      failed={items.length > 0}
    >
      <ErrorSummary items={items} attempt={attempt} />
      <Notice tone="info" title={t('late.title')}>
        {t('late.text')}
      </Notice>
      <NotAuthorised state="draft" brief />
      {kept && <KeptNotice kept={kept} onGone={gone} />}
      <form className={parts.stack} noValidate onSubmit={goOn}>
        <Textarea
          id="begin-title"
          label={t('portal-events:start.name')}
          description={t('portal-events:start.nameHint')}
          error={errorOf('title')}
          maxLength={MAX_TITLE}
          rows={2}
          value={answers.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <KindChoice
          id="begin-kind"
          value={answers.kind}
          error={errorOf('kind')}
          onChange={(kind) => set({ kind })}
        />
        <LanguageChoice value={answers.language} onChange={(language) => set({ language })} />
        <FirstFacts answers={answers} set={set} errorOf={errorOf} />
        <div>
          <Button type="submit">{t('goOn')}</Button>
        </div>
      </form>
    </EntryPage>
  );
}
