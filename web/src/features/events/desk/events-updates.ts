import type { UpdatesConfig } from '@urql/exchange-graphcache';
import { invalidate } from '../../../lib/cache.js';

/** A new dossier or another state changes every list; the list asks again when it is opened. */
export const eventsUpdates: UpdatesConfig = {
  Mutation: {
    openDossier: (_result, _args, cache) => invalidate(cache, 'events'),
    openFromSignal: (_result, _args, cache) => invalidate(cache, 'events'),
    tolerateEvent: (_result, _args, cache) => invalidate(cache, 'events'),
    transitionEvent: (_result, _args, cache) => invalidate(cache, 'events'),
    changeEvent: (_result, _args, cache) => invalidate(cache, 'events'),
  },
};
