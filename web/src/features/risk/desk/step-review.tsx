import { Button, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconChecks } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { useDossier } from '../../events/desk/index.js';
import { ReviewRiskStepDocument } from './assessment-steps.desk.graphql.js';
import type { StepSheet } from './step-values.js';
import classes from './steps.module.css';

const LONGEST_NOTE = 1000;
const SHORTEST_NOTE = 3;

/** The "last reviewed" clock of a step. */
export function LastReviewed({ step }: { readonly step: StepSheet }): ReactNode {
  const { t } = useTranslation('risk-steps-desk');
  const format = useFormat();
  const { reviewedAt, reviewedBy } = step;
  if (!reviewedAt) return <span className={classes.soft}>{t('review.never')}</span>;
  return (
    <span>
      <time dateTime={reviewedAt} title={format.dateTime(reviewedAt)}>
        {format.relative(reviewedAt)}
      </time>
      {reviewedBy && <span className={classes.note}>{reviewedBy.name}</span>}
    </span>
  );
}

interface ReviewProps {
  readonly assessmentId: string;
  readonly step: StepSheet;
}

/** Somebody looked again: it still holds, or something changed; also while the event is under way. */
export function StepReview({ assessmentId, step }: ReviewProps): ReactNode {
  const { t } = useTranslation('risk-steps-desk');
  const { refresh } = useDossier();
  const note = useId();
  const [text, setText] = useState('');
  const review = useIdempotentMutation(ReviewRiskStepDocument);
  const say = async (verdict: 'stillHolds' | 'changed'): Promise<void> => {
    const { key, version } = step;
    const words = text.trim();
    const outcome = await review.submit({
      input: {
        ...{ assessmentId, key, expectedVersion: version, verdict },
        ...(words ? { note: words } : {}),
      },
    });
    refresh();
    if (outcome.ok) setText('');
  };
  const busy = review.status === 'running';
  return (
    <section className={classes.review} aria-label={t('review.title')} data-print="hide">
      <h3 className={classes.minor}>{t('review.title')}</h3>
      <p className={classes.soft}>
        {t('review.last')}: <LastReviewed step={step} />
      </p>
      {step.reviewNote && <p className={classes.quote}>{step.reviewNote}</p>}
      {review.error && <ErrorNotice error={review.error} />}
      <Textarea
        id={note}
        label={t('review.note')}
        description={t('review.noteHint')}
        autosize
        maxLength={LONGEST_NOTE}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button
          variant="default"
          loading={busy}
          leftSection={<IconChecks size={18} aria-hidden />}
          onClick={() => void say('stillHolds')}
        >
          {t('review.stillHolds')}
        </Button>
        <Button
          variant="default"
          loading={busy}
          disabled={text.trim().length < SHORTEST_NOTE}
          leftSection={<IconAlertTriangle size={18} aria-hidden />}
          onClick={() => void say('changed')}
        >
          {t('review.changed')}
        </Button>
      </div>
    </section>
  );
}
