import type { UpdatesConfig } from '@urql/exchange-graphcache';
import { invalidate } from '../../../lib/cache.js';

/** A step with an order changes what waits in the lists and every page that shows the order. */
export const orderUpdates: UpdatesConfig = {
  Mutation: {
    compileOrder: (_result, _args, cache) => invalidate(cache, 'event', 'events', 'goldenThread'),
    submitOrder: (_result, _args, cache) => invalidate(cache, 'event', 'events'),
    returnOrder: (_result, _args, cache) => invalidate(cache, 'event', 'events'),
    approveOrder: (_result, _args, cache) => invalidate(cache, 'event', 'events', 'goldenThread'),
    acknowledgeOrder: (_result, _args, cache) => invalidate(cache, 'events'),
  },
};
