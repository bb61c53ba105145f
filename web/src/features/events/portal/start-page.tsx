import { Button, Radio, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readFragment } from '../../../gql/portal/index.js';
import type { EventKind } from '../../../gql/portal/graphql.js';
import { useLanguage } from '../../../lib/i18n.js';
import { LANGUAGE_NAMES, type Language } from '../../../lib/languages.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary, type SummaryItem } from '../../../ui/feedback/error-summary.js';
import { Page } from '../../../ui/frame/page.js';
import { KIND_GROUPS } from './dossier-words.js';
import { DossierHeadFragment, StartApplicationDocument } from './events.portal.graphql.js';
import { NotAuthorised } from './not-authorised.js';
import { GROUP_ORDER } from './group-order.js';
import classes from './parts.module.css';
import { useLocalDraft } from './use-local-draft.js';

interface Start {
  readonly title: string;
  readonly kind: EventKind | '';
  readonly language: Language;
}

const IDS = { title: 'start-title', kind: 'start-kind', language: 'start-language' } as const;
const MAX_TITLE = 200;

function KindChoice(props: {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (kind: EventKind) => void;
}): ReactNode {
  const { t } = useTranslation('portal-events');
  const first = KIND_GROUPS[0]?.kinds[0];
  return (
    <Radio.Group
      size="md"
      inputWrapperOrder={GROUP_ORDER}
      label={t('start.kind')}
      description={t('start.kindHint')}
      error={props.error}
      value={props.value}
      onChange={(kind) => props.onChange(kind as EventKind)}
    >
      <div className={`${classes.stack} ${classes.choices}`}>
        {KIND_GROUPS.map(({ key, kinds }) => (
          <fieldset key={key} className={classes.group}>
            <legend className={classes.subtle}>{t(`start.group.${key}`)}</legend>
            {kinds.map((kind) => (
              <Radio
                key={kind}
                value={kind}
                label={t(`kind.${kind}`)}
                description={t(`kindHint.${kind}`)}
                {...(kind === first ? { id: IDS.kind } : {})}
              />
            ))}
          </fieldset>
        ))}
      </div>
    </Radio.Group>
  );
}

function LanguageChoice(props: {
  readonly value: Language;
  readonly onChange: (language: Language) => void;
}): ReactNode {
  const { t } = useTranslation('portal-events');
  return (
    <Radio.Group
      size="md"
      inputWrapperOrder={GROUP_ORDER}
      label={t('start.language')}
      description={t('start.languageHint')}
      value={props.value}
      onChange={(language) => props.onChange(language as Language)}
    >
      <div className={`${classes.group} ${classes.choices}`}>
        {(Object.keys(LANGUAGE_NAMES) as Language[]).map((tag) => (
          <Radio key={tag} value={tag} label={<span lang={tag}>{LANGUAGE_NAMES[tag]}</span>} />
        ))}
      </div>
    </Radio.Group>
  );
}

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
