import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readFragment } from '../../../gql/portal/index.js';
import { useLocalized } from '../../../lib/localized.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { NotFoundPage } from '../../../ui/feedback/page-fault.js';
import { Page, PageSection } from '../../../ui/frame/page.js';
import { OutdatedWords } from '../../../ui/products/outdated-words.js';
import { useLiveDossier } from '../../dialogue/portal/index.js';
import { parts, usePortalReading } from '../../events/portal/index.js';
import { AnswerForm } from './answer-form.js';
import {
  AnswerClock,
  ConditionBadge,
  History,
  Imposed,
  TextNow,
  ValueList,
} from './condition-parts.js';
import { turnOf, type Condition } from './condition-facts.js';
import { ConditionFragment, ConditionsDocument } from './negotiations.portal.graphql.js';

interface BodyProps {
  readonly condition: Condition;
  readonly dossierId: string;
  /** The dossier's name. */
  readonly dossier: string;
  /** The next one that waits for the reader. */
  readonly next: Condition | null;
}

/** A settled condition is rarely opened again: its form waits behind one more step. */
function AnswerSection(props: Omit<BodyProps, 'next'> & { readonly onSent: () => void }) {
  const { t } = useTranslation('portal-negotiations');
  const { condition } = props;
  const form = <AnswerForm key={condition.id} {...props} />;
  const [first] = condition.availableAnswers.filter(({ enabled }) => enabled);
  if (turnOf(condition) !== 'settled') {
    return <PageSection title={t('answer.title')}>{form}</PageSection>;
  }
  if (!first) return null;
  const changing = first.name === 'reword' && condition.agreedVersion !== null;
  return (
    <details key={condition.version} className={parts['details']}>
      <summary>{t(changing ? 'answer.askChange' : `answer.${first.name}`)}</summary>
      {form}
    </details>
  );
}

/** Says that the answer left, where the reader is, and leads on to the next one. */
function Sent({ dossierId, next }: Pick<BodyProps, 'dossierId' | 'next'>): ReactNode {
  const { t } = useTranslation('portal-negotiations');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const on = next && (
    <Link to={`/dossiers/${dossierId}/conditions/${next.id}`}>
      {t('nextOpen', { number: next.number })}
    </Link>
  );
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="good" role="status" title={t('answer.done')} actions={on} />
    </div>
  );
}

function ConditionBody({ condition, dossierId, dossier, next }: BodyProps): ReactNode {
  const { t } = useTranslation('portal-negotiations');
  const [sent, setSent] = useState(0);
  const mine = turnOf(condition) === 'mine';
  return (
    <>
      {sent > 0 && <Sent key={sent} {...{ dossierId, next }} />}
      <AnswerClock condition={condition} />
      <OutdatedWords facts={condition.outdated} />
      <div className={parts['card']} data-asks={mine || undefined}>
        <TextNow condition={condition} level={2} />
      </div>
      <Imposed condition={condition} />
      {condition.values.length > 0 && (
        <details className={parts['details']}>
          <summary>{t('values')}</summary>
          <ValueList condition={condition} />
        </details>
      )}
      <AnswerSection {...{ condition, dossierId, dossier }} onSent={() => setSent(sent + 1)} />
      <PageSection title={t('history')}>
        <History condition={condition} />
      </PageSection>
    </>
  );
}

/** One condition: what stands, what is proposed, the reader's answer, and how it came about. */
export function ConditionPage(): ReactNode {
  const { t } = useTranslation('portal-negotiations');
  const text = useLocalized();
  const { dossierId = '', conditionId = '' } = useParams({ strict: false });
  const { data, error, loading, again } = usePortalReading(ConditionsDocument, { id: dossierId });
  useLiveDossier(dossierId, again);
  if (loading) return <Loading />;
  if (error?.code === 'NOT_FOUND') return <NotFoundPage />;
  const conditions = (data?.dossier.conditions ?? []).map((one) =>
    readFragment(ConditionFragment, one),
  );
  const condition = conditions.find(({ id }) => id === conditionId);
  if (data && !condition) return <NotFoundPage />;
  const next = conditions.find((one) => one.id !== conditionId && turnOf(one) === 'mine') ?? null;
  return (
    <Page
      title={
        condition
          ? t('name', { number: condition.number, kind: text(condition.kindLabel) ?? '' })
          : t('title')
      }
      lead={text(data?.dossier.title)}
      actions={condition && <ConditionBadge condition={condition} />}
      back={{ to: `/dossiers/${dossierId}/conditions`, label: t('backToList') }}
      failed={!data}
      width="reading"
    >
      {!data && error && <ErrorNotice error={error} onRetry={again} />}
      {condition && (
        <ConditionBody
          key={condition.id}
          {...{ condition, dossierId, next }}
          dossier={text(data?.dossier.title) ?? data?.dossier.reference ?? ''}
        />
      )}
    </Page>
  );
}
