import { Button, Modal } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequiredAct } from '../../../lib/step-up.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Notice } from '../../../ui/feedback/notice.js';
import classes from './confirming.module.css';
import { CodeField, Enrol, RecoveryCodes } from './enrol.js';
import {
  confirmWithCode,
  confirmWithPasskey,
  ownFactors,
  passkeysWork,
  type Added,
  type OwnFactors,
} from './factor-calls.js';
import { useCall } from './use-call.js';

const NAMED = [
  'acceptCondition',
  'withdrawApplication',
  'signAgreement',
  'grantMandate',
  'manageFactors',
];

export interface StepUpDialogProps {
  readonly act: RequiredAct;
  readonly onDone: (confirmed: boolean) => void;
}

interface ConfirmProps {
  readonly act: RequiredAct;
  readonly own: OwnFactors;
  readonly onConfirmed: () => void;
  readonly onLeave: () => void;
}

function CodeForm({
  onConfirmed,
  second,
}: Pick<ConfirmProps, 'onConfirmed'> & { second: boolean }) {
  const { t } = useTranslation('portal-confirming');
  const [code, setCode] = useState('');
  const { busy, error, run } = useCall();
  const send = (event: FormEvent): void => {
    event.preventDefault();
    // The dialog stands inside the form it confirms, as far as React is concerned.
    event.stopPropagation();
    run(() => confirmWithCode(code), onConfirmed);
  };
  return (
    <form className={classes.stack} onSubmit={send}>
      <CodeField label={t('use.code')} hint={t('use.codeHint')} value={code} onChange={setCode} />
      {error && <ErrorNotice error={error} />}
      <div>
        <Button
          type="submit"
          variant={second ? 'default' : 'filled'}
          loading={busy}
          disabled={code.length < 6}
        >
          {t('use.confirm')}
        </Button>
      </div>
    </form>
  );
}

function Confirm({ act, own, onConfirmed, onLeave }: ConfirmProps): ReactNode {
  const { t } = useTranslation('portal-confirming');
  const { busy, error, silent, run } = useCall();
  const passkey = passkeysWork(own) && own.factors.some(({ kind }) => kind === 'passkey');
  const app = own.factors.some(({ kind }) => kind === 'authenticator');
  return (
    <div className={classes.stack}>
      {error && <ErrorNotice error={error} />}
      {silent && <Notice tone="warn" role="status" title={t('use.cancelled')} />}
      {passkey && (
        <div>
          <Button loading={busy} onClick={() => run(() => confirmWithPasskey(act), onConfirmed)}>
            {t('use.passkey')}
          </Button>
        </div>
      )}
      {passkey && app && <p className={classes.or}>{t('use.or')}</p>}
      {app && <CodeForm onConfirmed={onConfirmed} second={passkey} />}
      {!passkey && !app && <p>{t('add.passkeyNot')}</p>}
      <p>
        <Link to="/security" onClick={onLeave}>
          {t('use.lost')}
        </Link>
      </p>
    </div>
  );
}

/** What is set up is read each time: another window may have changed it. */
function useOwn() {
  const { error, run } = useCall();
  const [own, setOwn] = useState<OwnFactors | null>(null);
  useEffect(() => run(ownFactors, setOwn), [run]);
  return { own, error, again: () => run(ownFactors, setOwn) };
}

/** Confirms one binding act; the first time it sets up what to confirm with. */
export function StepUpDialog({ act, onDone }: StepUpDialogProps): ReactNode {
  const { t } = useTranslation(['portal-confirming', 'ui']);
  const { own, error, again } = useOwn();
  const [added, setAdded] = useState<{ codes: Added['recoveryCodes']; bound: boolean } | null>(
    null,
  );
  const name = NAMED.includes(act.act) ? act.act : 'other';
  const fresh = own?.factors.length === 0;
  const kept = (): void => {
    // The code of a new app has confirmed already; a new passkey still signs the act itself.
    if (added?.bound) return onDone(true);
    setAdded(null);
    again();
  };
  const title = added ? t('codes.title') : t(fresh ? 'first.title' : 'dialog.title');
  return (
    <Modal
      opened
      title={title}
      onClose={() => onDone(false)}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('ui:dialog.close') }}
    >
      <div className={classes.stack}>
        {error && <ErrorNotice error={error} onRetry={again} />}
        {!own && !error && <Loading />}
        {own && !added && <p>{t(`dialog.${name}`)}</p>}
        {added && <RecoveryCodes codes={added.codes} onKept={kept} />}
        {own && fresh && !added && (
          <>
            <p>{t('first.text')}</p>
            <Enrol
              own={own}
              onAdded={({ recoveryCodes }, kind) =>
                setAdded({ codes: recoveryCodes, bound: kind === 'authenticator' })
              }
            />
          </>
        )}
        {own && !fresh && !added && (
          <Confirm
            {...{ act, own }}
            onConfirmed={() => onDone(true)}
            onLeave={() => onDone(false)}
          />
        )}
      </div>
    </Modal>
  );
}
