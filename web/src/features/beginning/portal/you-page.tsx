import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Navigate } from '@tanstack/react-router';
import { useEffect, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorTexts } from '../../../lib/error-text.js';
import { toParleyError, type ParleyError } from '../../../lib/errors.js';
import { getJson, postJson } from '../../../lib/http.js';
import { useLanguage } from '../../../lib/i18n.js';
import { useLocalized, type Localized } from '../../../lib/localized.js';
import { SubmissionKey } from '../../../lib/submission-key.js';
import { EntryPage } from '../../../portal/routes/entry-page.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { parts } from '../../events/portal/index.js';
import { keptAnswers, wrongAnswers, type Kept } from './kept-answers.js';
import { KeptNotice } from './kept-notice.js';

const FIELDS = ['name', 'email', 'organisation', 'zone'] as const;
type Field = (typeof FIELDS)[number];
type Values = Readonly<Record<Field, string>>;
const NEEDED: readonly Field[] = ['name', 'email', 'zone'];
const EMPTY: Values = { name: '', email: '', organisation: '', zone: '' };

interface Zone {
  readonly code: string;
  readonly name: Localized;
}

/** The police zones one may turn to; where there is one, it is nobody's question. */
function useZones(): readonly Zone[] {
  const [zones, setZones] = useState<readonly Zone[]>([]);
  useEffect(() => {
    let gone = false;
    getJson<Zone[]>('/portal/auth/zones').then(
      (found) => {
        if (!gone) setZones(found);
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, []);
  return zones;
}

interface Asking {
  readonly status: 'idle' | 'busy' | 'sent';
  readonly error: ParleyError | null;
}

/** Asks for the link; one key a request, so that a lost answer does not send two mails. */
function useAsking(kept: Kept) {
  const { language } = useLanguage();
  const [key] = useState(() => new SubmissionKey());
  const [asking, setAsking] = useState<Asking>({ status: 'idle', error: null });
  const ask = async ({ organisation, ...values }: Values): Promise<void> => {
    setAsking({ status: 'busy', error: null });
    const named = organisation.trim() ? { organisation: organisation.trim() } : {};
    const body = {
      ...values,
      email: values.email.trim(),
      name: values.name.trim(),
      ...named,
      language,
      answers: kept.id,
    };
    try {
      await postJson('/portal/auth/begin', body, key.for(body));
      key.settle(null);
      setAsking({ status: 'sent', error: null });
    } catch (failure) {
      const error = toParleyError(failure);
      key.settle(error.code);
      setAsking({ status: 'idle', error });
    }
  };
  return { ...asking, ask, again: () => setAsking({ status: 'idle', error: null }) };
}

function Sent(props: { readonly email: string; readonly onAgain: () => void }): ReactNode {
  const { t } = useTranslation('portal-beginning');
  return (
    <Notice
      tone="good"
      role="status"
      title={t('you.sent.title')}
      actions={
        <Button variant="default" onClick={props.onAgain}>
          {t('you.sent.again')}
        </Button>
      }
    >
      {t('you.sent.text', { email: props.email })}
    </Notice>
  );
}

function YouForm({ kept, onGone }: { readonly kept: Kept; readonly onGone: () => void }) {
  const { t } = useTranslation('portal-beginning');
  const texts = useErrorTexts();
  const text = useLocalized();
  const zones = useZones();
  const [typed, setTyped] = useState(EMPTY);
  const [attempt, setAttempt] = useState(0);
  const { status, error, ask, again } = useAsking(kept);
  const values = {
    ...typed,
    zone: typed.zone || (zones.length === 1 ? (zones[0]?.code ?? '') : ''),
  };
  const missing = attempt > 0 ? NEEDED.filter((name) => !values[name].trim()) : [];
  const messageOf = (name: Field): string | null => {
    const refused = error?.fields.find(({ path }) => path === name);
    if (missing.includes(name)) return t(`you.missing.${name}`);
    return refused ? texts.field(refused) : null;
  };
  const items = FIELDS.flatMap((name) => {
    const message = messageOf(name);
    return message ? [{ fieldId: `you-${name}`, message }] : [];
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (NEEDED.every((name) => values[name].trim())) void ask(values);
  };
  const field = (name: Field) => ({
    id: `you-${name}`,
    label: t(`you.${name}`),
    error: messageOf(name),
    value: values[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setTyped({ ...typed, [name]: event.currentTarget.value }),
  });
  const options = zones.map(({ code, name }) => ({ value: code, label: text(name) ?? code }));
  return (
    <EntryPage
      title={t('you.title')}
      lead={t('you.lead')}
      back={{ to: '/begin', label: t('you.back') }}
      failed={items.length > 0}
    >
      <ErrorSummary items={items} attempt={attempt} />
      {error && items.length === 0 && <ErrorNotice error={error} />}
      {status === 'sent' ? (
        <Sent email={values.email.trim()} onAgain={again} />
      ) : (
        <form className={parts.stack} noValidate onSubmit={send}>
          <TextInput {...field('name')} autoComplete="name" maxLength={120} />
          <TextInput
            {...field('email')}
            type="email"
            description={t('you.emailHint')}
            autoComplete="email"
            maxLength={254}
          />
          <TextInput
            {...field('organisation')}
            description={t('you.organisationHint')}
            autoComplete="organization"
            maxLength={160}
          />
          {zones.length > 1 && (
            <NativeSelect {...field('zone')} data={[{ value: '', label: '–' }, ...options]} />
          )}
          <div>
            <Button type="submit" loading={status === 'busy'}>
              {t('you.submit')}
            </Button>
          </div>
        </form>
      )}
      <KeptNotice kept={kept} onGone={onGone} />
    </EntryPage>
  );
}

/** Who begins, asked last: the server keeps nothing of it before the mailed link is used. */
export function YouPage(): ReactNode {
  const [kept, setKept] = useState(keptAnswers);
  const ready = kept !== null && wrongAnswers(kept.answers).length === 0;
  if (!ready) return <Navigate to="/begin" replace />;
  return <YouForm kept={kept} onGone={() => setKept(null)} />;
}
