import { Button, PasswordInput, TextInput, Title } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useCallback, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSessionKeeper } from '../../lib/session-context.js';
import { EntrySplit } from '../../ui/entry/entry-split.js';
import classes from '../../ui/entry/entry.module.css';
import { useAttempt } from '../../ui/entry/use-entry.js';
import { useSecretInHash } from '../../ui/entry/use-secret-in-hash.js';
import { ErrorNotice } from '../../ui/feedback/error-notice.js';
import { Notice } from '../../ui/feedback/notice.js';

/** Makes the first administrator with the token of the printed link. */
export function SetUpPage(): ReactNode {
  const { t } = useTranslation('desk');
  const keeper = useSessionKeeper();
  const router = useRouter();
  const token = useSecretInHash();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const enter = useCallback(() => void router.navigate({ to: '/' }), [router]);
  const { busy, error, run } = useAttempt(enter);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    run(() => keeper.setUp({ token, name, email, password }));
  };
  return (
    <EntrySplit title={t('setUp.title')} claim={t('signIn.claim')} note={t('signIn.note')}>
      <Title order={1} className={classes.title}>
        {t('setUp.title')}
      </Title>
      {token === '' && <Notice tone="warn" title={t('setUp.noToken')} />}
      {error && <ErrorNotice error={error} />}
      <form className={classes.form} onSubmit={submit}>
        <TextInput
          name="name"
          label={t('setUp.name')}
          autoComplete="name"
          required
          withAsterisk={false}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
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
          description={t('setUp.passwordHint')}
          autoComplete="new-password"
          minLength={15}
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword'), tabIndex: 0 }}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" loading={busy} disabled={token === ''}>
          {t('setUp.submit')}
        </Button>
      </form>
    </EntrySplit>
  );
}
