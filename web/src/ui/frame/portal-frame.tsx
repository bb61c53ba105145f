import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '../../lib/session.js';
import { ConnectionNotice } from '../feedback/connection-notice.js';
import { Brand } from './brand.js';
import { LanguageSwitch } from './language-switch.js';
import classes from './portal-frame.module.css';
import { MAIN_ID, SkipLink } from './skip-link.js';
import { UserMenu } from './user-menu.js';

export interface PortalPlace {
  readonly key: string;
  readonly label: string;
  readonly to: string;
}

export interface PortalFrameProps {
  /** Null on the sign-in pages: no person, no places. */
  readonly session: Session | null;
  readonly places?: readonly PortalPlace[];
  readonly onSignOut: () => void;
  readonly onSwitchPersona: () => void;
  /** To what binding acts are confirmed with. */
  readonly onSecurity?: () => void;
  readonly children: ReactNode;
}

function Places({ places }: { readonly places: readonly PortalPlace[] }): ReactNode {
  const { t } = useTranslation('ui');
  return (
    <nav className={classes.nav} aria-label={t('frame.navigation')}>
      <ul className={classes.places}>
        {places.map(({ key, label, to }) => (
          <li key={key}>
            <Link className={classes.place} to={to} activeProps={{ 'aria-current': 'page' }}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The frame of the portal: one bar, few places, room for a thumb. */
export function PortalFrame(props: PortalFrameProps): ReactNode {
  const { session, places = [], onSignOut, onSwitchPersona, onSecurity, children } = props;
  const { t } = useTranslation('ui');
  return (
    <>
      <SkipLink />
      <div className={classes.frame}>
        <div>
          <header className={classes.head}>
            <div className={classes.bar}>
              <div className={classes.brand}>
                <Brand home="/" />
              </div>
              <LanguageSwitch />
              {session && (
                <UserMenu
                  session={session}
                  onSignOut={onSignOut}
                  onSwitchPersona={onSwitchPersona}
                  {...(onSecurity ? { onSecurity } : {})}
                  compact
                />
              )}
            </div>
          </header>
          {session && places.length > 0 && <Places places={places} />}
          <ConnectionNotice />
        </div>
        <main id={MAIN_ID} tabIndex={-1} className={classes.main}>
          {children}
        </main>
        <footer className={classes.foot}>
          <div className={classes.footText}>
            <p>{t('frame.portalFoot')}</p>
            {session?.demo && <p>{t('frame.demoFoot')}</p>}
          </div>
        </footer>
      </div>
    </>
  );
}
