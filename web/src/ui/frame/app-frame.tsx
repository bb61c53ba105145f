import { spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '../../lib/session.js';
import { useLocalized } from '../../lib/localized.js';
import { useShortcut } from '../../lib/use-shortcut.js';
import { ConnectionNotice } from '../feedback/connection-notice.js';
import classes from './app-frame.module.css';
import { BottomNavigation, Navigation, type NavItem } from './navigation.js';
import { Brand } from './brand.js';
import { CommandPalette } from './command-palette.js';
import { LanguageSwitch } from './language-switch.js';
import { ShortcutSheet } from './shortcut-sheet.js';
import { MAIN_ID, SkipLink } from './skip-link.js';
import { UserMenu } from './user-menu.js';

export interface AppFrameProps {
  readonly session: Session;
  readonly navigation: readonly NavItem[];
  readonly onSignOut: () => void;
  readonly onSwitchPersona: () => void;
  readonly children: ReactNode;
}

const MODIFIER = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl';

function SearchButton(): ReactNode {
  const { t } = useTranslation('ui');
  return (
    <button
      type="button"
      className={classes.search}
      aria-keyshortcuts="Control+K Meta+K"
      onClick={spotlight.open}
    >
      <IconSearch size={18} aria-hidden />
      <span className={classes.searchText}>{t('palette.open')}</span>
      <kbd className={classes.keys} aria-hidden>
        {MODIFIER} K
      </kbd>
    </button>
  );
}

/** The frame of the desk: rail, header with search, language and person, main part. */
export function AppFrame(props: AppFrameProps): ReactNode {
  const { session, navigation, onSignOut, onSwitchPersona, children } = props;
  const { t } = useTranslation('ui');
  const localized = useLocalized();
  const [shortcuts, setShortcuts] = useState(false);
  const showShortcuts = (): void => setShortcuts(true);
  useShortcut({ id: 'shortcuts', keys: '?', label: t('shortcuts.title'), run: showShortcuts });
  useShortcut({ id: 'palette', keys: 'mod+k', label: t('palette.open') });
  const menu = { session, onSignOut, onSwitchPersona, onShowShortcuts: showShortcuts };
  return (
    <>
      <SkipLink />
      <div className={classes.frame}>
        <nav className={classes.rail} aria-label={t('frame.navigation')}>
          <div className={classes.brand}>
            <Brand home="/" />
          </div>
          <Navigation items={navigation} />
        </nav>
        <header className={classes.head}>
          <div className={classes.bar}>
            <div className={classes.headBrand}>
              <Brand home="/" />
            </div>
            <SearchButton />
            {session.zone && (
              <p className={classes.zone}>
                <strong>{localized(session.zone.name)}</strong>
                <span>{session.zone.code}</span>
              </p>
            )}
            {session.demo && <span className={classes.demo}>{t('frame.demo')}</span>}
            <LanguageSwitch />
            <UserMenu {...menu} />
          </div>
          <ConnectionNotice />
        </header>
        <main id={MAIN_ID} tabIndex={-1} className={classes.main}>
          {children}
        </main>
        <nav className={classes.bottom} aria-label={t('frame.navigation')}>
          <BottomNavigation items={navigation} />
        </nav>
      </div>
      <CommandPalette />
      <ShortcutSheet opened={shortcuts} onClose={() => setShortcuts(false)} />
    </>
  );
}
