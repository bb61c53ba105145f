import { Button, Textarea } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { NotFoundPage } from '../../../ui/feedback/page-fault.js';
import { Page } from '../../../ui/frame/page.js';
import {
  NotAuthorised,
  parts,
  printAll,
  useLocalDraft,
  usePortalReading,
} from '../../events/portal/index.js';
import { useDossierId } from './application-frame.js';
import { formDossier } from './application-form.js';
import type { FormDossier } from './application-values.js';
import classes from './application.module.css';
import { FilingDates } from './filing-dates.js';
import { ExplainLateFilingDocument } from './change-commands.portal.graphql.js';
import { ApplicationDocument } from './permits.portal.graphql.js';

const MIN_REASON = 3;
const MAX_REASON = 2000;

/** Asks why an application came late; nobody is refused for it. */
export function LateReason({ dossier }: { readonly dossier: Pick<FormDossier, 'id' | 'version'> }) {
  const { t } = useTranslation('portal-permits');
  const { value, change, forget } = useLocalDraft(`lateReason.${dossier.id}`, '');
  const { submit, status, error } = useIdempotentMutation(ExplainLateFilingDocument);
  const [empty, setEmpty] = useState(false);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const reason = value.trim();
    setEmpty(reason.length < MIN_REASON);
    if (reason.length < MIN_REASON) return;
    const input = { dossierId: dossier.id, expectedVersion: dossier.version, reason };
    if ((await submit({ input })).ok) forget();
  };
  return (
    <form className={parts['stack']} onSubmit={(event) => void send(event)}>
      {error && <ErrorNotice error={error} />}
      <Textarea
        label={t('late.label')}
        description={t('late.hint')}
        error={empty ? t('late.missing') : null}
        rows={4}
        maxLength={MAX_REASON}
        value={value}
        onChange={(event) => change(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" loading={status === 'running'}>
          {t('late.send')}
        </Button>
      </div>
    </form>
  );
}

function Receipt({ dossier }: { readonly dossier: FormDossier }): ReactNode {
  const { t } = useTranslation('portal-permits');
  const format = useFormat();
  const { application } = dossier;
  const at = application?.submittedAt;
  return (
    <>
      <div className={classes.panel}>
        <p>{t('receipt.reference')}</p>
        <p className={classes.reference}>{dossier.reference}</p>
        {at && <p>{t('receipt.at', { at: `${format.date(at)}, ${format.time(at)}` })}</p>}
      </div>
      <NotAuthorised state={dossier.state} />
      <FilingDates dates={dossier.deadlines} filing={application} explained />
      {application?.late && !application.lateReason && <LateReason dossier={dossier} />}
      {application?.late && application.lateReason && (
        <Notice tone="good" title={t('late.thanks')}>
          {application.lateReason}
        </Notice>
      )}
      <h2 style={{ margin: 0 }}>{t('receipt.next')}</h2>
      <ol className={parts['list']}>
        <li>{t('receipt.step1')}</li>
        <li>{t('receipt.step2')}</li>
        <li>{t('receipt.step3')}</li>
      </ol>
      <div className={parts['actions']} data-print="hide">
        <Button renderRoot={(props) => <Link to={`/dossiers/${dossier.id}`} {...props} />}>
          {t('receipt.toDossier')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPrinter size={20} aria-hidden />}
          onClick={printAll}
        >
          {t('print')}
        </Button>
      </div>
    </>
  );
}

/** What was received and when; says plainly that it is not an authorisation. */
export function ReceiptPage(): ReactNode {
  const { t } = useTranslation('portal-permits');
  const id = useDossierId();
  const { data, error, loading, again } = usePortalReading(ApplicationDocument, { id });
  if (loading) return <Loading />;
  if (error?.code === 'NOT_FOUND') return <NotFoundPage />;
  return (
    <Page title={t('receipt.title')} lead={t('receipt.lead')} width="reading">
      {!data && error && <ErrorNotice error={error} onRetry={again} />}
      {data && <Receipt dossier={formDossier(data.dossier)} />}
    </Page>
  );
}
