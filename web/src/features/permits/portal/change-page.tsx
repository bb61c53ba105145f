import { Button, Checkbox, Textarea, TextInput, VisuallyHidden } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readFragment } from '../../../gql/portal/index.js';
import { useErrorTexts } from '../../../lib/error-text.js';
import { useLocalized } from '../../../lib/localized.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary, type SummaryItem } from '../../../ui/feedback/error-summary.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { DayField } from '../../../ui/form/day-field.js';
import { TimeField } from '../../../ui/form/time-field.js';
import { NotFoundPage } from '../../../ui/feedback/page-fault.js';
import { Page } from '../../../ui/frame/page.js';
import { FootprintEditor } from '../../../ui/map/footprint-editor.js';
import { EMPTY_FOOTPRINT, type Footprint } from '../../../ui/map/map-types.js';
import {
  GROUP_ORDER,
  DossierHeadFragment,
  parts,
  usePortalReading,
} from '../../events/portal/index.js';
import { useDossierId } from './application-frame.js';
import classes from './application.module.css';
import type { RoutePoint } from './application-values.js';
import {
  useChangeFacts,
  type ChangeDraft,
  type ChangeFacts,
  type PresentPlace,
} from './change-facts.js';
import { rolesFor } from './footprint-roles.js';
import { ProposeChangeDocument } from './change-commands.portal.graphql.js';
import { DossierStatusDocument } from './status.portal.graphql.js';

const ChangePreview = lazy(() => import('./change-preview.js'));
const TOPICS = ['times', 'place', 'numbers'] as const;
const IDS = { topics: 'change-times', reason: 'change-reason' } as const;
const MIN_REASON = 3;
const MAX_REASON = 2000;

interface PartProps {
  readonly draft: ChangeDraft;
  readonly change: (changes: Partial<ChangeDraft>) => void;
}

const TIMES = [
  ['day', DayField],
  ['gathering', TimeField],
  ['start', TimeField],
  ['endDay', DayField],
  ['end', TimeField],
  ['dispersal', TimeField],
] as const;

function TimesPart({ draft, change }: PartProps): ReactNode {
  const { t } = useTranslation('portal-permits');
  return (
    <fieldset className={`${parts['group']} ${parts['reveal']}`}>
      <legend>{t('change.topic.times')}</legend>
      {TIMES.map(([name, Field]) => (
        <Field
          key={name}
          id={`change-${name}`}
          label={t(`change.time.${name}`)}
          className={classes.shortField}
          value={draft.times[name]}
          onChange={(value) => change({ times: { ...draft.times, [name]: value } })}
        />
      ))}
    </fieldset>
  );
}

function NumbersPart({ draft, change }: PartProps): ReactNode {
  const { t } = useTranslation('portal-permits');
  return (
    <fieldset className={`${parts['group']} ${parts['reveal']}`}>
      <legend>{t('change.topic.numbers')}</legend>
      {(['expectedNumber', 'stewardCount'] as const).map((name) => (
        <TextInput
          key={name}
          id={`change-${name}`}
          label={t(`fact.${name}`)}
          inputMode="numeric"
          classNames={{ wrapper: classes.short ?? '' }}
          value={draft[name]}
          onChange={(event) => change({ [name]: event.currentTarget.value })}
        />
      ))}
    </fieldset>
  );
}

function PlacePart({ draft, change, kind }: PartProps & { readonly kind: string }): ReactNode {
  const { t } = useTranslation('portal-permits');
  const [narrow] = useState(() => window.matchMedia('(max-width: 48em)').matches);
  return (
    <fieldset className={`${parts['group']} ${parts['reveal']}`}>
      <legend>{t('change.topic.place')}</legend>
      <VisuallyHidden component="h2">{t('status.map')}</VisuallyHidden>
      <FootprintEditor
        label={t('status.map')}
        value={draft.footprint ?? EMPTY_FOOTPRINT}
        onChange={(footprint) => change({ footprint })}
        roles={rolesFor(kind)}
        live={narrow ? 'ask' : 'yes'}
        height={narrow ? '20rem' : '26rem'}
        filesAt="/portal/files/footprints"
      />
    </fieldset>
  );
}

function useSending(id: string, version: number, facts: ChangeFacts) {
  const { t } = useTranslation('portal-permits');
  const texts = useErrorTexts();
  const navigate = useNavigate();
  const { submit, status, error } = useIdempotentMutation(ProposeChangeDocument);
  const [attempt, setAttempt] = useState(0);
  const reason = facts.draft.reason.trim();
  const problems: SummaryItem[] = [];
  if (facts.names.length === 0) {
    problems.push({ fieldId: IDS.topics, message: t('change.nothing') });
  }
  for (const field of facts.unreadable) {
    const isHour = field.endsWith('At');
    const why = isHour ? t('change.wrongHour') : texts.field({ path: field, code: 'isInt' });
    const fieldId = `change-${isHour ? field.slice(0, -2) : field}`;
    problems.push({ fieldId, message: `${t(`fact.${field}`)}: ${why}` });
  }
  if (reason.length < MIN_REASON) {
    problems.push({ fieldId: IDS.reason, message: t('change.reasonMissing') });
  }
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (problems.length > 0) return;
    const input = { dossierId: id, expectedVersion: version, facts: facts.input, reason };
    if (!(await submit({ input })).ok) return;
    facts.forget();
    void navigate({ to: `/dossiers/${id}` });
  };
  return { send, busy: status === 'running', error, attempt, shown: attempt > 0 ? problems : [] };
}

interface ChangeFormProps {
  readonly id: string;
  readonly head: Parameters<typeof useChangeFacts>[1];
  readonly place: PresentPlace;
}

function ChangeForm({ id, head, place }: ChangeFormProps): ReactNode {
  const { t } = useTranslation('portal-permits');
  const facts = useChangeFacts(id, head, place);
  const { draft, change } = facts;
  const { send, busy, error, attempt, shown } = useSending(id, head.version, facts);
  const reasonError = shown.find(({ fieldId }) => fieldId === IDS.reason)?.message ?? null;
  return (
    <form className={classes.form} noValidate onSubmit={(event) => void send(event)}>
      <ErrorSummary items={shown} attempt={attempt} />
      {error && <ErrorNotice error={error} />}
      <Checkbox.Group
        size="md"
        inputWrapperOrder={GROUP_ORDER}
        label={t('change.what')}
        description={t('change.whatHint')}
        value={[...draft.topics]}
        onChange={(topics) => change({ topics })}
      >
        <div className={classes.options}>
          {TOPICS.map((topic) => (
            <Checkbox
              key={topic}
              id={`change-${topic}`}
              value={topic}
              label={t(`change.topic.${topic}`)}
            />
          ))}
        </div>
      </Checkbox.Group>
      {draft.topics.includes('times') && <TimesPart {...{ draft, change }} />}
      {draft.topics.includes('place') && <PlacePart {...{ draft, change }} kind={head.kind} />}
      {draft.topics.includes('numbers') && <NumbersPart {...{ draft, change }} />}
      {facts.names.length > 0 && (
        <Suspense fallback={null}>
          <ChangePreview id={id} facts={facts} />
        </Suspense>
      )}
      <Textarea
        id={IDS.reason}
        label={t('change.reason')}
        description={t('change.reasonHint')}
        error={reasonError}
        rows={4}
        maxLength={MAX_REASON}
        value={draft.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
      <div>
        <Button type="submit" loading={busy}>
          {t('change.send')}
        </Button>
      </div>
    </form>
  );
}

/** Asks for other times, another place or other numbers; the event cell answers. */
export function ChangePage(): ReactNode {
  const { t } = useTranslation('portal-permits');
  const id = useDossierId();
  const text = useLocalized();
  const { data, error, loading, again } = usePortalReading(DossierStatusDocument, { id });
  if (loading) return <Loading />;
  if (error?.code === 'NOT_FOUND') return <NotFoundPage />;
  const head = data ? readFragment(DossierHeadFragment, data.dossier) : null;
  return (
    <Page
      title={t('change.pageTitle')}
      lead={text(head?.title)}
      back={{ to: `/dossiers/${id}`, label: t('back.dossier') }}
    >
      {!data && error && <ErrorNotice error={error} onRetry={again} />}
      <Notice tone="info" title={t('change.notYet')}>
        {t('change.notYetText')}
      </Notice>
      {data && head && (
        <ChangeForm
          key={id}
          id={id}
          head={head}
          place={{
            footprint: data.dossier.footprint as Footprint | null,
            waypoints: (data.dossier.waypoints ?? []) as RoutePoint[],
          }}
        />
      )}
    </Page>
  );
}
