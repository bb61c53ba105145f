import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readFragment } from '../../../gql/portal/index.js';
import { useLocalized } from '../../../lib/localized.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { NotFoundPage } from '../../../ui/feedback/page-fault.js';
import { Page, PageSection } from '../../../ui/frame/page.js';
import { useLiveDossier } from '../../dialogue/portal/index.js';
import { NotAuthorised, parts, usePortalReading } from '../../events/portal/index.js';
import { ConditionBadge, TextNow } from './condition-parts.js';
import { turnOf, type Condition, type Turn } from './condition-facts.js';
import { ConditionFragment, ConditionsDocument } from './negotiations.portal.graphql.js';

const TURNS: readonly Turn[] = ['mine', 'theirs', 'settled'];

function ConditionCard(props: { readonly condition: Condition; readonly base: string }): ReactNode {
  const { t } = useTranslation('portal-negotiations');
  const text = useLocalized();
  const { condition, base } = props;
  const mine = turnOf(condition) === 'mine';
  const name = t('name', { number: condition.number, kind: text(condition.kindLabel) ?? '' });
  const to = `${base}/${condition.id}`;
  return (
    <li className={parts['card']} data-asks={mine || undefined} data-print="keep">
      <div className={parts['head']}>
        <h3 className={parts['name']}>
          <Link to={to}>{name}</Link>
        </h3>
        <ConditionBadge condition={condition} />
      </div>
      <TextNow condition={condition} level={4} />
      {mine && (
        <div data-print="hide">
          <Button renderRoot={(rest) => <Link to={to} {...rest} />}>
            {t('answerOne', { number: condition.number })}
          </Button>
        </div>
      )}
    </li>
  );
}

function Groups({ conditions, base }: { conditions: readonly Condition[]; base: string }) {
  const { t } = useTranslation('portal-negotiations');
  return TURNS.map((turn) => {
    const rows = conditions.filter((condition) => turnOf(condition) === turn);
    if (rows.length === 0) return null;
    return (
      <PageSection key={turn} title={t(`group.${turn}`, { count: rows.length })}>
        <ul className={parts['cards']}>
          {rows.map((condition) => (
            <ConditionCard key={condition.id} condition={condition} base={base} />
          ))}
        </ul>
      </PageSection>
    );
  });
}

/** The conditions of a dossier: those that wait for the reader first. */
export function ConditionsPage(): ReactNode {
  const { t } = useTranslation('portal-negotiations');
  const text = useLocalized();
  const id = useParams({ strict: false })['dossierId'] ?? '';
  const { data, error, loading, again } = usePortalReading(ConditionsDocument, { id });
  useLiveDossier(id, again);
  if (loading) return <Loading />;
  if (error?.code === 'NOT_FOUND') return <NotFoundPage />;
  const conditions = (data?.dossier.conditions ?? []).map((one) =>
    readFragment(ConditionFragment, one),
  );
  const open = conditions.filter((condition) => turnOf(condition) === 'mine').length;
  const settled = conditions.some(({ state }) => state === 'agreed' || state === 'imposed');
  return (
    <Page
      title={t('title')}
      lead={text(data?.dossier.title)}
      back={{ to: `/dossiers/${id}`, label: t('back') }}
      failed={!data}
    >
      {!data && error && <ErrorNotice error={error} onRetry={again} />}
      {data && (
        <>
          <Notice
            tone={open > 0 ? 'warn' : 'info'}
            title={open > 0 ? t('openCount', { count: open }) : t('noneOpen')}
          >
            {t('silence')}
          </Notice>
          {conditions.length === 0 && <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
          <Groups conditions={conditions} base={`/dossiers/${id}/conditions`} />
          {settled && (
            <p className={parts['text']} data-print="hide">
              <Link to={`/dossiers/${id}/promises`}>{t('promises')}</Link>
            </p>
          )}
          <NotAuthorised state={data.dossier.state} />
        </>
      )}
    </Page>
  );
}
