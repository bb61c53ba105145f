import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventAgreementsQuery } from '../../../gql/desk/graphql.js';
import { StepDialog } from '../../negotiations/desk/parts.js';
import { CompileAgreementDocument, SignAgreementDocument } from './agreements.desk.graphql.js';
import type { Protocol } from './agreement-types.js';

interface DialogProps {
  readonly onDone: () => void;
  readonly onClose: () => void;
}

interface CompileProps extends DialogProps {
  readonly event: EventAgreementsQuery['event'];
  /** The protocol that lapses for the new one. */
  readonly open: Protocol | null;
}

/** A week after the event both sides look back, unless somebody says another day. */
const LOOK_BACK_MS = 7 * 86_400_000;

function lookBack(startAt: string | null | undefined): string {
  if (!startAt) return '';
  return new Date(Date.parse(startAt) + LOOK_BACK_MS).toISOString().slice(0, 10);
}

/** Asks what the dossier does not hold: the evaluation meeting, and the contact on the day. */
export function CompileDialog({ event, open, onDone, onClose }: CompileProps): ReactNode {
  const { t } = useTranslation('agreements-desk');
  return (
    <StepDialog
      title={t('compile.title')}
      text={t('compile.text')}
      confirm={t('compile.confirm')}
      fields={[
        {
          name: 'evaluationOn',
          kind: 'day',
          label: t('compile.evaluation'),
          needed: true,
          value: open?.evaluationOn ?? lookBack(event.startAt),
        },
        {
          name: 'policeContact',
          kind: 'line',
          label: t('compile.contact'),
          needed: true,
          value: t('compile.defaultContact'),
        },
        { name: 'policePhone', kind: 'line', label: t('compile.phone'), needed: true },
      ]}
      document={CompileAgreementDocument as never}
      input={({ evaluationOn, policeContact, policePhone }) => ({
        eventId: event.id,
        openVersion: open?.version ?? null,
        evaluationOn,
        policeContact,
        policePhone,
      })}
      onDone={onDone}
      onClose={onClose}
    />
  );
}

interface SignProps extends DialogProps {
  readonly protocol: Protocol;
}

/** Signs exactly the words on the page. */
export function SignDialog({ protocol, onDone, onClose }: SignProps): ReactNode {
  const { t } = useTranslation('agreements-desk');
  const { id, version, contentHash, number } = protocol;
  return (
    <StepDialog
      title={t('sign.title', { number })}
      text={t('sign.text')}
      confirm={t('sign.confirm')}
      fields={[]}
      document={SignAgreementDocument as never}
      input={() => ({ agreementId: id, expectedVersion: version, contentHash })}
      onDone={onDone}
      onClose={onClose}
    />
  );
}
