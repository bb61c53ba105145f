import { IconArrowRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventRiskStepsQuery } from '../../../gql/desk/graphql.js';
import { readFragment } from '../../../gql/desk/index.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { PageSection } from '../../../ui/frame/page.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import { useDossier, useDossierReading } from '../../events/desk/index.js';
import { AssessmentStepFragment, EventRiskStepsDocument } from './assessment-steps.desk.graphql.js';
import { LastReviewed } from './step-review.js';
import type { StepSheet } from './step-values.js';
import { STEP_TONES, useFindingText } from './step-words.js';
import classes from './steps.module.css';

const SHOWN = 2;
const CLOSED: readonly string[] = ['done', 'setAside'];

function Lacking({ step }: { readonly step: StepSheet }): ReactNode {
  const { t } = useTranslation('risk-steps-desk');
  const text = useFindingText();
  if (step.state === 'setAside') return <span className={classes.soft}>{step.setAsideReason}</span>;
  const all = [...step.warnings, ...step.gaps].map(text);
  if (all.length === 0) return <span className={classes.soft}>{t('list.nothing')}</span>;
  const rest = all.length - SHOWN;
  return (
    <ul className={classes.lacks}>
      {all.slice(0, SHOWN).map((line) => (
        <li key={line}>{line}</li>
      ))}
      {rest > 0 && <li className={classes.soft}>{t('list.more', { count: rest })}</li>}
    </ul>
  );
}

function Row({ step }: { readonly step: StepSheet }): ReactNode {
  const { t } = useTranslation('risk-steps-desk');
  const { base } = useDossier();
  const { key, number, state, needed, owner, agency, agencyName } = step;
  return (
    <tr data-needed={needed || undefined}>
      <td className={classes.number}>{key === 'grid' ? '' : number}</td>
      <th scope="row">
        <Link className={classes.link} to={`${base}/risk/steps/${key}`}>
          {t(`step.${key}`)}
        </Link>
        {!needed && <span className={classes.note}>{t('list.notNeeded')}</span>}
      </th>
      <td data-label={t('field.state')}>
        <StatusBadge size="sm" tone={STEP_TONES[state] ?? 'neutral'} label={t(`state.${state}`)} />
      </td>
      <td data-label={t('field.ownerId')}>
        {owner?.name ?? t('nobody')}
        <span className={classes.note}>{agencyName ?? t(`agency.${agency}`)}</span>
      </td>
      <td data-label={t('review.last')}>
        <LastReviewed step={step} />
      </td>
      <td data-label={t('list.lacks')}>
        <Lacking step={step} />
      </td>
    </tr>
  );
}

/** What to do next: the first needed step that is neither done nor set aside. */
function Next({ steps, signed }: { steps: readonly StepSheet[]; signed: boolean }): ReactNode {
  const { t } = useTranslation('risk-steps-desk');
  const { base } = useDossier();
  const needed = steps.filter((step) => step.needed && step.key !== 'validation');
  const open = needed.filter(({ state }) => !CLOSED.includes(state));
  const [next] = open;
  const progress = t('list.progress', { done: needed.length - open.length, count: needed.length });
  return (
    <p className={classes.next}>
      <strong>{progress}</strong>{' '}
      {next ? (
        <Link className={classes.link} to={`${base}/risk/steps/${next.key}`}>
          {t('list.next', { step: t(`step.${next.key}`) })} <IconArrowRight size={16} aria-hidden />
        </Link>
      ) : (
        !signed && (
          <Link className={classes.link} to={`${base}/risk`}>
            {t('list.submit')} <IconArrowRight size={16} aria-hidden />
          </Link>
        )
      )}
    </p>
  );
}

type Assessment = NonNullable<EventRiskStepsQuery['event']['riskAssessment']>;

function Steps({ risk, classless }: { risk: Assessment; classless: boolean }): ReactNode {
  const { t } = useTranslation('risk-steps-desk');
  const { base } = useDossier();
  const steps = readFragment(AssessmentStepFragment, risk.steps);
  const columns = ['number', 'step', 'state', 'owner', 'reviewed', 'lacks'] as const;
  return (
    <div className={classes.stack}>
      {classless && (
        <Notice tone="info" title={t('list.classless')}>
          <Link className={classes.link} to={base}>
            {t('list.toClass')}
          </Link>
        </Notice>
      )}
      <Next steps={steps} signed={risk.state !== 'draft'} />
      <table className={classes.list}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`list.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <Row key={step.id} step={step} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The steps of the assessment: who has which, how far each is, and what comes next. */
export function AssessmentStepsPage(): ReactNode {
  const { t } = useTranslation('risk-steps-desk');
  const { base } = useDossier();
  const { data, error, loading, again } = useDossierReading(EventRiskStepsDocument);
  const risk = data?.event.riskAssessment;
  return (
    <PageSection title={t('title')} arrives>
      {error && <ErrorNotice error={error} onRetry={again} />}
      {loading && <Loading lines={10} label={t('loading')} />}
      {risk && <Steps risk={risk} classless={!data.event.assessment?.eventClass} />}
      {data && !risk && (
        <EmptyState
          title={t('none')}
          action={
            <Link className={classes.link} to={`${base}/risk`}>
              {t('begin')}
            </Link>
          }
        >
          {t('noneText')}
        </EmptyState>
      )}
    </PageSection>
  );
}
