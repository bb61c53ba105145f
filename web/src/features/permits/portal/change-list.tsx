import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readFragment, type FragmentType } from '../../../gql/portal/index.js';
import type { ChangeFragment as Change } from '../../../gql/portal/graphql.js';
import { useFormat } from '../../../lib/use-format.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { PageSection } from '../../../ui/frame/page.js';
import { lineLengthM } from '../../../ui/map/geo.js';
import type { Footprint } from '../../../ui/map/map-types.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import type { Tone } from '../../../ui/status/tones.js';
import { parts } from '../../events/portal/index.js';
import { WithdrawChangeDocument } from './change-commands.portal.graphql.js';
import { ChangeFragment } from './permits.portal.graphql.js';
import type { RoutePoint } from './application-values.js';
import { routeOf } from './route-points.js';
import classes from './status.module.css';

const TONES: Readonly<Record<string, Tone>> = {
  proposed: 'warn',
  accepted: 'good',
  refused: 'bad',
  withdrawn: 'neutral',
};
const FACTS = [
  'gatheringAt',
  'startAt',
  'endAt',
  'dispersalAt',
  'expectedNumber',
  'stewardCount',
  'footprint',
  'waypoints',
] as const;

/** A fact of a change in words. */
function useFactText(): (name: string, value: unknown) => string {
  const { t } = useTranslation('portal-permits');
  const format = useFormat();
  return (name, value) => {
    if (value === null || value === undefined) return '–';
    if (name.endsWith('At')) return format.dateTime(String(value));
    if (name === 'footprint') {
      const { features } = value as Footprint;
      const metres = lineLengthM(routeOf(value as Footprint));
      const count = features.length;
      return metres > 0
        ? t('change.route', { count, length: format.distance(metres) })
        : t('change.shapes', { count });
    }
    if (name === 'waypoints') {
      return (value as readonly RoutePoint[]).map((point) => point.name).join(' → ');
    }
    return typeof value === 'number' ? format.number(value) : String(value);
  };
}

function Compared({ change }: { readonly change: Change }): ReactNode {
  const { t } = useTranslation('portal-permits');
  const factText = useFactText();
  const facts = change.facts as Readonly<Record<string, unknown>>;
  const before = change.before as Readonly<Record<string, unknown>>;
  return (
    <table className={classes.compare}>
      <thead>
        <tr>
          <th scope="col">{t('change.fact')}</th>
          <th scope="col">{t('change.before')}</th>
          <th scope="col">{t('change.after')}</th>
        </tr>
      </thead>
      <tbody>
        {FACTS.filter((name) => Object.hasOwn(facts, name)).map((name) => (
          <tr key={name}>
            <th scope="row">{t(`fact.${name}`)}</th>
            <td>{factText(name, before[name])}</td>
            <td>{factText(name, facts[name])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ChangeCard({ change }: { readonly change: Change }): ReactNode {
  const { t } = useTranslation('portal-permits');
  const format = useFormat();
  const { submit, status, error } = useIdempotentMutation(WithdrawChangeDocument);
  const { id, version, state, reason, proposedBy, proposedAt, answerReason, answeredAt } = change;
  return (
    <li className={parts['card']} data-asks={state === 'proposed' || undefined}>
      <div className={parts['head']}>
        <h3 className={parts['name']}>{t('change.of', { at: format.date(proposedAt) })}</h3>
        <StatusBadge tone={TONES[state] ?? 'neutral'} label={t(`change.state.${state}`)} />
      </div>
      <Compared change={change} />
      <p className={parts['text']}>{t('change.reasonOf', { by: proposedBy, reason })}</p>
      {answerReason && (
        <p className={parts['text']}>
          {t('change.answer', {
            at: answeredAt ? format.date(answeredAt) : '',
            reason: answerReason,
          })}
        </p>
      )}
      {error && <ErrorNotice error={error} />}
      {state === 'proposed' && (
        <>
          <p className={parts['meta']}>{t('change.waits')}</p>
          <div data-print="hide">
            <Button
              variant="default"
              loading={status === 'running'}
              onClick={() => void submit({ input: { changeId: id, expectedVersion: version } })}
            >
              {t('change.takeBack')}
            </Button>
          </div>
        </>
      )}
    </li>
  );
}

export interface ChangePartProps {
  readonly id: string;
  readonly changes: readonly FragmentType<typeof ChangeFragment>[];
  /** Whether another change may be proposed now. */
  readonly open: boolean;
}

/** Changes asked for after submission, and the way to ask for another. */
export function ChangePart({ id, changes, open }: ChangePartProps): ReactNode {
  const { t } = useTranslation('portal-permits');
  const all = changes.map((masked) => readFragment(ChangeFragment, masked));
  const waits = all.some(({ state }) => state === 'proposed');
  if (!open && all.length === 0) return null;
  return (
    <PageSection title={t('change.title')}>
      {all.length > 0 && (
        <ul className={parts['cards']}>
          {all.map((change) => (
            <ChangeCard key={change.id} change={change} />
          ))}
        </ul>
      )}
      {open && !waits && (
        <div data-print="hide">
          <p className={parts['text']}>{t('change.lead')}</p>
          <Link className={parts['buttonLink']} to={`/dossiers/${id}/change`}>
            {t('change.propose')}
          </Link>
        </div>
      )}
    </PageSection>
  );
}
