import { Button, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readFragment } from '../../../gql/portal/index.js';
import type { EventKind } from '../../../gql/portal/graphql.js';
import { useLanguage } from '../../../lib/i18n.js';
import type { Language } from '../../../lib/languages.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary, type SummaryItem } from '../../../ui/feedback/error-summary.js';
import { Page } from '../../../ui/frame/page.js';
import { KeptOffer } from '../../beginning/portal/begin-offer.js';
import { DossierHeadFragment, StartApplicationDocument } from './events.portal.graphql.js';
import { NotAuthorised } from './not-authorised.js';
import classes from './parts.module.css';
import { KindChoice, LanguageChoice } from './start-choices.js';
import { useLocalDraft } from './use-local-draft.js';

interface Start {
  readonly title: string;
  readonly kind: EventKind | '';
  readonly language: Language;
}

const IDS = { title: 'start-title', kind: 'start-kind' } as const;
const MAX_TITLE = 200;

/** Opens a new application: three questions, then the task list. */
export function StartPage(): ReactNode {
  const { t } = useTranslation('portal-events');
  const { language } = useLanguage();
  const navigate = useNavigate();
  const draft = useLocalDraft<Start>('start', { title: '', kind: '', language });
  const { submit, error, status } = useIdempotentMutation(StartApplicationDocument);
  const [attempt, setAttempt] = useState(0);
  const { title, kind } = draft.value;
  const problems: SummaryItem[] = [];
  if (!title.trim()) problems.push({ fieldId: IDS.title, message: t('start.titleMissing') });
  if (!kind) problems.push({ fieldId: IDS.kind, message: t('start.kindMissing') });
  const shown = attempt > 0 ? problems : [];
  const of = (id: string): string | undefined => shown.find((one) => one.fieldId === id)?.message;
  const begin = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (!kind || problems.length > 0) return;
    const input = {
      kind,
      language: draft.value.language,
      title: { [draft.value.language]: title.trim() },
    };
    const outcome = await submit({ input });
    if (!outcome.ok) return;
    draft.forget();
    const { id } = readFragment(DossierHeadFragment, outcome.data.startApplication);
    void navigate({ to: `/dossiers/${id}/application` });
  };
  return (
    <Page
      title={t('start.title')}
      lead={t('start.lead')}
      back={{ to: '/', label: t('back.home') }}
      width="reading"
      failed={shown.length > 0}
    >
      <ErrorSummary items={shown} attempt={attempt} />
      {error && <ErrorNotice error={error} />}
      <NotAuthorised state="draft" />
      <KeptOffer />
      <form className={classes.stack} noValidate onSubmit={(event) => void begin(event)}>
        <Textarea
          id={IDS.title}
          label={t('start.name')}
          description={t('start.nameHint')}
          error={of(IDS.title)}
          maxLength={MAX_TITLE}
          rows={2}
          value={title}
          onChange={(event) => draft.change({ ...draft.value, title: event.currentTarget.value })}
        />
        <KindChoice
          id={IDS.kind}
          value={kind}
          error={of(IDS.kind)}
          onChange={(next) => draft.change({ ...draft.value, kind: next })}
        />
        <LanguageChoice
          value={draft.value.language}
          onChange={(next) => draft.change({ ...draft.value, language: next })}
        />
        <div>
          <Button type="submit" loading={status === 'running'}>
            {t('start.submit')}
          </Button>
        </div>
      </form>
    </Page>
  );
}
