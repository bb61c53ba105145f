import { Button } from '@mantine/core';
import { IconPencil, IconScale } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readFragment } from '../../../gql/desk/index.js';
import { useLanguage } from '../../../lib/i18n.js';
import { useLocalized } from '../../../lib/localized.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { useMay } from '../../../lib/use-may.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { PageSection } from '../../../ui/frame/page.js';
import { StaleEdge } from '../../../ui/products/stale-edge.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import { useDossier, useDossierReading } from '../../events/desk/index.js';
import { useStaleChanges } from '../../negotiations/desk/parts.js';
import {
  EventPoliciesDocument,
  PolicySheetFragment,
  StartPolicyDocument,
} from './policies.desk.graphql.js';
import classes from './policies.module.css';
import { PolicyApprovals, PolicyDifferences } from './policy-approvals.js';
import { PolicyEditor } from './policy-editor.js';
import { PolicyExtract } from './policy-extract.js';
import { PolicyReading } from './policy-reading.js';
import { PolicySteps } from './policy-steps.js';
import {
  contentOf,
  STATE_TONES,
  Words,
  type PolicyEvent,
  type PolicySheet,
} from './policy-types.js';

/** Kinds of the reference data a gap may name. */
const NAMED: Readonly<Record<string, string>> = {
  priorityMissing: 'priority',
  behaviourMissing: 'behaviour',
  phaseMissing: 'phase',
  meansMissing: 'means',
  releaserMissing: 'means',
  lineMissing: 'line',
  lineTextMissing: 'line',
  toldMissing: 'line',
};

interface SheetProps {
  readonly sheet: PolicySheet;
  readonly words: Words;
}

/** What the note still lacks, in the reader's words. */
function Gaps({ sheet, words }: SheetProps): ReactNode {
  const { t } = useTranslation('policies-desk');
  if (sheet.gaps.length === 0) return null;
  const named = (code: string, of: string | null): string => {
    const kind = NAMED[code];
    if (of === null) return '';
    if (kind) return words.label(kind, of);
    return code === 'textMissing' ? t(`text.${of}`) : of;
  };
  return (
    <Notice tone="info" title={t('gaps.title')}>
      <ul className={classes.plain}>
        {sheet.gaps.map(({ code, of }) => (
          <li key={`${code}.${of}`}>{t(`gaps.${code}`, { of: named(code, of ?? null) })}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Head({ sheet }: Pick<SheetProps, 'sheet'>): ReactNode {
  const { t } = useTranslation('policies-desk');
  const { number, state, author, inForce } = sheet;
  return (
    <div className={classes.head}>
      <div className={classes.status}>
        <StatusBadge tone={STATE_TONES[state] ?? 'neutral'} label={t(`state.${state}`)} />
        <span>{t('number', { number })}</span>
        {author && <span>{t('author', { name: author.name })}</span>}
        {inForce && inForce.number !== number && (
          <span>{t('inForce', { number: inForce.number })}</span>
        )}
      </div>
      <PolicySteps sheet={sheet} />
    </div>
  );
}

/** The note of one authority. */
function Sheet({ sheet, words }: SheetProps): ReactNode {
  const { t } = useTranslation('policies-desk');
  const may = useMay();
  const say = useLocalized();
  const changes = useStaleChanges();
  const [editing, setEditing] = useState(false);
  const editable = sheet.state === 'draft' && may('policies.prepare');
  const title = say(sheet.authority?.title) ?? t('title');
  const edit = editable && !editing && (
    <Button
      variant="default"
      leftSection={<IconPencil size={18} aria-hidden />}
      onClick={() => setEditing(true)}
      data-print="hide"
    >
      {t('edit')}
    </Button>
  );
  return (
    <StaleEdge stale={sheet.stale} product={t('product')} changes={changes(sheet.staleness)}>
      <div className={classes.sheet}>
        <Head sheet={sheet} />
        {sheet.returnReason && (
          <Notice tone="warn" title={t('returned')}>
            {sheet.returnReason}
          </Notice>
        )}
        <Gaps sheet={sheet} words={words} />
        {!editing && <PolicyDifferences sheet={sheet} />}
        <PageSection title={title} actions={edit || null}>
          {editing && editable ? (
            <PolicyEditor
              key={sheet.id}
              sheet={sheet}
              words={words}
              onDone={() => setEditing(false)}
            />
          ) : (
            <PolicyReading content={contentOf(sheet)} words={words} />
          )}
        </PageSection>
        <PolicyApprovals sheet={sheet} />
      </div>
    </StaleEdge>
  );
}

/** Begins the note of an authority that has none. */
function Starts({ event }: { readonly event: PolicyEvent }): ReactNode {
  const { t } = useTranslation('policies-desk');
  const { id, refresh } = useDossier();
  const may = useMay();
  const say = useLocalized();
  const start = useIdempotentMutation(StartPolicyDocument);
  const begun = event.policyNotes.map(
    (note) => readFragment(PolicySheetFragment, note).authority?.id,
  );
  const open = event.policyAuthorities.filter((authority) => !begun.includes(authority.id));
  const begin = async (authorityCode: string): Promise<void> => {
    await start.submit({ input: { eventId: id, authorityCode } });
    refresh();
  };
  const buttons = may('policies.prepare') && open.length > 0 && (
    <div className={classes.actions}>
      {open.map(({ id: key, code, title }) => (
        <Button
          key={key}
          variant={begun.length > 0 ? 'default' : 'filled'}
          leftSection={<IconScale size={18} aria-hidden />}
          loading={start.status === 'running'}
          onClick={() => void begin(code)}
          data-print="hide"
        >
          {t('start.action', { authority: say(title) ?? code })}
        </Button>
      ))}
    </div>
  );
  if (begun.length > 0) return buttons || null;
  return (
    <>
      {start.error && <ErrorNotice error={start.error} />}
      <EmptyState title={t('start.title')} action={buttons || null}>
        {event.policyAuthorities.length > 0 ? t('start.text') : t('start.none')}
      </EmptyState>
    </>
  );
}

/** What each authority wants of police: one note an authority, and what the organiser reads of it. */
export function PolicyPage(): ReactNode {
  const { t } = useTranslation('policies-desk');
  const { language } = useLanguage();
  const { data, error, loading, again } = useDossierReading(EventPoliciesDocument);
  const words = useMemo(
    () => new Words(data?.policyTerms ?? [], data?.legalGrounds ?? [], language),
    [data, language],
  );
  const event = data?.event ?? null;
  const notes = (event?.policyNotes ?? []).map((note) => readFragment(PolicySheetFragment, note));
  return (
    <PageSection title={t('title')} arrives>
      {error && <ErrorNotice error={error} onRetry={again} />}
      {loading && <Loading lines={12} label={t('loading')} />}
      <div className={classes.page}>
        {notes.map((sheet) => (
          <Sheet key={sheet.id} sheet={sheet} words={words} />
        ))}
        {event && <Starts event={event} />}
        {event?.policyExtract && notes.length > 0 && (
          <PolicyExtract extract={event.policyExtract} />
        )}
      </div>
    </PageSection>
  );
}
