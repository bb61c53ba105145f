import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { PartState } from '../../../ui/dossier/dossier-spine.js';
import type { ConditionsBadgeQuery } from '../../../gql/desk/graphql.js';
import { dossierTab, inboxSource, type Say } from '../../events/desk/index.js';
import { turnOf } from './condition-words.js';
import { readBeforeSearch, readConditionsSearch, readProposeSearch } from './conditions-search.js';
import {
  AnswerEscalationsDocument,
  ConditionsBadgeDocument,
  ConditionsInboxDocument,
} from './conditions.desk.graphql.js';
import { FulfilmentTasksDocument } from './fulfilment-tasks.desk.graphql.js';

/** How far the talks are: counted over what still stands. */
export function readConditionsBadge({ event }: ConditionsBadgeQuery, say: Say): PartState {
  const standing = event.conditions.filter(
    ({ state }) => state !== 'dropped' && state !== 'withdrawn',
  );
  const settled = standing.filter(({ state }) => state === 'agreed' || state === 'imposed').length;
  const open = standing.filter((one) => turnOf(one) === 'us').length;
  if (standing.length === 0) return { status: 'notStarted', label: say('badge.none') };
  const label = say('badge.settled', { settled, count: standing.length });
  const outdated = standing.filter((one) => one.outdated.length > 0).length;
  if (outdated > 0) return { status: 'stale', label: say('badge.outdated', { count: outdated }) };
  if (open > 0) return { status: 'needsYou', label, open };
  return { status: settled === standing.length ? 'done' : 'waiting', label };
}

export const conditionsTab = dossierTab({
  part: 'conditions',
  permission: 'conditions.read',
  page: () => import('./conditions-page.js').then((file) => file.ConditionsPage),
  validateSearch: (search) => ({
    ...readConditionsSearch(search),
    ...readProposeSearch(search),
    ...readBeforeSearch(search),
  }),
  children: (part) => [
    createRoute({
      getParentRoute: () => part,
      path: 'propose',
      component: lazyRouteComponent(() => import('./propose-page.js'), 'ProposePage'),
    }),
    createRoute({
      getParentRoute: () => part,
      path: 'checklist',
      component: lazyRouteComponent(
        () => import('../../consequences/desk/checklist-page.js'),
        'ChecklistPage',
      ),
    }),
    createRoute({
      getParentRoute: () => part,
      path: 'before',
      component: lazyRouteComponent(() => import('./before-page.js'), 'BeforePage'),
    }),
  ],
  state: {
    document: ConditionsBadgeDocument,
    namespace: 'negotiations-desk',
    read: readConditionsBadge,
  },
});

/** States of a dossier in which somebody may answer. */
const IN_TALKS = [
  'underReview',
  'negotiation',
  'proposalToAuthority',
  'decided',
  'notified',
  'operationalPrep',
];

/** Proposals of the organiser, and agreed words under which the facts changed. */
export const conditionsInbox = inboxSource({
  key: 'conditions',
  namespace: 'negotiations-desk',
  permission: 'conditions.negotiate',
  document: ConditionsInboxDocument,
  variables: { filter: { states: IN_TALKS }, limit: 50 },
  items: ({ events }, say) =>
    events.items.flatMap(({ id, reference, title, startAt, conditions }) =>
      conditions
        .filter(({ openSide, outdated }) =>
          openSide ? openSide === 'organiser' : outdated.length > 0,
        )
        .map((condition) => ({
          id: condition.id,
          reference,
          title,
          ask: say(`inbox.ask.${condition.openSide ? condition.state : 'outdated'}`, {
            number: condition.number,
          }),
          to: `/events/${id}/conditions?c=${condition.number}`,
          startAt,
          since: condition.updatedAt,
        })),
    ),
});

/** Proposals nobody answered in time: a person gets in touch. */
export const escalationsInbox = inboxSource({
  key: 'answerEscalations',
  namespace: 'negotiations-desk',
  permission: 'conditions.negotiate',
  document: AnswerEscalationsDocument,
  items: ({ answerEscalations }, say) =>
    answerEscalations.flatMap(({ id, raisedAt, condition, event }) =>
      condition && event
        ? [
            {
              id,
              reference: event.reference,
              title: event.title,
              ask: say('inbox.ask.unanswered', { number: condition.number }),
              to: `/events/${event.id}/conditions?c=${condition.number}`,
              startAt: event.startAt ?? null,
              since: raisedAt,
            },
          ]
        : [],
    ),
});

/** Promises late, not kept or handed upward: a person sees to it. */
export const fulfilmentInbox = inboxSource({
  key: 'fulfilmentTasks',
  namespace: 'negotiations-desk',
  permission: 'conditions.verify',
  document: FulfilmentTasksDocument,
  items: ({ fulfilmentTasks }, say) =>
    fulfilmentTasks.flatMap(({ id, cause, raisedAt, condition, event }) =>
      condition && event
        ? [
            {
              id,
              reference: event.reference,
              title: event.title,
              ask: say(`inbox.promise.${cause}`, { number: condition.number }),
              to: `/events/${event.id}/conditions?c=${condition.number}`,
              startAt: event.startAt ?? null,
              since: raisedAt,
            },
          ]
        : [],
    ),
});
