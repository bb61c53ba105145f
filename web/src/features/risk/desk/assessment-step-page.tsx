import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventRiskStepsQuery } from '../../../gql/desk/graphql.js';
import { readFragment } from '../../../gql/desk/index.js';
import { useMay } from '../../../lib/use-may.js';
import { ConflictNotice } from '../../../ui/feedback/conflict-notice.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { PageSection } from '../../../ui/frame/page.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import { useDossier, useDossierReading } from '../../events/desk/index.js';
import { ConflictSide } from '../../negotiations/desk/parts.js';
import { AssessmentStepFragment, EventRiskStepsDocument } from './assessment-steps.desk.graphql.js';
import { Contributions } from './step-contributions.js';
import { GridForm } from './step-grid-form.js';
import { GroundForm } from './step-ground-form.js';
import { GroupsForm } from './step-groups-form.js';
import { type StepOwner, StepHead } from './step-head.js';
import { StepReview } from './step-review.js';
import {
  ContextForm,
  type RemainingHazard,
  ResidualForm,
  ScenariosForm,
} from './step-text-forms.js';
import { ThreatForm } from './step-threat-form.js';
import {
  type ContentKey,
  DERIVED,
  flatValues,
  isContentKey,
  stepDraftOf,
  type StepContents,
  type StepSheet,
} from './step-values.js';
import { STEP_TONES, useFindingText } from './step-words.js';
import classes from './steps.module.css';
import { type StepEditing, useStep } from './use-step.js';

type Assessment = NonNullable<EventRiskStepsQuery['event']['riskAssessment']>;

/** The form of a step's own content. */
function Content({
  stepKey,
  editing,
  hazards,
}: {
  readonly stepKey: ContentKey;
  readonly editing: StepEditing;
  readonly hazards: readonly RemainingHazard[];
}): ReactNode {
  const { values, change } = editing;
  const props = <Key extends ContentKey>() => ({
    editing,
    content: values.content as StepContents[Key],
    onChange: (content: StepContents[Key]) => change({ ...values, content }),
  });
  switch (stepKey) {
    case 'context':
      return <ContextForm {...props<'context'>()} />;
    case 'actors':
      return <GroupsForm {...props<'actors'>()} />;
    case 'ground':
      return <GroundForm {...props<'ground'>()} />;
    case 'grid':
      return <GridForm {...props<'grid'>()} />;
    case 'threat':
      return <ThreatForm {...props<'threat'>()} />;
    case 'scenarios':
      return <ScenariosForm {...props<'scenarios'>()} />;
    case 'residual':
      return <ResidualForm {...props<'residual'>()} hazards={hazards} />;
  }
}

function Conflict({ editing, step }: { editing: StepEditing; step: StepSheet }): ReactNode {
  const { t } = useTranslation('risk-steps-desk');
  const lines = (draft: object) =>
    Object.fromEntries(flatValues(draft).filter(([name]) => name !== 'seen'));
  const own = lines(editing.values);
  const other = lines(stepDraftOf(step));
  return (
    <ConflictNotice
      meta={t('conflict')}
      mine={<ConflictSide lines={own} beside={other} />}
      theirs={<ConflictSide lines={other} beside={own} />}
      onKeepMine={editing.keepMine}
      onTakeTheirs={editing.leave}
    />
  );
}

function Findings({ step }: { readonly step: StepSheet }): ReactNode {
  const { t } = useTranslation('risk-steps-desk');
  const text = useFindingText();
  return (
    <>
      {step.warnings.map((each) => (
        <Notice key={each.code} tone="warn" title={text(each)} />
      ))}
      {step.gaps.length > 0 && step.state !== 'setAside' && (
        <Notice tone="info" title={t('lacking', { count: step.gaps.length })}>
          <ul className={classes.lacks}>
            {step.gaps.map((gap) => (
              <li key={text(gap)}>{text(gap)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

interface WritingProps {
  readonly risk: Assessment;
  readonly step: StepSheet;
  readonly owners: readonly StepOwner[];
  readonly onSaved: () => void;
}

function Writing({ risk, step, owners, onSaved }: WritingProps): ReactNode {
  const { t } = useTranslation('risk-steps-desk');
  const may = useMay();
  const { base } = useDossier();
  const editing = useStep(risk.id, step, `step-${useId()}`);
  const { problems, attempt, touched, overtaken, running, send, leave } = editing;
  const editable = risk.state === 'draft' && may('risk.prepare');
  const { key } = step;
  return (
    <div className={classes.stack}>
      <Findings step={step} />
      <ErrorSummary items={problems.items} attempt={attempt} />
      {problems.other && <ErrorNotice error={problems.other} />}
      {overtaken && <Conflict editing={editing} step={step} />}
      <fieldset className={classes.whole} disabled={!editable}>
        <StepHead stepKey={key} owners={owners} editing={editing} />
        {isContentKey(key) ? (
          <Content stepKey={key} editing={editing} hazards={risk.hazards} />
        ) : (
          <p>
            {t(`derived.${key}`)}{' '}
            <Link className={classes.link} to={`${base}/risk`}>
              {t('toRegister')}
            </Link>
          </p>
        )}
        <h3 className={classes.minor}>{t('contributions.title')}</h3>
        <Contributions editing={editing} />
      </fieldset>
      {editable && (
        <div className={classes.saveBar} data-print="hide">
          <Button
            loading={running}
            disabled={overtaken}
            onClick={() => void send().then((ok) => ok && onSaved())}
          >
            {t('save')}
          </Button>
          {touched && (
            <Button variant="default" disabled={running} onClick={leave}>
              {t('leave')}
            </Button>
          )}
          <span className={classes.soft}>{t('kept')}</span>
        </div>
      )}
    </div>
  );
}

function Step({ risk, step, owners }: Omit<WritingProps, 'onSaved'>): ReactNode {
  const { t } = useTranslation('risk-steps-desk');
  const { base } = useDossier();
  const may = useMay();
  const [saved, setSaved] = useState(0);
  return (
    <div className={classes.stack}>
      <div className={classes.status}>
        <StatusBadge tone={STEP_TONES[step.state] ?? 'neutral'} label={t(`state.${step.state}`)} />
        {!step.needed && <span className={classes.soft}>{t('list.notNeeded')}</span>}
        {DERIVED.includes(step.key) && <span className={classes.soft}>{t('followed')}</span>}
        <span role="status">{saved === step.version ? t('saved') : ''}</span>
        <Link className={classes.link} to={`${base}/risk/steps`} data-print="hide">
          {t('toList')}
        </Link>
      </div>
      <Writing
        key={step.version}
        {...{ risk, step, owners }}
        onSaved={() => setSaved(step.version + 1)}
      />
      {may('risk.review') && <StepReview assessmentId={risk.id} step={step} />}
    </div>
  );
}

/** One step of the assessment: who sees to it, what it says, what it lacks, who looked last. */
export function AssessmentStepPage(): ReactNode {
  const { t } = useTranslation('risk-steps-desk');
  const { key = '' } = useParams({ strict: false }) as { key?: string };
  const { data, error, loading, again } = useDossierReading(EventRiskStepsDocument);
  const risk = data?.event.riskAssessment;
  const steps = risk ? readFragment(AssessmentStepFragment, risk.steps) : [];
  const step = steps.find((each) => each.key === key);
  const title = step ? t('page', { number: step.number, step: t(`step.${key}`) }) : t('title');
  return (
    <PageSection key={key} title={title} arrives>
      {error && <ErrorNotice error={error} onRetry={again} />}
      {loading && <Loading lines={10} label={t('loading')} />}
      {risk && step && <Step key={step.id} {...{ risk, step, owners: data.riskStepOwners }} />}
      {data && !step && <EmptyState title={t('noStep')}>{t('noStepText')}</EmptyState>}
    </PageSection>
  );
}
