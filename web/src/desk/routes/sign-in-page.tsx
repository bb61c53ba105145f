import { Button, PasswordInput, TextInput, Title } from '@mantine/core';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useCallback, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NextSearch } from '../../lib/next-address.js';
import { useSessionKeeper } from '../../lib/session-context.js';
import { EntrySplit } from '../../ui/entry/entry-split.js';
import classes from '../../ui/entry/entry.module.css';
import { PersonaCards } from '../../ui/entry/persona-cards.js';
import { useAttempt, useDoorConfig, type Attempt } from '../../ui/entry/use-entry.js';
import { ErrorNotice } from '../../ui/feedback/error-notice.js';
import { Notice } from '../../ui/feedback/notice.js';

function PasswordForm({ attempt }: { readonly attempt: Attempt }): ReactNode {
  const { t } = useTranslation('desk');
  const keeper = useSessionKeeper();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    attempt.run(() => keeper.signIn(email, password));
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        type="email"
        name="email"
        label={t('signIn.email')}
        autoComplete="username"
        required
        withAsterisk={false}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        name="password"
        label={t('signIn.password')}
        autoComplete="current-password"
        required
        withAsterisk={false}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword'), tabIndex: 0 }}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button type="submit" loading={attempt.busy}>
        {t('signIn.submit')}
      </Button>
    </form>
  );
}

/** The way into the desk: address and password, or a person of the demonstration. */
export function SignInPage(): ReactNode {
  const { next = '/' } = useSearch({ strict: false }) as NextSearch;
  const { t } = useTranslation('desk');
  const keeper = useSessionKeeper();
  const router = useRouter();
  const config = useDoorConfig();
  const enter = useCallback(() => void router.navigate({ href: next }), [router, next]);
  const attempt = useAttempt(enter);
  return (
    <EntrySplit title={t('signIn.title')} claim={t('signIn.claim')} note={t('signIn.note')}>
      <Title order={1} className={classes.title}>
        {t('signIn.title')}
      </Title>
      {attempt.error?.code === 'UNAUTHENTICATED' ? (
        <Notice tone="bad" role="alert" title={t('signIn.refused')} />
      ) : (
        attempt.error && <ErrorNotice error={attempt.error} />
      )}
      {config.demo && (
        <section aria-labelledby="demo-title">
          <h2 id="demo-title" className={classes.subtitle}>
            {t('signIn.demo')}
          </h2>
          <p className={classes.hint}>{t('signIn.demoHint')}</p>
          <PersonaCards
            personas={config.personas.filter((persona) => persona.door !== 'portal')}
            busy={attempt.busy}
            onChoose={(persona) => attempt.run(() => keeper.signInAs(persona.key))}
          />
        </section>
      )}
      {config.demo && <hr className={classes.or} />}
      <section aria-labelledby="password-title">
        <h2 id="password-title" className={classes.subtitle}>
          {t('signIn.withPassword')}
        </h2>
        <PasswordForm attempt={attempt} />
      </section>
    </EntrySplit>
  );
}
