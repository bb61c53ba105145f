import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStaleChanges } from '../../deployments/desk/index.js';
import { StaleEdge } from '../../../ui/products/stale-edge.js';
import { TONE_ICONS, type Tone } from '../../../ui/status/tones.js';
import type { ApprovalSubject, ApprovalVersion } from './approval-types.js';
import classes from './orders.module.css';

interface Check {
  readonly key: string;
  readonly tone: Tone;
  readonly text: string;
  /** Where to look closer. */
  readonly to: string;
}

/** Threads somebody still has to answer. */
const OPEN_THREADS = ['proposed', 'countered', 'refused'];

interface ChecksProps {
  readonly subject: ApprovalSubject;
  readonly version: ApprovalVersion;
}

function useChecks({ subject, version }: ChecksProps): readonly Check[] {
  const { t } = useTranslation('orders-desk');
  const { event } = subject;
  const { riskAssessment: risk, deploymentPlan: plan, conditions } = event;
  const base = `/events/${event.id}`;
  const open = conditions.filter(({ state }) => OPEN_THREADS.includes(state)).length;
  // A minimal order waits for neither: it is what there is time for.
  const full = version.form === 'full';
  const validated = risk?.state === 'validated';
  const ready = plan?.state === 'ready';
  const fresh =
    version.staleness.length === 0 &&
    (!full || (!risk?.stale && (plan?.staleness.length ?? 0) === 0));
  const mark = (good: boolean): Tone => (good ? 'good' : 'bad');
  const planned: readonly Check[] = [
    {
      key: 'risk',
      tone: mark(validated),
      text: validated
        ? t('check.risk.good', { number: risk.number })
        : t(risk ? 'check.risk.bad' : 'check.risk.none'),
      to: `${base}/risk`,
    },
    {
      key: 'plan',
      tone: mark(ready),
      text: ready ? t('check.plan.good', { number: plan.number }) : t('check.plan.bad'),
      to: `${base}/plan`,
    },
  ];
  return [
    ...(full ? planned : []),
    {
      key: 'fresh',
      tone: mark(fresh),
      text: t(fresh ? 'check.fresh.good' : 'check.fresh.bad'),
      to: `${base}/order`,
    },
    {
      key: 'hash',
      tone: mark(version.hashMatches),
      text: t(version.hashMatches ? 'check.hash.good' : 'check.hash.bad'),
      to: `${base}/order`,
    },
    {
      key: 'threads',
      tone: open === 0 ? 'good' : 'warn',
      text: open === 0 ? t('check.threads.good') : t('check.threads.open', { count: open }),
      to: `${base}/conditions`,
    },
  ];
}

/** What has to be right before the signature, each with the place where it stands. */
export function ApprovalChecks({ subject, version }: ChecksProps): ReactNode {
  const { t } = useTranslation('orders-desk');
  const checks = useChecks({ subject, version });
  const sources = [
    ...version.staleness,
    ...(version.form === 'full' ? (subject.event.deploymentPlan?.staleness ?? []) : []).filter(
      ({ sourceId }) => !version.staleness.some((known) => known.sourceId === sourceId),
    ),
  ];
  const changes = useStaleChanges(sources);
  const good = checks.filter(({ tone }) => tone === 'good').length;
  // On a phone a clean list is one line, so that the signature stands on the first screen.
  const [wide] = useState(() => window.matchMedia('(min-width: 64em)').matches);
  const whole = good === checks.length;
  return (
    <div className={classes.stack}>
      <details
        className={classes.checkFold}
        open={wide || !whole}
        data-tone={whole ? 'good' : 'bad'}
      >
        <summary>
          <h2 className={classes.checkTitle}>{t('check.sum', { good, count: checks.length })}</h2>
        </summary>
        <ul className={classes.checks}>
          {checks.map(({ key, tone, text, to }) => {
            const Sign = TONE_ICONS[tone];
            return (
              <li key={key} data-tone={tone}>
                <Sign size={20} role="img" aria-label={t(`check.tone.${tone}` as never)} />
                <Link to={to}>{text}</Link>
              </li>
            );
          })}
        </ul>
      </details>
      <StaleEdge stale={sources.length > 0} product={t('order.product')} changes={changes} />
    </div>
  );
}
