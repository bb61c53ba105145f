import type { OrderApprovalQuery } from '../../../gql/desk/graphql.js';

export type ApprovalEvent = OrderApprovalQuery['event'];
export type ApprovalOrder = NonNullable<ApprovalEvent['operationOrder']>;
export type ApprovalVersion = NonNullable<ApprovalOrder['latest']>;

/** The dossier and its order, as the signing page reads them. */
export interface ApprovalSubject {
  readonly event: ApprovalEvent;
  readonly order: ApprovalOrder;
}
