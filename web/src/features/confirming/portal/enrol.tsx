import { Button, TextInput } from '@mantine/core';
import { Suspense, lazy, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Notice } from '../../../ui/feedback/notice.js';
import classes from './confirming.module.css';
import {
  addApp,
  addPasskey,
  askAppSecret,
  passkeysWork,
  withStepUp,
  type Added,
  type AppSecret,
  type OwnFactors,
} from './factor-calls.js';
import { useCall } from './use-call.js';

/** Drawn only for whoever sets an app up. */
const QrCode = lazy(() => import('./qr-code.js'));

const DIGITS = /\D/g;

export interface CodeFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (code: string) => void;
}

/** Six digits; what an app shows in groups may be pasted as it is. */
export function CodeField({ label, hint, value, onChange }: CodeFieldProps): ReactNode {
  return (
    <TextInput
      className={classes.code}
      label={label}
      description={hint}
      inputMode="numeric"
      autoComplete="one-time-code"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value.replace(DIGITS, '').slice(0, 6))}
    />
  );
}

interface AppStepProps {
  readonly asked: AppSecret;
  readonly onAdded: (added: Added, kind: 'authenticator') => void;
  readonly onBack: () => void;
}

function AppStep({ asked, onAdded, onBack }: AppStepProps): ReactNode {
  const { t } = useTranslation('portal-confirming');
  const format = useFormat();
  const [code, setCode] = useState('');
  const { busy, error, run } = useCall();
  const label = t('add.appLabel', { date: format.dateShort(new Date().toISOString()) });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    run(
      () => addApp(asked.challengeId, code, label),
      (added) => onAdded(added, 'authenticator'),
    );
  };
  return (
    <form className={classes.stack} onSubmit={send}>
      <p>{t('app.step')}</p>
      <Suspense fallback={<div className={classes.qr} />}>
        <QrCode text={asked.uri} label={t('app.qr')} />
      </Suspense>
      <p>
        <a href={asked.uri}>{t('app.open')}</a>
      </p>
      <p>
        {t('app.key')}:{' '}
        <code className={classes.secret}>{asked.secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <CodeField label={t('app.code')} value={code} onChange={setCode} />
      {error && <ErrorNotice error={error} />}
      <div className={classes.actions}>
        <Button type="submit" loading={busy} disabled={code.length < 6}>
          {t('app.done')}
        </Button>
        <Button variant="default" onClick={onBack}>
          {t('app.back')}
        </Button>
      </div>
    </form>
  );
}

export interface EnrolProps {
  readonly own: OwnFactors;
  readonly onAdded: (added: Added, kind: 'passkey' | 'authenticator') => void;
}

/** The two ways to confirm, and setting either up. */
export function Enrol({ own, onAdded }: EnrolProps): ReactNode {
  const { t } = useTranslation('portal-confirming');
  const format = useFormat();
  const [asked, setAsked] = useState<AppSecret | null>(null);
  const { busy, error, silent, run } = useCall();
  const label = t('add.passkeyLabel', { date: format.dateShort(new Date().toISOString()) });
  if (asked) return <AppStep asked={asked} onAdded={onAdded} onBack={() => setAsked(null)} />;
  const passkey = (): void =>
    run(
      () => withStepUp(() => addPasskey(label)),
      (added) => onAdded(added, 'passkey'),
    );
  return (
    <div className={classes.stack}>
      {error && <ErrorNotice error={error} />}
      {silent && <Notice tone="warn" role="status" title={t('use.cancelled')} />}
      {passkeysWork(own) ? (
        <div className={classes.way}>
          <Button onClick={passkey} loading={busy}>
            {t('add.passkey')}
          </Button>
          <span>{t('add.passkeyHint')}</span>
        </div>
      ) : (
        <p>{t('add.passkeyNot')}</p>
      )}
      <div className={classes.way}>
        <Button
          variant="default"
          loading={busy}
          onClick={() => run(() => withStepUp(askAppSecret), setAsked)}
        >
          {t('add.app')}
        </Button>
        <span>{t('add.appHint')}</span>
      </div>
    </div>
  );
}

export interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

/** Shown once; goes on when the person says he kept them. */
export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps): ReactNode {
  const { t } = useTranslation('portal-confirming');
  const [copied, setCopied] = useState(false);
  const copy = (): void => {
    void navigator.clipboard.writeText(codes.join('\n')).then(() => setCopied(true));
  };
  return (
    <div className={classes.stack}>
      <p>{t('codes.text')}</p>
      <ul className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className={classes.actions}>
        <Button onClick={onKept}>{t('codes.done')}</Button>
        <Button variant="default" onClick={copy}>
          {copied ? t('codes.copied') : t('codes.copy')}
        </Button>
      </div>
    </div>
  );
}
