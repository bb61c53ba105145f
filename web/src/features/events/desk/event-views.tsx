import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './event-filter.module.css';
import { EVENTS_VIEWS, viewOf, type EventsSearch } from './events-search.js';

/** The saved views as links; the one that is shown says so. */
export function EventViews({ search }: { readonly search: EventsSearch }): ReactNode {
  const { t } = useTranslation('events');
  const current = viewOf(search);
  return (
    <nav aria-label={t('view.label')} data-print="hide">
      <ul className={classes.views}>
        {EVENTS_VIEWS.map((view) => (
          <li key={view.key}>
            <Link
              className={classes.view}
              to="/events"
              search={view.search as never}
              aria-current={view.key === current ? 'page' : undefined}
              activeProps={{}}
            >
              {t(`view.${view.key}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
