import { IconDots, type Icon } from '@tabler/icons-react';
import { Link, useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './app-frame.module.css';
import { SmallMenu, useCloseMenu } from './small-menu.js';

/** A place in the rail. */
export interface NavItem {
  readonly key: string;
  readonly label: string;
  readonly to: string;
  readonly icon: Icon;
  /** How many things wait there; nothing is shown for 0. */
  readonly count?: number;
}

interface ItemsProps {
  readonly items: readonly NavItem[];
}

/** More than these would not be readable beside each other on a phone. */
const BESIDE_EACH_OTHER = 5;

function Count({ count }: { readonly count: number | undefined }): ReactNode {
  const { t } = useTranslation('ui');
  if (!count) return null;
  return (
    <span className={classes.count} aria-label={t('frame.waiting', { count })}>
      {count}
    </span>
  );
}

function Place({ item, onFollow }: { readonly item: NavItem; onFollow?: () => void }): ReactNode {
  const { label, to, icon: Sign, count } = item;
  return (
    <li>
      <Link
        className={classes.link}
        to={to}
        activeProps={{ 'aria-current': 'page' }}
        onClick={onFollow}
      >
        <Sign size={22} stroke={1.7} aria-hidden />
        <span className={classes.label}>{label}</span>
        <Count count={count} />
      </Link>
    </li>
  );
}

/** All places, one below the other. */
export function Navigation({ items }: ItemsProps): ReactNode {
  return (
    <ul className={classes.nav}>
      {items.map((item) => (
        <Place key={item.key} item={item} />
      ))}
    </ul>
  );
}

function FurtherPlaces({ items }: ItemsProps): ReactNode {
  const close = useCloseMenu();
  return (
    <ul className={classes.further}>
      {items.map((item) => (
        <Place key={item.key} item={item} onFollow={close} />
      ))}
    </ul>
  );
}

/** The places at the thumb; those that find no room are behind one button. */
export function BottomNavigation({ items }: ItemsProps): ReactNode {
  const { t } = useTranslation('ui');
  const here = useRouterState({ select: (state) => state.location.pathname });
  if (items.length <= BESIDE_EACH_OTHER) return <Navigation items={items} />;
  const first = items.slice(0, BESIDE_EACH_OTHER - 1);
  const further = items.slice(BESIDE_EACH_OTHER - 1);
  const inside = further.some(({ to }) => here === to || here.startsWith(`${to}/`));
  const waiting = further.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const trigger = (
    <span className={classes.link} data-current={inside || undefined}>
      <IconDots size={22} stroke={1.7} aria-hidden />
      <span className={classes.label}>{t('frame.more')}</span>
      <Count count={waiting} />
    </span>
  );
  return (
    <ul className={classes.nav}>
      {first.map((item) => (
        <Place key={item.key} item={item} />
      ))}
      <li className={classes.more}>
        <SmallMenu trigger={trigger} placement="above">
          <FurtherPlaces items={further} />
        </SmallMenu>
      </li>
    </ul>
  );
}
