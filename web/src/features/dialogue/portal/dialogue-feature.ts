import type { AnyRoute } from '@tanstack/react-router';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { invalidate } from '../../../lib/cache.js';
import type { Feature } from '../../../lib/feature.js';
import { shellRoute } from '../../../portal/shell.route.js';

const messagesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'dossiers/$dossierId/messages',
  component: lazyRouteComponent(() => import('./messages-page.js'), 'MessagesPage'),
});

const meetingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'dossiers/$dossierId/meetings',
  component: lazyRouteComponent(() => import('./meetings-page.js'), 'MeetingsPage'),
});

/** Messages and meetings, from the organiser's side. */
export const dialogueFeature: Feature = {
  routes: [messagesRoute, meetingsRoute] as unknown as AnyRoute[],
  updates: {
    Mutation: {
      sendMessage: (_result, _args, cache) => invalidate(cache, 'myDossiers'),
      markMessagesRead: (_result, _args, cache) => invalidate(cache, 'myDossiers'),
    },
  },
};
