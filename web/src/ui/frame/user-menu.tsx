import { useMantineColorScheme } from '@mantine/core';
import {
  IconDeviceDesktop,
  IconKey,
  IconKeyboard,
  IconLogout,
  IconMoon,
  IconSun,
  IconUserCircle,
  IconUsers,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../lib/localized.js';
import type { Session } from '../../lib/session.js';
import { MenuItems, SmallMenu, type MenuItem } from './small-menu.js';
import classes from './user-menu.module.css';

export interface UserMenuProps {
  readonly session: Session;
  readonly onSignOut: () => void;
  /** Demonstration: back to the choice of personas. */
  readonly onSwitchPersona: () => void;
  readonly onShowShortcuts?: () => void;
  /** To what binding acts are confirmed with. */
  readonly onSecurity?: () => void;
  /** The sign alone, without name and role. */
  readonly compact?: boolean;
}

const SCHEMES = [
  ['light', IconSun],
  ['dark', IconMoon],
  ['auto', IconDeviceDesktop],
] as const;

/** Position or role words of a session; the position counts first. */
export function useRoleWords(session: Session): string {
  const { t } = useTranslation('ui');
  const keys = session.positions.length > 0 ? session.positions : session.roles;
  return keys.map((key) => t([`role.${key}`, 'role.other'], { key })).join(', ');
}

function SchemeItems(): ReactNode {
  const { t } = useTranslation('ui');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const items = SCHEMES.map(([scheme, icon]) => ({
    key: scheme,
    icon,
    label: t(`frame.scheme.${scheme}`),
    chosen: scheme === colorScheme,
    run: () => setColorScheme(scheme),
  }));
  return <MenuItems label={t('frame.colours')} items={items} />;
}

function useActions(props: UserMenuProps): MenuItem[] {
  const { session, onSignOut, onSwitchPersona, onShowShortcuts, onSecurity } = props;
  const { t } = useTranslation('ui');
  const items: MenuItem[] = [];
  if (onShowShortcuts) {
    const label = t('shortcuts.title');
    items.push({ key: 'shortcuts', icon: IconKeyboard, label, run: onShowShortcuts });
  }
  if (onSecurity) {
    const label = t('frame.security');
    items.push({ key: 'security', icon: IconKey, label, run: onSecurity });
  }
  if (session.demo) {
    const label = t('frame.switchPersona');
    items.push({ key: 'persona', icon: IconUsers, label, run: onSwitchPersona });
  }
  items.push({ key: 'out', icon: IconLogout, label: t('frame.signOut'), run: onSignOut });
  return items;
}

/** Who is signed in and as what; colours, shortcuts, persona, the way out. */
export function UserMenu(props: UserMenuProps): ReactNode {
  const { session, compact = false } = props;
  const localized = useLocalized();
  const role = useRoleWords(session);
  const actions = useActions(props);
  const { name } = session.person;
  const trigger = (
    <>
      <IconUserCircle size={24} stroke={1.7} aria-hidden />
      <span className={classes.who} data-compact={compact || undefined}>
        <span className={classes.name}>{name}</span> <span className={classes.role}>{role}</span>
      </span>
    </>
  );
  return (
    <SmallMenu trigger={trigger}>
      <div className={classes.card}>
        <strong>{name}</strong>
        <span>{role}</span>
        {session.zone && <span>{localized(session.zone.name)}</span>}
      </div>
      <SchemeItems />
      <MenuItems items={actions} />
    </SmallMenu>
  );
}
