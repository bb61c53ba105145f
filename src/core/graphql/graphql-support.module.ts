import { Global, Module } from '@nestjs/common';
import { GraphqlOptions } from './graphql-options.js';
import { SubscriptionsServer } from './subscriptions.server.js';

/** What both endpoints and the WebSocket server share. */
@Global()
@Module({
  providers: [GraphqlOptions, SubscriptionsServer],
  exports: [GraphqlOptions, SubscriptionsServer],
})
export class GraphqlSupportModule {}
