import type { UpdatesConfig } from '@urql/exchange-graphcache';
import { invalidate } from '../../../lib/cache.js';

/** A new dossier or another state changes every list; the list asks again when it is opened. */
export const eventsUpdates: UpdatesConfig = {
  Mutation: {
    saveView: (_result, _args, cache) => invalidate(cache, 'savedViews'),
    changeView: (_result, _args, cache) => invalidate(cache, 'savedViews'),
    removeView: (_result, _args, cache) => invalidate(cache, 'savedViews'),
    openCalendarFeed: (_result, _args, cache) => invalidate(cache, 'calendarFeeds'),
    revokeCalendarFeed: (_result, _args, cache) => invalidate(cache, 'calendarFeeds'),
    openDossier: (_result, _args, cache) => invalidate(cache, 'events'),
    copyEvent: (_result, _args, cache) => invalidate(cache, 'events'),
    openFromSignal: (_result, _args, cache) => invalidate(cache, 'events'),
    tolerateEvent: (_result, _args, cache) => invalidate(cache, 'events'),
    transitionEvent: (_result, _args, cache) => invalidate(cache, 'events'),
    changeEvent: (_result, _args, cache) => invalidate(cache, 'events'),
  },
};
