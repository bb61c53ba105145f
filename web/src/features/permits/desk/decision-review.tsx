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
import { useDossier } from '../../events/desk/index.js';
import {
  CheckDecisionLanguageDocument,
  ReviewDecisionDocument,
} from './decision-commands.desk.graphql.js';
import type { DecisionSheet } from './decision-values.js';
import classes from './permits.module.css';

const SHORTEST = 3;
const LONGEST = 2000;
const KINDS = ['legal', 'language'] as const;
type Kind = (typeof KINDS)[number];
const NEEDS: Readonly<Record<Kind, string>> = {
  legal: 'decisions.review',
  language: 'decisions.checkLanguage',
};

interface CheckProps {
  readonly sheet: DecisionSheet;
  readonly kind: Kind;
}

function CheckForm({ sheet, kind }: CheckProps): ReactNode {
  const { t } = useTranslation(['permits-desk', 'decision-desk']);
  const id = useId();
  const { refresh } = useDossier();
  const [remark, setRemark] = useState('');
  const [silent, setSilent] = useState(false);
  const legal = useIdempotentMutation(ReviewDecisionDocument);
  const language = useIdempotentMutation(CheckDecisionLanguageDocument);
  const check = kind === 'legal' ? legal : language;
  const give = async (outcome: 'approved' | 'remarks'): Promise<void> => {
    const words = remark.trim();
    const missing = outcome === 'remarks' && words.length < SHORTEST;
    setSilent(missing);
    if (missing) {
      document.getElementById(id)?.focus();
      return;
    }
    const input = { decisionId: sheet.id, expectedVersion: sheet.version, outcome };
    const answer = await check.submit({
      input: { ...input, ...(words.length >= SHORTEST ? { remark: words } : {}) },
    });
    refresh();
    if (answer.ok) setRemark('');
  };
  const running = check.status === 'running';
  return (
    <div className={classes.answerBox}>
      {check.error && <ErrorNotice error={check.error} />}
      <Textarea
        id={id}
        label={t(`decision-desk:check.remark.${kind}`)}
        description={t('permits-desk:review.remarkHint')}
        autosize
        minRows={2}
        maxLength={LONGEST}
        value={remark}
        error={silent ? t('permits-desk:review.remarkNeeded') : undefined}
        onChange={(event) => setRemark(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button loading={running} onClick={() => void give('approved')}>
          {t(`decision-desk:check.approve.${kind}`)}
        </Button>
        <Button variant="default" disabled={running} onClick={() => void give('remarks')}>
          {t('permits-desk:review.withRemarks')}
        </Button>
      </div>
    </div>
  );
}

function Check({ sheet, kind }: CheckProps): ReactNode {
  const { t } = useTranslation(['permits-desk', 'decision-desk']);
  const format = useFormat();
  const may = useMay();
  const own = sheet.reviews.filter((one) => one.kind === kind);
  const standing = own.findLast(({ valid }) => valid);
  const open =
    sheet.state !== 'taken' && !sheet.preparedByReader && standing?.outcome !== 'approved';
  return (
    <section className={classes.block} aria-label={t(`decision-desk:check.title.${kind}`)}>
      <h3 className={classes.minor}>{t(`decision-desk:check.title.${kind}`)}</h3>
      {own.length === 0 && <p className={classes.soft}>{t('permits-desk:review.none')}</p>}
      <ul className={classes.cards}>
        {own.map((one) => (
          <li key={one.id} className={classes.card}>
            <p className={classes.cardHead}>
              <StatusBadge
                tone={!one.valid ? 'neutral' : one.outcome === 'approved' ? 'good' : 'warn'}
                size="sm"
                label={t(one.valid ? `review.outcome.${one.outcome}` : 'decision-desk:check.void')}
              />
              <span>{one.reviewerName}</span>
              <time dateTime={one.reviewedAt}>{format.dateTime(one.reviewedAt)}</time>
              {!one.valid && (
                <span className={classes.soft}>{t('decision-desk:check.voidText')}</span>
              )}
            </p>
            {one.remark && <p className={classes.quote}>{one.remark}</p>}
          </li>
        ))}
      </ul>
      {open && may(NEEDS[kind]) && <CheckForm key={sheet.version} sheet={sheet} kind={kind} />}
    </section>
  );
}

/** What others than the drafter say of its law and its language, of exactly which text. */
export function DecisionReview({ sheet }: { readonly sheet: DecisionSheet }): ReactNode {
  const { t } = useTranslation('decision-desk');
  return (
    <PageSection title={t('check.title.all')}>
      {sheet.missingChecks.length > 0 && (
        <Notice tone="info" title={t('check.needed', { count: sheet.missingChecks.length })}>
          {sheet.preparedByReader && t('check.notYours')}
        </Notice>
      )}
      <div className={classes.pair}>
        {KINDS.map((kind) => (
          <Check key={kind} sheet={sheet} kind={kind} />
        ))}
      </div>
    </PageSection>
  );
}
