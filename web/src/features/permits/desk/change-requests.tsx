import { Button, Textarea } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { useMay } from '../../../lib/use-may.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { PageSection } from '../../../ui/frame/page.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import type { Tone } from '../../../ui/status/tones.js';
import { useDossier } from '../../events/desk/index.js';
import type { ApplicationEvent } from './application-answers.js';
import { ChangeDifference } from './change-difference.js';
import { AnswerChangeDocument } from './permits-commands.desk.graphql.js';
import classes from './permits.module.css';

type Change = ApplicationEvent['changeRequests'][number];

const TONES: Readonly<Record<string, Tone>> = {
  proposed: 'warn',
  accepted: 'good',
  refused: 'bad',
  withdrawn: 'neutral',
};
const LONGEST_REASON = 1000;
const SHORTEST_REASON = 3;

function AnswerForm({ change }: { readonly change: Change }): ReactNode {
  const { t } = useTranslation('permits-desk');
  const id = useId();
  const { refresh } = useDossier();
  const [seen] = useState(change.version);
  const [reason, setReason] = useState('');
  const [silent, setSilent] = useState(false);
  const answer = useIdempotentMutation(AnswerChangeDocument);
  const give = async (accept: boolean): Promise<void> => {
    const why = reason.trim();
    const missing = !accept && why.length < SHORTEST_REASON;
    setSilent(missing);
    if (missing) {
      document.getElementById(id)?.focus();
      return;
    }
    const input = { changeId: change.id, expectedVersion: seen, accept };
    await answer.submit({ input: { ...input, ...(why ? { reason: why } : {}) } });
    refresh();
  };
  const running = answer.status === 'running';
  return (
    <div className={classes.answerBox}>
      {answer.status === 'stale' && (
        <Notice tone="warn" role="alert" title={t('change.stale')}>
          {t('change.staleText')}
        </Notice>
      )}
      {answer.error && answer.status !== 'stale' && <ErrorNotice error={answer.error} />}
      <Textarea
        id={id}
        label={t('change.reason')}
        description={t('change.reasonHint')}
        autosize
        minRows={2}
        maxLength={LONGEST_REASON}
        value={reason}
        error={silent ? t('change.reasonNeeded') : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button loading={running} onClick={() => void give(true)}>
          {t('change.accept')}
        </Button>
        <Button variant="outline" color="brick" disabled={running} onClick={() => void give(false)}>
          {t('change.refuse')}
        </Button>
      </div>
    </div>
  );
}

function ChangeCard({ change }: { readonly change: Change }): ReactNode {
  const { t } = useTranslation('permits-desk');
  const format = useFormat();
  const may = useMay();
  const { state, proposedByName, proposedAt, reason, answerReason, answeredAt } = change;
  return (
    <li className={classes.card}>
      <p className={classes.cardHead}>
        <StatusBadge
          tone={TONES[state] ?? 'neutral'}
          size="sm"
          label={t(`change.state.${state}`)}
        />
        <span>{proposedByName}</span>
        <time dateTime={proposedAt}>{format.dateTime(proposedAt)}</time>
      </p>
      <ChangeDifference before={change.before} facts={change.facts} />
      <p className={classes.quote}>{reason}</p>
      {answeredAt && (
        <p>
          {t('change.answered', { at: format.dateTime(answeredAt) })}
          {answerReason ? `: ${answerReason}` : ''}
        </p>
      )}
      {state === 'proposed' && may('events.change') && (
        <>
          <p className={classes.soft}>{t('change.effect')}</p>
          <AnswerForm key={change.id} change={change} />
        </>
      )}
    </li>
  );
}

/** Changes the organiser proposed after filing; accepting one changes the facts at once. */
export function ChangeRequests({ changes }: { readonly changes: readonly Change[] }): ReactNode {
  const { t } = useTranslation('permits-desk');
  if (changes.length === 0) return null;
  const open = (one: Change): number => (one.state === 'proposed' ? 0 : 1);
  const ordered = [...changes].sort(
    (a, b) => open(a) - open(b) || b.proposedAt.localeCompare(a.proposedAt),
  );
  return (
    <PageSection title={t('change.title')}>
      <ul className={classes.cards}>
        {ordered.map((change) => (
          <ChangeCard key={change.id} change={change} />
        ))}
      </ul>
    </PageSection>
  );
}
