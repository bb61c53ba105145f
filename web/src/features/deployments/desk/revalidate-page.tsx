import { Button } from '@mantine/core';
import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDossier } from '../../events/desk/index.js';
import { useErrorTexts } from '../../../lib/error-text.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { StaleEdge } from '../../../ui/products/stale-edge.js';
import { MoveForm } from './move-form.js';
import {
  MarkPlanReadyDocument,
  RebasePlanDocument,
  ReopenPlanDocument,
} from './plan-commands.desk.graphql.js';
import { PlanFrame } from './plan-frame.js';
import type { Plan } from './plan-types.js';
import classes from './plan.module.css';
import { RefusalNotice } from './refusal-notice.js';
import { useStaleChanges, type StaleSource } from './stale-words.js';
import { usePlanCommand } from './use-plan-command.js';

const MINUTE_MS = 60_000;

/** By how many minutes the event's start was moved, when that is one of the changes. */
function movedBy(staleness: readonly StaleSource[]): number | null {
  for (const { sourceType, differences } of staleness) {
    if (sourceType !== 'event') continue;
    const changes = (differences ?? []) as { path: string; before: unknown; after: unknown }[];
    const start = changes.find(({ path }) => path === 'startAt');
    const [from, to] = [Date.parse(String(start?.before)), Date.parse(String(start?.after))];
    if (start && to !== from) return Math.round((to - from) / MINUTE_MS);
  }
  return null;
}

interface StepProps {
  readonly name: 'reopen' | 'move' | 'rebase' | 'ready';
  readonly number: number;
  readonly done: boolean;
  readonly children: ReactNode;
}

function Step({ name, number, done, children }: StepProps): ReactNode {
  const { t } = useTranslation('deployments-desk');
  const Sign = done ? IconCircleCheck : IconCircle;
  return (
    <li className={classes.step}>
      <h3 className={classes.stepHead}>
        <Sign size={22} role="img" aria-label={t(done ? 'revalidate.done' : 'revalidate.open')} />
        {t('revalidate.step', { number, name: t(`revalidate.${name}.title`) })}
      </h3>
      <p className={classes.soft}>{t(`revalidate.${name}.text`)}</p>
      {children}
    </li>
  );
}

function useWay(plan: Plan) {
  const reopen = usePlanCommand(ReopenPlanDocument, plan);
  const rebase = usePlanCommand(RebasePlanDocument, plan);
  const ready = usePlanCommand(MarkPlanReadyDocument, plan);
  const [moved, setMoved] = useState<number | null>(null);
  const draft = plan.state === 'draft';
  const fresh = plan.staleness.length === 0;
  return { reopen, rebase, ready, moved, setMoved, draft, fresh };
}

function Way({ plan }: { readonly plan: Plan }): ReactNode {
  const { t } = useTranslation('deployments-desk');
  const { base } = useDossier();
  const texts = useErrorTexts();
  const { reopen, rebase, ready, moved, setMoved, draft, fresh } = useWay(plan);
  const [minutes] = useState(() => movedBy(plan.staleness));
  const changes = useStaleChanges(plan.staleness);
  const mark = plan.availableTransitions.find(({ name }) => name === 'markReady');
  const finished = !draft && fresh;
  return (
    <>
      <StaleEdge stale={!fresh} product={t('plan.product')} changes={changes} />
      {finished && (
        <Notice tone="good" title={t('revalidate.finished', { number: plan.number })} role="status">
          <Link to={`${base}/plan`} className={classes.small}>
            {t('plan.back')}
          </Link>
        </Notice>
      )}
      <ol className={classes.steps}>
        <Step name="reopen" number={1} done={draft || finished}>
          <RefusalNotice error={reopen.error} />
          {!draft && !finished && (
            <div>
              <Button loading={reopen.running !== null} onClick={() => void reopen.run({})}>
                {t('transition.reopen')}
              </Button>
            </div>
          )}
        </Step>
        <Step name="move" number={2} done={moved !== null || finished}>
          {moved !== null && (
            <p className={classes.lead}>{t('revalidate.moved', { minutes: moved })}</p>
          )}
          {draft && <MoveForm plan={plan} minutes={minutes} onDone={setMoved} />}
        </Step>
        <Step name="rebase" number={3} done={fresh}>
          <RefusalNotice error={rebase.error} />
          {draft && !fresh && (
            <div>
              <Button loading={rebase.running !== null} onClick={() => void rebase.run({})}>
                {t('revalidate.rebase.action')}
              </Button>
            </div>
          )}
        </Step>
        <Step name="ready" number={4} done={finished}>
          <RefusalNotice error={ready.error} />
          {draft && mark && !mark.enabled && (
            <p className={classes.soft}>{texts.reason(mark.reason ?? 'other')}</p>
          )}
          {draft && mark?.enabled && (
            <div>
              <Button loading={ready.running !== null} onClick={() => void ready.run({})}>
                {t('transition.markReady')}
              </Button>
            </div>
          )}
        </Step>
      </ol>
    </>
  );
}

/** The way from a plan that is out of date to one that holds again, step by step. */
export function RevalidatePage(): ReactNode {
  const { t } = useTranslation('deployments-desk');
  return (
    <PlanFrame title={t('revalidate.title')} whenReady>
      {(plan) => <Way plan={plan} />}
    </PlanFrame>
  );
}
