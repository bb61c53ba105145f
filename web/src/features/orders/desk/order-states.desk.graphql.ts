import { graphql } from '../../../gql/desk/index.js';

/** How far the order is, for the spine. */
export const OrderStateDocument = graphql(`
  query OrderState($id: ID!) {
    event(id: $id) {
      id
      operationOrder {
        id
        version
        latest {
          id
          number
          state
          staleness {
            sourceType
          }
          board {
            total
            outstanding
          }
        }
      }
    }
  }
`);

/** Dossiers with how far their orders are, for what waits. */
export const OrdersWaitingDocument = graphql(`
  query OrdersWaiting($limit: Int!) {
    events(limit: $limit) {
      items {
        id
        reference
        startAt
        title {
          nl
          fr
          en
          de
        }
        operationOrder {
          id
          version
          latest {
            id
            number
            state
            draftedAt
            submittedAt
            returnReason
          }
          approved {
            id
            number
            approvedAt
            board {
              outstanding
            }
          }
        }
      }
    }
  }
`);
