import type { OrderBoardQuery, OrderQuery } from '../../../gql/desk/graphql.js';

export type FoundOrder = NonNullable<OrderQuery['event']['operationOrder']>;
export type FoundVersion = FoundOrder['versions'][number];
export type OrderPlan = NonNullable<OrderQuery['event']['deploymentPlan']>;

export type BoardOrder = NonNullable<OrderBoardQuery['event']['operationOrder']>;
export type BoardVersion = NonNullable<BoardOrder['approved']>;
export type Recipient = BoardVersion['recipients'][number];
