import { Button, TextInput } from '@mantine/core';
import { useCallback, useEffect, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { Page, PageSection } from '../../../ui/frame/page.js';
import { parts } from '../../events/portal/index.js';
import classes from './confirming.module.css';
import { Enrol, RecoveryCodes } from './enrol.js';
import {
  confirmWithRecoveryCode,
  ownFactors,
  removeFactor,
  renewCodes,
  withStepUp,
  type OwnFactor,
  type OwnFactors,
} from './factor-calls.js';
import { useCall } from './use-call.js';

interface OwnListProps {
  readonly own: OwnFactors;
  readonly onChanged: () => void;
  readonly onCodes: (codes: readonly string[]) => void;
}

function FactorRow({ factor, onRemoved }: { factor: OwnFactor; onRemoved: () => void }) {
  const { t } = useTranslation('portal-confirming');
  const format = useFormat();
  const { busy, error, run } = useCall();
  const { id, kind, label, createdAt, lastUsedAt } = factor;
  const times = [t('own.added', { date: format.dateShort(createdAt) })];
  if (lastUsedAt) times.push(t('own.used', { date: format.dateShort(lastUsedAt) }));
  return (
    <li className={parts['card']}>
      {error && <ErrorNotice error={error} />}
      <div className={parts['head']}>
        <p className={parts['name']}>{label}</p>
        <Button
          variant="default"
          loading={busy}
          aria-label={t('own.removeNamed', { label })}
          onClick={() => run(() => withStepUp(() => removeFactor(id)), onRemoved)}
        >
          {t('own.remove')}
        </Button>
      </div>
      <p className={parts['meta']}>
        {t(`own.kind.${kind}`)} · {times.join(' · ')}
      </p>
    </li>
  );
}

function OwnList({ own, onChanged, onCodes }: OwnListProps): ReactNode {
  const { t } = useTranslation('portal-confirming');
  const { busy, error, run } = useCall();
  if (own.factors.length === 0) return <p>{t('own.none')}</p>;
  const renew = (): void =>
    run(
      () => withStepUp(renewCodes),
      ({ recoveryCodes }) => onCodes(recoveryCodes),
    );
  return (
    <>
      <ul className={parts['cards']}>
        {own.factors.map((factor) => (
          <FactorRow key={factor.id} factor={factor} onRemoved={onChanged} />
        ))}
      </ul>
      {error && <ErrorNotice error={error} />}
      <div className={classes.way}>
        <span>{t('own.codesLeft', { count: own.recoveryCodesLeft })}</span>
        <Button variant="default" loading={busy} onClick={renew}>
          {t('own.newCodes')}
        </Button>
      </div>
    </>
  );
}

function Recovery(): ReactNode {
  const { t } = useTranslation('portal-confirming');
  const [code, setCode] = useState('');
  const [taken, setTaken] = useState(false);
  const { busy, error, run } = useCall();
  const send = (event: FormEvent): void => {
    event.preventDefault();
    run(
      () => confirmWithRecoveryCode(code.trim()),
      () => setTaken(true),
    );
  };
  return (
    <PageSection title={t('recovery.title')}>
      <p className={parts['text']}>{t('recovery.text')}</p>
      {taken ? (
        <Notice tone="good" role="status" title={t('recovery.done')} />
      ) : (
        <form className={classes.stack} onSubmit={send}>
          {error && <ErrorNotice error={error} />}
          <TextInput
            label={t('recovery.code')}
            autoComplete="off"
            maxLength={40}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          <div>
            <Button
              type="submit"
              variant="default"
              loading={busy}
              disabled={code.trim().length < 16}
            >
              {t('recovery.use')}
            </Button>
          </div>
        </form>
      )}
    </PageSection>
  );
}

/** What the person confirms binding acts with, and what to do when it is lost. */
export function SecurityPage(): ReactNode {
  const { t } = useTranslation('portal-confirming');
  const { error, run } = useCall();
  const [own, setOwn] = useState<OwnFactors | null>(null);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const read = useCallback(() => run(ownFactors, setOwn), [run]);
  useEffect(read, [read]);
  const added = (fresh: readonly string[]): void => {
    setCodes(fresh);
    read();
  };
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      back={{ to: '/', label: t('own.back') }}
      width="reading"
    >
      {error && <ErrorNotice error={error} onRetry={read} />}
      {!own && !error && <Loading />}
      {codes.length > 0 && (
        <PageSection title={t('codes.title')}>
          <RecoveryCodes codes={codes} onKept={() => setCodes([])} />
        </PageSection>
      )}
      {own && (
        <PageSection title={t('own.title')}>
          <OwnList own={own} onChanged={read} onCodes={added} />
          <Enrol own={own} onAdded={({ recoveryCodes }) => added(recoveryCodes)} />
        </PageSection>
      )}
      {own && own.factors.length > 0 && <Recovery />}
    </Page>
  );
}
