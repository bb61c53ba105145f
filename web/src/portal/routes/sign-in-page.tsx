import { Button, TextInput } from '@mantine/core';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useCallback, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BeginOffer } from '../../features/beginning/portal/begin-offer.js';
import { toParleyError, type ParleyError } from '../../lib/errors.js';
import type { NextSearch } from '../../lib/next-address.js';
import { useSessionKeeper } from '../../lib/session-context.js';
import { SubmissionKey } from '../../lib/submission-key.js';
import classes from '../../ui/entry/entry.module.css';
import { PersonaCards } from '../../ui/entry/persona-cards.js';
import { useAttempt, useDoorConfig } from '../../ui/entry/use-entry.js';
import { ErrorNotice } from '../../ui/feedback/error-notice.js';
import { Notice } from '../../ui/feedback/notice.js';
import { EntryPage } from './entry-page.js';

interface LinkState {
  readonly status: 'idle' | 'busy' | 'sent';
  readonly error: ParleyError | null;
}

/** Asks for a link; one key a request, so that a lost answer does not send two mails. */
function useLinkRequest() {
  const keeper = useSessionKeeper();
  const [key] = useState(() => new SubmissionKey());
  const [state, setState] = useState<LinkState>({ status: 'idle', error: null });
  const request = async (email: string): Promise<void> => {
    setState({ status: 'busy', error: null });
    try {
      await keeper.requestLink(email, key.for(email));
      key.settle(null);
      setState({ status: 'sent', error: null });
    } catch (failure) {
      const error = toParleyError(failure);
      key.settle(error.code);
      setState({ status: 'idle', error });
    }
  };
  return { state, request, again: () => setState({ status: 'idle', error: null }) };
}

function LinkForm(): ReactNode {
  const { t } = useTranslation('portal');
  const [email, setEmail] = useState('');
  const { state, request, again } = useLinkRequest();
  if (state.status === 'sent') {
    const button = (
      <Button variant="default" onClick={again}>
        {t('signIn.otherAddress')}
      </Button>
    );
    return (
      <Notice tone="good" role="status" title={t('signIn.sent.title')} actions={button}>
        {t('signIn.sent.text', { email })}
      </Notice>
    );
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void request(email);
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      {state.error && <ErrorNotice error={state.error} />}
      <TextInput
        type="email"
        name="email"
        label={t('signIn.email')}
        description={t('signIn.emailHint')}
        autoComplete="email"
        inputMode="email"
        required
        withAsterisk={false}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <Button type="submit" loading={state.status === 'busy'}>
        {t('signIn.submit')}
      </Button>
    </form>
  );
}

/** The way into the portal: a single-use link by mail, or a person of the demonstration. */
export function SignInPage(): ReactNode {
  const { next = '/' } = useSearch({ strict: false }) as NextSearch;
  const { t } = useTranslation('portal');
  const keeper = useSessionKeeper();
  const router = useRouter();
  const config = useDoorConfig();
  const enter = useCallback(() => void router.navigate({ href: next }), [router, next]);
  const { busy, error, run } = useAttempt(enter);
  return (
    <EntryPage title={t('signIn.title')} lead={t('signIn.lead')}>
      <LinkForm />
      <BeginOffer />
      {config.demo && (
        <section aria-labelledby="demo-title">
          <h2 id="demo-title" className={classes.subtitle}>
            {t('signIn.demo')}
          </h2>
          <p className={classes.hint}>{t('signIn.demoHint')}</p>
          {error && <ErrorNotice error={error} />}
          <PersonaCards
            personas={config.personas.filter((persona) => persona.door !== 'desk')}
            busy={busy}
            onChoose={(persona) => run(() => keeper.signInAs(persona.key))}
          />
        </section>
      )}
    </EntryPage>
  );
}
