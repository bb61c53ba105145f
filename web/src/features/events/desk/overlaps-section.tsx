import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readFragment } from '../../../gql/desk/index.js';
import type { EventOverviewQuery } from '../../../gql/desk/graphql.js';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { PageSection } from '../../../ui/frame/page.js';
import { EventStateBadge } from './event-state-badge.js';
import { EventRowFragment } from './events.desk.graphql.js';
import classes from './overview.module.css';

type Overlap = EventOverviewQuery['event']['overlaps'][number];

const FIRST = 4;

function OverlapLine({ overlap }: { readonly overlap: Overlap }): ReactNode {
  const { t } = useTranslation('events');
  const say = useLocalized();
  const format = useFormat();
  const { minutes, distanceM } = overlap;
  const event = readFragment(EventRowFragment, overlap.event);
  const hours = Math.floor(minutes / 60);
  const shared = t(hours > 0 ? 'overlap.hours' : 'overlap.minutes', {
    hours,
    minutes: minutes % 60,
  });
  const where =
    distanceM === null
      ? t('overlap.noPlace')
      : distanceM === 0
        ? t('overlap.samePlace')
        : t('overlap.distance', { distance: format.distance(distanceM) });
  return (
    <li className={classes.overlap} data-near={distanceM === 0 ? '' : undefined}>
      <Link to={`/events/${event.id}`}>{say(event.title) ?? event.reference}</Link>
      <span>
        {where} · {shared}
      </span>
      <span className={classes.overlapMeta}>
        <EventStateBadge state={event.state} size="sm" />
        {event.expectedNumber !== null && (
          <span>
            {t('overlap.expected', {
              count: event.expectedNumber,
              number: format.number(event.expectedNumber),
            })}
          </span>
        )}
      </span>
    </li>
  );
}

/** What else is under way at the same time, the nearest first. */
export function OverlapsSection({
  overlaps,
}: {
  readonly overlaps: readonly Overlap[];
}): ReactNode {
  const { t } = useTranslation('events');
  const [all, setAll] = useState(false);
  const shown = all ? overlaps : overlaps.slice(0, FIRST);
  return (
    <PageSection title={t('overlap.title')}>
      {overlaps.length === 0 && <p className={classes.line}>{t('overlap.none')}</p>}
      {shown.length > 0 && (
        <ul className={classes.overlaps}>
          {shown.map((overlap) => (
            <OverlapLine key={readFragment(EventRowFragment, overlap.event).id} overlap={overlap} />
          ))}
        </ul>
      )}
      {overlaps.length > FIRST && !all && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)} data-print="hide">
          {t('overlap.more', { count: overlaps.length - FIRST })}
        </Button>
      )}
    </PageSection>
  );
}
