import { useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubscription } from 'urql';
import { useLocalized } from '../../../lib/localized.js';
import { useReading } from '../../../lib/use-reading.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { Page, PageSection } from '../../../ui/frame/page.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import { ApprovalChecks } from './approval-checks.js';
import { ApprovalReceipt } from './approval-receipt.js';
import { ApprovalSignature } from './approval-signature.js';
import type { ApprovalSubject, ApprovalVersion } from './approval-types.js';
import { ParagraphChanges, TimeChanges } from './difference-view.js';
import { LanguageChoice } from './language-choice.js';
import { orderContent, type OrderLanguage } from './order-content.js';
import { orderDifference } from './order-difference.js';
import { OrderStateBadge } from './order-state-badge.js';
import { OrderText } from './order-text.js';
import { OrderApprovalDocument, OrderChangesDocument } from './orders.desk.graphql.js';
import classes from './orders.module.css';
import { useOrderLanguage } from './use-order-language.js';

/** Where the sentences are compared word by word. */
const WORDS = 'words';

/** The approved version the present one is compared with. */
function earlier({ order }: ApprovalSubject, version: ApprovalVersion): number {
  const approved = order.approved?.number;
  return approved && approved < version.number ? approved : version.number - 1;
}

interface PartProps {
  readonly subject: ApprovalSubject;
  readonly version: ApprovalVersion;
  readonly language: OrderLanguage;
}

function Lead({ version }: { readonly version: ApprovalVersion }): ReactNode {
  const { t } = useTranslation('orders-desk');
  return (
    <span className={classes.badges}>
      <OrderStateBadge state={version.state} />
      <StatusBadge tone="neutral" label={t(`classification.${version.classification}` as never)} />
    </span>
  );
}

/** What a commander looks for first: other times, and how much else is different. */
function Changes({ subject, version, language }: PartProps): ReactNode {
  const { t } = useTranslation('orders-desk');
  if (version.number === 1) {
    return (
      <PageSection title={t('approval.changes')}>
        <p className={classes.line}>{t('approval.first')}</p>
      </PageSection>
    );
  }
  const difference = orderDifference(version.difference, orderContent(version.content), language);
  const count = difference.paragraphs.reduce((sum, paragraph) => sum + paragraph.count, 0);
  return (
    <PageSection title={t('approval.changesSince', { number: earlier(subject, version) })}>
      <TimeChanges difference={difference} language={language} />
      <p className={classes.line}>
        <a href={`#${WORDS}`}>
          {t('approval.sentences', { count, paragraphs: difference.paragraphs.length })}
        </a>
      </p>
    </PageSection>
  );
}

function Words({ subject, version, language }: PartProps): ReactNode {
  const { t } = useTranslation('orders-desk');
  if (version.number === 1) return null;
  const difference = orderDifference(version.difference, orderContent(version.content), language);
  return (
    <div id={WORDS} className={classes.words}>
      <PageSection title={t('approval.words', { number: earlier(subject, version) })}>
        <ParagraphChanges difference={difference} language={language} />
      </PageSection>
    </div>
  );
}

function Mission({ version, language }: Omit<PartProps, 'subject'>): ReactNode {
  const { t } = useTranslation('orders-desk');
  return (
    <PageSection title={t('approval.mission')}>
      <p className={classes.mission} lang={language}>
        {orderContent(version.content).card.mission[language]}
      </p>
    </PageSection>
  );
}

interface WholeProps {
  readonly subject: ApprovalSubject;
  readonly version: ApprovalVersion;
  readonly onChanged: () => void;
}

function Approval({ subject, version, onChanged }: WholeProps): ReactNode {
  const { t } = useTranslation('orders-desk');
  const [language, choose] = useOrderLanguage();
  const parts = { subject, version, language };
  // Signing replaces what the reader looks at: the receipt takes the focus then.
  const [signed, setSigned] = useState(false);
  const receipt = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (signed) receipt.current?.focus();
  }, [signed, version.state]);
  return (
    <>
      {version.state === 'approved' && (
        <ApprovalReceipt ref={receipt} subject={subject} version={version} />
      )}
      {version.state === 'draft' && (
        <Notice tone="info" title={t('approval.draft')}>
          {t('approval.draftText')}
        </Notice>
      )}
      <div className={classes.approval}>
        <div className={classes.first}>
          <Mission version={version} language={language} />
          <Changes {...parts} />
        </div>
        <div className={classes.decide}>
          <ApprovalChecks subject={subject} version={version} />
          <ApprovalSignature
            subject={subject}
            version={version}
            onChanged={onChanged}
            onSigned={() => setSigned(true)}
          />
        </div>
        <div className={classes.rest}>
          <Words {...parts} />
          <details className={classes.fold}>
            <summary>
              <span>{t('approval.whole')}</span>
            </summary>
            <div className={classes.stack}>
              <LanguageChoice language={language} onChoose={choose} />
              <OrderText content={orderContent(version.content)} language={language} />
            </div>
          </details>
        </div>
      </div>
    </>
  );
}

function useApproval(eventId: string) {
  const [{ data }] = useSubscription({ query: OrderChangesDocument, variables: { eventId } });
  const [asked, setAsked] = useState(0);
  const change = (data?.eventChanged.seq ?? 0) + asked;
  const reading = useReading(OrderApprovalDocument, { id: eventId }, { change, fresh: true });
  return { ...reading, refresh: () => setAsked((before) => before + 1) };
}

/** Gold's page: what the order is, what changed, whether it may be signed, and one signature. */
export function ApprovalPage(): ReactNode {
  const { t } = useTranslation('orders-desk');
  const say = useLocalized();
  const { eventId } = useParams({ strict: false }) as { readonly eventId: string };
  const { data, error, again, refresh } = useApproval(eventId);
  const back = { to: `/events/${eventId}/order`, label: t('approval.back') };
  const order = data?.event.operationOrder;
  const version = order?.latest;
  if (!data) {
    return (
      <Page title={t('approval.title')} back={back} width="reading">
        {error ? <ErrorNotice error={error} onRetry={again} /> : <Loading lines={10} />}
      </Page>
    );
  }
  if (!order || !version) {
    return (
      <Page title={t('approval.title')} back={back} width="reading">
        <EmptyState title={t('order.none')}>{t('order.noneText')}</EmptyState>
      </Page>
    );
  }
  const subject = { event: data.event, order };
  const name = say(data.event.title) ?? data.event.reference;
  return (
    <Page
      title={`${t('approval.heading', { number: version.number })} · ${name}`}
      heading={
        <>
          <span className={classes.over}>{name}</span>
          {t('approval.heading', { number: version.number })}
        </>
      }
      lead={<Lead version={version} />}
      back={back}
    >
      <Approval subject={subject} version={version} onChanged={refresh} />
    </Page>
  );
}
