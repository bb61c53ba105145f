import { Link, Navigate, Outlet, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../lib/use-may.js';
import { useDossier } from '../../events/desk/index.js';
import classes from './risk-frame.module.css';
import { RISK_PARTS } from './risk-parts.js';

/** The parts of the risk work beside each other; whoever may see one only sees no choice. */
export function RiskFrame(): ReactNode {
  const { t } = useTranslation('risk-desk');
  const { base } = useDossier();
  const may = useMay();
  const { pathname } = useLocation();
  const parts = RISK_PARTS.filter(({ permission }) => may(permission));
  const [first] = parts;
  // Whoever may not read the assessment arrives at the first page he may read.
  if (first && first.path !== '' && pathname.replace(/\/$/, '') === `${base}/risk`) {
    return <Navigate to={`${base}/risk/${first.path}`} replace />;
  }
  return (
    <>
      {parts.length > 1 && (
        <nav className={classes.parts} aria-label={t('parts.label')} data-print="hide">
          <ul>
            {parts.map(({ path, name }) => (
              <li key={name}>
                <Link
                  className={classes.part}
                  to={path ? `${base}/risk/${path}` : `${base}/risk`}
                  activeOptions={{ exact: path === '' }}
                  activeProps={{ 'aria-current': 'page' }}
                >
                  {t(`parts.${name}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Outlet />
    </>
  );
}
