import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { AdviceBadgeQuery, ApplicationBadgeQuery } from '../../../gql/desk/graphql.js';
import type { PartState } from '../../../ui/dossier/dossier-spine.js';
import { dossierTab, type Say } from '../../events/desk/index.js';
import { AdviceBadgeDocument, ApplicationBadgeDocument } from './permits.desk.graphql.js';

/** Steps of a decision that wait for the reader alone. */
const MINE: readonly string[] = ['take', 'record'];

function decidedLabel({ event }: ApplicationBadgeQuery, say: Say): string | null {
  const deciding = new Set(
    [...event.communes.filter(({ decides }) => decides), ...event.furtherAuthorities].map(
      ({ authority }) => authority.id,
    ),
  );
  const taken = event.decisions.filter(
    ({ state, standing }) => state === 'taken' && standing !== 'withdrawn',
  ).length;
  return taken > 0 ? say('badge.decided', { taken, count: deciding.size }) : null;
}

/** How far the application is: missing parts, open changes, decisions taken. */
export function readApplicationBadge(data: ApplicationBadgeQuery, say: Say): PartState | null {
  const { application, changeRequests, decisions } = data.event;
  const open = changeRequests.filter(({ state }) => state === 'proposed').length;
  const mine = decisions.filter(({ availableTransitions }) =>
    availableTransitions.some(({ name, enabled }) => enabled && MINE.includes(name)),
  ).length;
  const stale = decisions.some(({ staleSources }) => staleSources.length > 0);
  const decided = decidedLabel(data, say);
  if (open > 0) return { status: 'needsYou', label: say('badge.change', { count: open }), open };
  if (mine > 0) return { status: 'needsYou', label: say('badge.decide'), open: mine };
  if (stale) return { status: 'stale', label: say('badge.stale') };
  if (decided) return { status: 'done', label: decided };
  if (!application) return { status: 'notStarted', label: say('badge.none') };
  const { missing, submittedAt, late } = application;
  if (missing.length > 0) {
    return { status: 'waiting', label: say('badge.missing', { count: missing.length }) };
  }
  if (!submittedAt) return { status: 'inProgress', label: say('badge.draft') };
  return { status: 'done', label: say(late ? 'badge.late' : 'badge.complete') };
}

/** How many services answered. Who has not stays visible: silence is no yes. */
export function readAdviceBadge({ event }: AdviceBadgeQuery, say: Say): PartState {
  const advice = event.advice.filter(({ state }) => state !== 'withdrawn');
  if (advice.length === 0) return { status: 'notStarted', label: say('badge.notAsked') };
  const tasks = advice.filter(({ task }) => task?.state === 'open').length;
  if (tasks > 0) {
    return { status: 'needsYou', label: say('badge.task', { count: tasks }), open: tasks };
  }
  const questions = advice.filter(({ openQuestion }) => openQuestion).length;
  if (questions > 0) {
    const label = say('badge.question', { count: questions });
    return { status: 'needsYou', label, open: questions };
  }
  const overdue = advice.filter(({ standing }) => standing === 'overdue').length;
  if (overdue > 0) return { status: 'waiting', label: say('badge.overdue', { count: overdue }) };
  const answered = advice.filter(({ state }) => state === 'answered').length;
  const label = say('badge.answered', { answered, count: advice.length });
  return { status: answered === advice.length ? 'done' : 'waiting', label };
}

export const applicationTab = dossierTab({
  part: 'application',
  permission: 'events.read',
  page: () => import('./application-page.js').then((file) => file.ApplicationPage),
  children: (part) => [
    createRoute({
      getParentRoute: () => part,
      path: 'tolerance',
      component: lazyRouteComponent(
        () => import('../../intake/desk/tolerance-page.js'),
        'TolerancePage',
      ),
    }),
    createRoute({
      getParentRoute: () => part,
      path: 'signal',
      component: lazyRouteComponent(() => import('../../intake/desk/signal-page.js'), 'SignalPage'),
    }),
    createRoute({
      getParentRoute: () => part,
      path: 'copy',
      component: lazyRouteComponent(() => import('../../intake/desk/copy-page.js'), 'CopyPage'),
    }),
    createRoute({
      getParentRoute: () => part,
      path: 'decision/$authority',
      component: lazyRouteComponent(() => import('./decision-page.js'), 'DecisionPage'),
    }),
  ],
  state: {
    document: ApplicationBadgeDocument,
    namespace: 'permits-desk',
    read: readApplicationBadge,
  },
});

export const adviceTab = dossierTab({
  part: 'advice',
  permission: 'advice.read',
  page: () => import('./advice-page.js').then((file) => file.AdvicePage),
  state: { document: AdviceBadgeDocument, namespace: 'advice-desk', read: readAdviceBadge },
});
