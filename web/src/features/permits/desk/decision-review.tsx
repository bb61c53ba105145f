import { Button, Textarea } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { useMay } from '../../../lib/use-may.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { PageSection } from '../../../ui/frame/page.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import { useDossier } from '../../events/desk/index.js';
import { ReviewDecisionDocument } from './decisions.desk.graphql.js';
import type { DecisionSheet } from './decision-values.js';
import classes from './permits.module.css';

const SHORTEST = 3;
const LONGEST = 2000;

function ReviewForm({ sheet }: { readonly sheet: DecisionSheet }): ReactNode {
  const { t } = useTranslation('permits-desk');
  const id = useId();
  const { refresh } = useDossier();
  const [remark, setRemark] = useState('');
  const [silent, setSilent] = useState(false);
  const review = useIdempotentMutation(ReviewDecisionDocument);
  const give = async (outcome: 'approved' | 'remarks'): Promise<void> => {
    const words = remark.trim();
    const missing = outcome === 'remarks' && words.length < SHORTEST;
    setSilent(missing);
    if (missing) {
      document.getElementById(id)?.focus();
      return;
    }
    const input = { decisionId: sheet.id, expectedVersion: sheet.version, outcome };
    const answer = await review.submit({
      input: { ...input, ...(words.length >= SHORTEST ? { remark: words } : {}) },
    });
    refresh();
    if (answer.ok) setRemark('');
  };
  const running = review.status === 'running';
  return (
    <div className={classes.answerBox}>
      {review.error && <ErrorNotice error={review.error} />}
      <Textarea
        id={id}
        label={t('review.remark')}
        description={t('review.remarkHint')}
        autosize
        minRows={2}
        maxLength={LONGEST}
        value={remark}
        error={silent ? t('review.remarkNeeded') : undefined}
        onChange={(event) => setRemark(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button loading={running} onClick={() => void give('approved')}>
          {t('review.approve')}
        </Button>
        <Button variant="default" disabled={running} onClick={() => void give('remarks')}>
          {t('review.withRemarks')}
        </Button>
      </div>
    </div>
  );
}

/** What legal review said, of which version; it advises and does not block. */
export function DecisionReview({ sheet }: { readonly sheet: DecisionSheet }): ReactNode {
  const { t } = useTranslation('permits-desk');
  const format = useFormat();
  const may = useMay();
  const { reviews, version, state } = sheet;
  // Taking a decision is a version of its own; what was read is the one before.
  const read = state === 'taken' ? version - 1 : version;
  return (
    <PageSection title={t('review.title')}>
      {reviews.length === 0 && <p className={classes.soft}>{t('review.none')}</p>}
      <ul className={classes.cards}>
        {reviews.map((one) => (
          <li key={one.id} className={classes.card}>
            <p className={classes.cardHead}>
              <StatusBadge
                tone={one.outcome === 'approved' ? 'good' : 'warn'}
                size="sm"
                label={t(`review.outcome.${one.outcome}`)}
              />
              <span>{one.reviewerName}</span>
              <time dateTime={one.reviewedAt}>{format.dateTime(one.reviewedAt)}</time>
              <span className={classes.soft}>
                {t(one.decisionVersion === read ? 'review.this' : 'review.earlier')}
              </span>
            </p>
            {one.remark && <p className={classes.quote}>{one.remark}</p>}
          </li>
        ))}
      </ul>
      {may('decisions.review') && state !== 'taken' && (
        <ReviewForm key={sheet.version} sheet={sheet} />
      )}
    </PageSection>
  );
}
