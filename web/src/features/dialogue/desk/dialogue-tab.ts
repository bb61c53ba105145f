import type { Cache } from '@urql/exchange-graphcache';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { lazy } from 'react';
import type {
  DialogueBadgeQuery,
  UnreadDialogueChangedSubscription,
} from '../../../gql/desk/graphql.js';
import { invalidate } from '../../../lib/cache.js';
import type { Feature } from '../../../lib/feature.js';
import type { PartState } from '../../../ui/dossier/dossier-spine.js';
import { dossierTab, inboxSource, type Say } from '../../events/desk/index.js';
import {
  DialogueBadgeDocument,
  OpenMeetingActionsDocument,
  UnreadCountFragment,
  WaitingDialoguesDocument,
} from './stand.desk.graphql.js';

/** How many messages of the organiser wait to be read. */
export function readDialogueBadge({ event }: DialogueBadgeQuery, say: Say): PartState {
  const { unreadMessages: open, messages } = event;
  if (open > 0) return { status: 'needsYou', label: say('badge.unread', { count: open }), open };
  if (messages.length === 0) return { status: 'notStarted', label: say('badge.none') };
  return { status: 'done', label: say('badge.messages', { count: messages.length }) };
}

/** Messages, contacts and meetings of a dossier. */
export const dialogueTab = dossierTab({
  part: 'dialogue',
  permission: 'dialogue.read',
  page: () => import('./dialogue-page.js').then((file) => file.DialoguePage),
  children: (part) => [
    createRoute({
      getParentRoute: () => part,
      path: 'plan',
      component: lazyRouteComponent(() => import('./meeting-page.js'), 'PlanPage'),
    }),
    createRoute({
      getParentRoute: () => part,
      path: 'meetings/$meetingId',
      component: lazyRouteComponent(() => import('./meeting-page.js'), 'MeetingPage'),
    }),
  ],
  state: { document: DialogueBadgeDocument, namespace: 'dialogue-desk', read: readDialogueBadge },
});

/** What organisers wrote that nobody at the desk has read. */
export const messagesInbox = inboxSource({
  key: 'messages',
  namespace: 'dialogue-desk',
  permission: 'dialogue.write',
  document: WaitingDialoguesDocument,
  items: ({ waitingDialogues }, say) =>
    waitingDialogues.flatMap(({ id, count, since, event }) =>
      event
        ? [
            {
              id,
              reference: event.reference,
              title: event.title,
              ask: say('inbox.ask.read', { count }),
              to: `/events/${event.id}/dialogue`,
              startAt: event.startAt ?? null,
              since,
            },
          ]
        : [],
    ),
});

/** What police promised at meetings, and what others promised and have not done in time. */
export const actionsInbox = inboxSource({
  key: 'meetingActions',
  namespace: 'dialogue-desk',
  permission: 'dialogue.write',
  document: OpenMeetingActionsDocument,
  items: ({ openMeetingActions }, say) =>
    openMeetingActions.flatMap(({ id, text, owner, dueOn, meetingId, event }) =>
      event
        ? [
            {
              id,
              reference: event.reference,
              title: event.title,
              ask:
                owner === 'police'
                  ? say('inbox.ask.action', { text, day: dueOn })
                  : say('inbox.ask.late', { text }),
              to: `/events/${event.id}/dialogue/meetings/${meetingId}`,
              startAt: event.startAt ?? null,
            },
          ]
        : [],
    ),
});

/** Puts a count beside its dossier in every list that is open, and asks the inbox again. */
function showUnread(result: unknown, _args: unknown, cache: Cache): void {
  const { id, count } = (result as UnreadDialogueChangedSubscription).unreadDialogueChanged;
  cache.writeFragment(UnreadCountFragment, { id, unreadMessages: count } as never);
  invalidate(cache, 'waitingDialogues');
}

/** What a message or a reading changes beyond the dossier it returns. */
export const dialogueFeature: Feature = {
  companions: [lazy(() => import('./unread-companion.js'))],
  updates: {
    Subscription: { unreadDialogueChanged: showUnread },
    Mutation: {
      sendMessage: (_result, _args, cache) => invalidate(cache, 'waitingDialogues'),
      markMessagesRead: (_result, _args, cache) => invalidate(cache, 'waitingDialogues', 'events'),
    },
  },
};
