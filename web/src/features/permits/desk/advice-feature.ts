import type { Cache } from '@urql/exchange-graphcache';
import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';
import { shellRoute } from '../../../desk/shell.route.js';
import { invalidate } from '../../../lib/cache.js';
import type { Feature } from '../../../lib/feature.js';
import { inboxSource } from '../../events/desk/index.js';
import { AdviceQuestionsDocument, AdviceTasksDocument } from './advice-board.desk.graphql.js';
import { readAdviceSearch } from './advice-search.js';

const changed = (_result: unknown, _args: unknown, cache: Cache): void =>
  invalidate(cache, 'adviceBoard', 'adviceTasks', 'adviceQuestions');

/** The board of requests for advice over all dossiers. */
export const adviceFeature: Feature = {
  routes: [
    createRoute({
      getParentRoute: () => shellRoute,
      path: 'advice',
      validateSearch: readAdviceSearch,
      component: lazyRouteComponent(() => import('./advice-board-page.js'), 'AdviceBoardPage'),
    }),
    createRoute({
      getParentRoute: () => shellRoute,
      path: 'advice/services',
      component: lazyRouteComponent(
        () => import('./partner-services-page.js'),
        'PartnerServicesPage',
      ),
    }),
  ] as unknown as AnyRoute[],
  updates: {
    Mutation: {
      requestAdvice: changed,
      askAdviceAgain: changed,
      extendAdvice: changed,
      remindAdvice: changed,
      withdrawAdvice: changed,
      sendAdviceMessage: changed,
      markAdviceRead: changed,
      takeAdviceTask: changed,
      settleAdviceTask: changed,
    },
  },
};

/** Unfavourable advice that waits for somebody to decide what follows. */
export const adviceTasksInbox = inboxSource({
  key: 'adviceTasks',
  namespace: 'advice-desk',
  permission: 'advice.request',
  document: AdviceTasksDocument,
  items: ({ adviceTasks }, say) =>
    adviceTasks.flatMap(({ id, raisedAt, assigneeName, advice }) =>
      advice?.event
        ? [
            {
              id,
              reference: advice.event.reference,
              title: advice.event.title,
              ask: say('inbox.ask', { service: advice.adviser?.name ?? '', who: assigneeName }),
              to: `/events/${advice.event.id}/advice`,
              startAt: advice.event.startAt ?? null,
              since: raisedAt,
            },
          ]
        : [],
    ),
});

/** Questions of services; their term runs on until somebody answers. */
export const adviceQuestionsInbox = inboxSource({
  key: 'adviceQuestions',
  namespace: 'advice-questions-desk',
  permission: 'advice.request',
  document: AdviceQuestionsDocument,
  items: ({ adviceQuestions }, say) =>
    adviceQuestions.flatMap(({ id, adviser, event, openQuestion }) =>
      event
        ? [
            {
              id,
              reference: event.reference,
              title: event.title,
              ask: say('inbox.ask', { service: adviser?.name ?? '' }),
              to: `/events/${event.id}/advice`,
              startAt: event.startAt ?? null,
              since: openQuestion?.sentAt ?? null,
            },
          ]
        : [],
    ),
});
