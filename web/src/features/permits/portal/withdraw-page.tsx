import { Button, Textarea } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readFragment } from '../../../gql/portal/index.js';
import { useLocalized } from '../../../lib/localized.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { NotFoundPage } from '../../../ui/feedback/page-fault.js';
import { Page } from '../../../ui/frame/page.js';
import {
  DossierHeadFragment,
  parts,
  useLocalDraft,
  usePortalReading,
} from '../../events/portal/index.js';
import { useDossierId } from './application-frame.js';
import { DiscardDraftDocument, WithdrawApplicationDocument } from './permits.portal.graphql.js';
import { DossierStatusDocument } from './status.portal.graphql.js';

const FIELD = 'withdraw-reason';
const MIN_REASON = 3;
const MAX_REASON = 2000;

interface FormProps {
  readonly id: string;
  readonly version: number;
}

function WithdrawForm({ id, version }: FormProps): ReactNode {
  const { t } = useTranslation('portal-permits');
  const navigate = useNavigate();
  const draft = useLocalDraft(`withdraw.${id}`, '');
  const { submit, status, error } = useIdempotentMutation(WithdrawApplicationDocument);
  const [attempt, setAttempt] = useState(0);
  const reason = draft.value.trim();
  const missing = attempt > 0 && reason.length < MIN_REASON ? t('withdraw.missing') : null;
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (reason.length < MIN_REASON) return;
    const input = { dossierId: id, expectedVersion: version, reason };
    if (!(await submit({ input })).ok) return;
    draft.forget();
    void navigate({ to: `/dossiers/${id}` });
  };
  return (
    <form className={parts['stack']} noValidate onSubmit={(event) => void send(event)}>
      <ErrorSummary
        items={missing ? [{ fieldId: FIELD, message: missing }] : []}
        attempt={attempt}
      />
      {error && <ErrorNotice error={error} />}
      <Textarea
        id={FIELD}
        label={t('withdraw.reason')}
        description={t('withdraw.reasonHint')}
        error={missing}
        rows={4}
        maxLength={MAX_REASON}
        value={draft.value}
        onChange={(event) => draft.change(event.currentTarget.value)}
      />
      <div className={parts['actions']}>
        <Button type="submit" color="brick" loading={status === 'running'}>
          {t('withdraw.submit')}
        </Button>
        <Link className={parts['buttonLink']} to={`/dossiers/${id}`}>
          {t('withdraw.keep')}
        </Link>
      </div>
    </form>
  );
}

/** A draft nobody read yet: no reason is asked. */
function DiscardForm({ id, version }: FormProps): ReactNode {
  const { t } = useTranslation('portal-permits');
  const navigate = useNavigate();
  const { submit, status, error } = useIdempotentMutation(DiscardDraftDocument);
  const send = async (): Promise<void> => {
    const input = { dossierId: id, expectedVersion: version };
    if ((await submit({ input })).ok) void navigate({ to: '/' });
  };
  return (
    <div className={parts['stack']}>
      {error && <ErrorNotice error={error} />}
      <div className={parts['actions']}>
        <Button color="brick" loading={status === 'running'} onClick={() => void send()}>
          {t('discard.submit')}
        </Button>
        <Link className={parts['buttonLink']} to={`/dossiers/${id}/application`}>
          {t('discard.keep')}
        </Link>
      </div>
    </div>
  );
}

/** Withdraws an event, or throws its draft away: said plainly that it cannot be taken back. */
export function WithdrawPage(): ReactNode {
  const { t } = useTranslation('portal-permits');
  const id = useDossierId();
  const text = useLocalized();
  const { data, error, loading, again } = usePortalReading(DossierStatusDocument, { id });
  if (loading) return <Loading />;
  if (error?.code === 'NOT_FOUND') return <NotFoundPage />;
  const dossier = data ? readFragment(DossierHeadFragment, data.dossier) : null;
  const draft = dossier?.state === 'draft';
  const open = data?.dossier.availableSteps.some(
    (step) => step.name === 'withdraw' && step.enabled,
  );
  return (
    <Page
      title={t(draft ? 'discard.title' : 'withdraw.title')}
      lead={text(dossier?.title)}
      back={{ to: `/dossiers/${id}`, label: t('back.dossier') }}
      width="reading"
    >
      {!data && error && <ErrorNotice error={error} onRetry={again} />}
      {dossier && open && (
        <>
          <Notice tone="warn" title={t('withdraw.warning')}>
            {t('withdraw.warningText')}
          </Notice>
          <WithdrawForm id={id} version={dossier.version} />
        </>
      )}
      {dossier && draft && (
        <>
          <Notice tone="warn" title={t('withdraw.warning')}>
            {t('discard.warningText')}
          </Notice>
          <DiscardForm id={id} version={dossier.version} />
        </>
      )}
      {dossier && !open && !draft && <Notice tone="info" title={t('withdraw.closed')} />}
    </Page>
  );
}
