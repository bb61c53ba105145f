import type { DialogueBadgeQuery } from '../../../gql/desk/graphql.js';
import { invalidate } from '../../../lib/cache.js';
import type { Feature } from '../../../lib/feature.js';
import type { PartState } from '../../../ui/dossier/dossier-spine.js';
import { dossierTab, inboxSource, type Say } from '../../events/desk/index.js';
import { DialogueBadgeDocument, WaitingDialoguesDocument } from './dialogue.desk.graphql.js';

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

/** What a message or a reading changes beyond the dossier it returns. */
export const dialogueFeature: Feature = {
  updates: {
    Mutation: {
      sendMessage: (_result, _args, cache) => invalidate(cache, 'waitingDialogues'),
      markMessagesRead: (_result, _args, cache) => invalidate(cache, 'waitingDialogues', 'events'),
    },
  },
};
