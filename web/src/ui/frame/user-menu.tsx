import { Button, Menu, Text, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import {
  IconCheck,
  IconDeviceDesktop,
  IconKeyboard,
  IconLogout,
  IconMoon,
  IconSun,
  IconUserCircle,
  IconUsers,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '../../lib/session.js';
import classes from './user-menu.module.css';

export interface UserMenuProps {
  readonly session: Session;
  readonly onSignOut: () => void;
  /** Demonstration: back to the choice of personas. */
  readonly onSwitchPersona?: () => void;
  readonly onShowShortcuts?: () => void;
  /** The name too, where there is room. */
  readonly compact?: boolean;
}

const SCHEMES = [
  ['light', IconSun],
  ['dark', IconMoon],
  ['auto', IconDeviceDesktop],
] as const;

/** Role or position words of a session, the position first. */
export function useRoleWords(session: Session): string {
  const { t } = useTranslation('ui');
  const keys = session.positions.length > 0 ? session.positions : session.roles;
  return keys
    .map((key) => t([`role.${key}`, 'role.other'] as never, { key } as never) as unknown as string)
    .join(', ');
}

function SchemeItems(): ReactNode {
  const { t } = useTranslation('ui');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <Menu.Label>{t('frame.colours')}</Menu.Label>
      {SCHEMES.map(([scheme, Sign]) => (
        <Menu.Item
          key={scheme}
          role="menuitemradio"
          aria-checked={scheme === colorScheme}
          leftSection={<Sign size={18} aria-hidden />}
          rightSection={scheme === colorScheme ? <IconCheck size={16} aria-hidden /> : null}
          onClick={() => setColorScheme(scheme satisfies MantineColorScheme)}
        >
          {t(`frame.scheme.${scheme}`)}
        </Menu.Item>
      ))}
    </>
  );
}

/** Who is signed in and as what; colours, shortcuts, persona, the way out. */
export function UserMenu(props: UserMenuProps): ReactNode {
  const { session, onSignOut, onSwitchPersona, onShowShortcuts, compact = false } = props;
  const { t } = useTranslation('ui');
  const role = useRoleWords(session);
  const { name } = session.person;
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <Button
          variant="subtle"
          px="xs"
          className={classes.target}
          leftSection={<IconUserCircle size={22} aria-hidden />}
          aria-label={t('frame.user', { name, role })}
        >
          {!compact && (
            <span className={classes.who}>
              <span className={classes.name}>{name}</span>
              <span className={classes.role}>{role}</span>
            </span>
          )}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.card}>
          <Text fw={600}>{name}</Text>
          <Text size="sm" c="dimmed">
            {role}
          </Text>
        </div>
        <Menu.Divider />
        <SchemeItems />
        <Menu.Divider />
        {onShowShortcuts && (
          <Menu.Item
            leftSection={<IconKeyboard size={18} aria-hidden />}
            onClick={onShowShortcuts}
          >
            {t('shortcuts.title')}
          </Menu.Item>
        )}
        {session.demo && onSwitchPersona && (
          <Menu.Item leftSection={<IconUsers size={18} aria-hidden />} onClick={onSwitchPersona}>
            {t('frame.switchPersona')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={onSignOut}>
          {t('frame.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
