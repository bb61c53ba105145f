import { createRoute } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { Page } from '../../ui/frame/page.js';
import { PLACES, type Place } from '../places.js';
import { shellRoute } from '../shell.route.js';

function EmptyPlace({ place }: { readonly place: Place }): ReactNode {
  const { t } = useTranslation('desk');
  return (
    <Page title={t(`nav.${place.key}`)}>
      <EmptyState title={t(`empty.${place.key}.title`)} icon={place.icon}>
        {t(`empty.${place.key}.text`)}
      </EmptyState>
    </Page>
  );
}

/** Honest pages for the places no feature serves; `taken` are the paths features bring. */
export function emptyPlaces(taken: ReadonlySet<string>) {
  return PLACES.filter((place) => !taken.has(place.to.slice(1))).map((place) =>
    createRoute({
      getParentRoute: () => shellRoute,
      path: place.to.slice(1),
      component: () => <EmptyPlace place={place} />,
    }),
  );
}
