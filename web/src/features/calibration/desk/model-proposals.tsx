import { Button, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClassModelsQuery } from '../../../gql/desk/graphql.js';
import { readFragment } from '../../../gql/desk/index.js';
import { useErrorTexts } from '../../../lib/error-text.js';
import { useFormat } from '../../../lib/use-format.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import {
  AcceptClassModelDocument,
  ClassModelEffectFragment,
  RejectClassModelDocument,
} from './calibration.desk.graphql.js';
import classes from './calibration.module.css';
import { ModelEffect, ThresholdChanges } from './model-effect.js';

type Proposal = ClassModelsQuery['classModelProposals'][number];

const TONE = { open: 'warn', accepted: 'good', rejected: 'neutral' } as const;

interface ProposalProps {
  readonly proposal: Proposal;
  readonly onDecided: () => void;
}

/** Accepting and rejecting, each with its reason; a step that is closed says why. */
function Decide({ proposal, onDecided }: ProposalProps): ReactNode {
  const { t } = useTranslation(['class-desk', 'errors']);
  const texts = useErrorTexts();
  const [reason, setReason] = useState('');
  const accept = useIdempotentMutation(AcceptClassModelDocument);
  const reject = useIdempotentMutation(RejectClassModelDocument);
  const { id: proposalId, version: expectedVersion, availableTransitions: steps } = proposal;
  const input = { proposalId, expectedVersion, reason: reason.trim() };
  const decide = async (with_: typeof accept | typeof reject): Promise<void> => {
    if ((await with_.submit({ input })).ok) onDecided();
  };
  const error = accept.error ?? reject.error;
  const refused = error?.fields.find(({ path }) => path === 'input.reason');
  if (steps.length === 0) return null;
  const acceptance = steps.find(({ name }) => name === 'accept');
  const rejection = steps.find(({ name }) => name === 'reject');
  return (
    <div className={classes.form}>
      {error && !refused && <ErrorNotice error={error} />}
      <Textarea
        label={t('proposal.decisionReason')}
        error={refused ? texts.field(refused) : null}
        autosize
        minRows={2}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {acceptance?.reason && <p className={classes.line}>{texts.reason(acceptance.reason)}</p>}
      <div className={classes.buttons}>
        {acceptance?.enabled && (
          <Button loading={accept.status === 'running'} onClick={() => void decide(accept)}>
            {t('proposal.accept')}
          </Button>
        )}
        {rejection?.enabled && (
          <Button
            variant="default"
            loading={reject.status === 'running'}
            onClick={() => void decide(reject)}
          >
            {t('proposal.reject')}
          </Button>
        )}
      </div>
    </div>
  );
}

function ProposalCard({ proposal, onDecided }: ProposalProps): ReactNode {
  const { t } = useTranslation('class-desk');
  const format = useFormat();
  const { state, basedOn, reason, proposedByName, proposedAt, modelNumber, effect } = proposal;
  return (
    <li className={classes.card}>
      <p className={classes.head}>
        <StatusBadge
          size="sm"
          tone={TONE[state as keyof typeof TONE]}
          label={t(`proposal.state.${state}`)}
        />
        {t('proposal.by', {
          name: proposedByName,
          at: format.dateTime(proposedAt),
          number: basedOn,
        })}
      </p>
      <p className={classes.line}>{t('reason', { reason })}</p>
      {effect ? (
        <ModelEffect effect={readFragment(ClassModelEffectFragment, effect)} />
      ) : (
        <ThresholdChanges changes={proposal.thresholds} />
      )}
      {proposal.decidedAt && (
        <p className={classes.line}>
          {t('proposal.decided', {
            name: proposal.decidedByName,
            at: format.dateTime(proposal.decidedAt),
            reason: proposal.decisionReason,
          })}{' '}
          {modelNumber && t('proposal.became', { number: modelNumber })}
        </p>
      )}
      <Decide proposal={proposal} onDecided={onDecided} />
    </li>
  );
}

/** What was put forward: the open one with its effect, the decided ones with who decided and why. */
export function ModelProposals(props: {
  readonly proposals: readonly Proposal[];
  readonly onDecided: () => void;
}): ReactNode {
  const { t } = useTranslation('class-desk');
  if (props.proposals.length === 0) return <p className={classes.soft}>{t('proposal.none')}</p>;
  return (
    <ul className={classes.cards}>
      {props.proposals.map((proposal) => (
        <ProposalCard key={proposal.id} proposal={proposal} onDecided={props.onDecided} />
      ))}
    </ul>
  );
}
