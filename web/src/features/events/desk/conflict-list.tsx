import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type FragmentType, readFragment } from '../../../gql/desk/index.js';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import { ConflictFragment } from './conflicts.desk.graphql.js';
import classes from './conflicts.module.css';
import { EventStateBadge } from './event-state-badge.js';
import { EventRowFragment } from './events.desk.graphql.js';

export type ConflictRef = FragmentType<typeof ConflictFragment>;

function Party({ conflict }: { readonly conflict: ConflictRef }): ReactNode {
  const say = useLocalized();
  const { event, zone } = readFragment(ConflictFragment, conflict);
  const other = event && readFragment(EventRowFragment, event);
  if (other) {
    return (
      <span className={classes.party}>
        <Link to={`/events/${other.id}`}>{say(other.title) ?? other.reference}</Link>
        <EventStateBadge state={other.state} size="sm" />
      </span>
    );
  }
  return <strong className={classes.party}>{zone && (say(zone.name) ?? zone.code)}</strong>;
}

function Line({ conflict }: { readonly conflict: ConflictRef }): ReactNode {
  const { t } = useTranslation('conflicts-desk');
  const { t: ui } = useTranslation('ui');
  const format = useFormat();
  const say = useLocalized();
  const found = readFragment(ConflictFragment, conflict);
  const { ownRole, otherRole, place, lon, lat, from, to, minutes, assumed, zone } = found;
  const role = (name: string | null | undefined) =>
    name ? ui(`map.role.${name}` as never, { defaultValue: name }) : null;
  const where = place ?? t('at', { lat: format.number(lat, 4), lon: format.number(lon, 4) });
  const parts = [role(ownRole), role(otherRole)].filter(Boolean).join(' × ');
  return (
    <li className={classes.conflict} data-zone={zone ? '' : undefined}>
      <Party conflict={conflict} />
      <span className={classes.when}>
        <strong>{t('minutes', { count: minutes })}</strong>
        <span>
          {format.dateTime(from)}–{format.time(to)}
        </span>
      </span>
      <span className={classes.meta}>
        {where}
        {parts && ` · ${parts}`}
      </span>
      {zone && <span className={classes.meta}>{say(zone.rule)}</span>}
      {assumed && <StatusBadge tone="info" label={t('assumed')} size="sm" />}
    </li>
  );
}

export interface ConflictListProps {
  readonly items: readonly ConflictRef[];
  readonly complete: boolean;
}

/** Both parties, place and minutes of every conflict, the longest first. */
export function ConflictList({ items, complete }: ConflictListProps): ReactNode {
  const { t } = useTranslation('conflicts-desk');
  const buffers = items.map((item) => readFragment(ConflictFragment, item));
  const widest = Math.max(0, ...buffers.map(({ bufferMin }) => bufferMin));
  return (
    <>
      {items.length === 0 && <p className={classes.none}>{t('none')}</p>}
      {items.length > 0 && (
        <ul className={classes.list}>
          {items.map((item, index) => (
            <Line key={index} conflict={item} />
          ))}
        </ul>
      )}
      {!complete && <p className={classes.none}>{t('incomplete')}</p>}
      {widest > 0 && <p className={classes.note}>{t('buffer', { count: widest })}</p>}
    </>
  );
}
