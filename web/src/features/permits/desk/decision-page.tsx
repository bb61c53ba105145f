import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readFragment } from '../../../gql/desk/index.js';
import { LANGUAGE_NAMES } from '../../../lib/languages.js';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { useMay } from '../../../lib/use-may.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { PageSection } from '../../../ui/frame/page.js';
import { StaleEdge } from '../../../ui/products/stale-edge.js';
import { useDossier, useDossierReading } from '../../events/desk/index.js';
import { useStaleChanges } from '../../negotiations/desk/parts.js';
import { decidingOf, type Authority } from './deciding.js';
import { DecisionStateBadge } from './decision-badges.js';
import { DecisionForm } from './decision-form.js';
import { DecisionHistory } from './decision-history.js';
import { DecisionReading } from './decision-reading.js';
import { DecisionReview } from './decision-review.js';
import { DecisionStanding } from './decision-standing.js';
import { DecisionSteps } from './decision-steps.js';
import { DecisionSheetFragment } from './decisions.desk.graphql.js';
import { EventDecisionDocument } from './event-decision.desk.graphql.js';
import type { DecisionBasis, DecisionSheet } from './decision-values.js';
import { NoticeSection } from './notice-section.js';
import classes from './permits.module.css';

interface BodyProps {
  readonly basis: DecisionBasis;
  readonly authority: Authority;
  readonly sheet: DecisionSheet | null;
  /** Decisions of this authority that the present one stands in for. */
  readonly earlier: readonly DecisionSheet[];
}

function Head({ sheet }: { readonly sheet: DecisionSheet }): ReactNode {
  const { t } = useTranslation('permits-desk');
  const format = useFormat();
  const { state, standing, type, language, preparedByName, preparedAt } = sheet;
  return (
    <p className={classes.cardHead}>
      <DecisionStateBadge state={standing ?? state} />
      <strong>{t(`decision.type.${type}`)}</strong>
      <span>{LANGUAGE_NAMES[language === 'nl' ? 'nl' : 'fr']}</span>
      <span>
        {t('decision.preparedBy', { name: preparedByName, at: format.dateTime(preparedAt) })}
      </span>
    </p>
  );
}

/** The draft that stands in for a withdrawn decision, once somebody begins it. */
function Again({ basis, authority, earlier }: Omit<BodyProps, 'sheet'>): ReactNode {
  const { t } = useTranslation('decision-desk');
  const may = useMay();
  const [begun, setBegun] = useState(false);
  const last = earlier.at(-1);
  return (
    <div className={classes.page}>
      {last && <DecisionStanding sheet={last} />}
      {may('decisions.prepare') && !begun && (
        <Button style={{ justifySelf: 'start' }} onClick={() => setBegun(true)}>
          {t('again.begin')}
        </Button>
      )}
      {begun && (
        <DecisionForm
          key="again"
          basis={basis}
          sheet={null}
          authorityCode={authority.code}
          onDone={() => setBegun(false)}
        />
      )}
      <DecisionHistory earlier={earlier} />
    </div>
  );
}

function Body({ basis, authority, sheet, earlier }: BodyProps): ReactNode {
  const { t } = useTranslation('permits-desk');
  const may = useMay();
  const say = useLocalized();
  const changes = useStaleChanges();
  const [editing, setEditing] = useState(sheet === null);
  const form = (
    <DecisionForm
      key={sheet?.id ?? 'new'}
      basis={basis}
      sheet={sheet}
      authorityCode={authority.code}
      onDone={() => setEditing(false)}
    />
  );
  if (!sheet && earlier.length > 0) {
    return <Again basis={basis} authority={authority} earlier={earlier} />;
  }
  if (!sheet) {
    return may('decisions.prepare') && editing ? (
      form
    ) : (
      <EmptyState title={t('decision.none')}>{t('decision.noneText')}</EmptyState>
    );
  }
  const stale = sheet.staleSources;
  return (
    <StaleEdge stale={stale.length > 0} product={t('decision.product')} changes={changes(stale)}>
      <div className={classes.page}>
        <div className={classes.head}>
          <Head sheet={sheet} />
          {!editing && (
            <DecisionSteps
              sheet={sheet}
              authority={say(authority.title) ?? authority.code}
              onRevise={() => setEditing(true)}
            />
          )}
        </div>
        {editing ? form : <DecisionReading basis={basis} sheet={sheet} />}
        {!editing && <DecisionReview sheet={sheet} />}
        {sheet.standing && <DecisionStanding sheet={sheet} />}
        {sheet.standing && <NoticeSection sheet={sheet} />}
        <DecisionHistory earlier={earlier} />
      </div>
    </StaleEdge>
  );
}

/** The decision of one competent authority, from draft to signature. */
export function DecisionPage(): ReactNode {
  const { t } = useTranslation('permits-desk');
  const say = useLocalized();
  const { base } = useDossier();
  const { authority: code } = useParams({ strict: false }) as { readonly authority: string };
  const { data, error, loading, again } = useDossierReading(EventDecisionDocument);
  const authority = data && decidingOf(data.event).find((one) => one.code === code);
  const sheets = data?.event.decisions.map((one) => readFragment(DecisionSheetFragment, one));
  const own = (sheets ?? [])
    .filter((one) => one.authority?.code === code)
    .sort((a, b) => a.number - b.number);
  const latest = own.at(-1) ?? null;
  const sheet = latest?.standing === 'withdrawn' ? null : latest;
  const name = authority ? (say(authority.title) ?? authority.code) : '';
  const title = name ? t('decision.of', { name }) : t('decision.title');
  return (
    <PageSection title={title} arrives>
      <Link className={classes.back} to={`${base}/application`} data-print="hide">
        <IconArrowLeft size={18} aria-hidden />
        {t('decision.back')}
      </Link>
      {error && <ErrorNotice error={error} onRetry={again} />}
      {loading && <Loading lines={12} label={t('decision.loading')} />}
      {data && !authority && (
        <EmptyState title={t('decision.notDeciding')}>{t('decision.nobody')}</EmptyState>
      )}
      {data && authority && (
        <Body
          key={authority.id}
          basis={{
            event: data.event,
            grounds: data.legalGrounds,
            points: data.reasoningPoints,
            blocks: data.decisionTextBlocks,
          }}
          authority={authority}
          sheet={sheet}
          earlier={own.filter((one) => one !== sheet)}
        />
      )}
    </PageSection>
  );
}
