import { graphql } from '../../../gql/desk/index.js';

/** The order as its page shows it: every version in short, the latest in full. */
export const OrderDocument = graphql(`
  query Order($id: ID!) {
    event(id: $id) {
      id
      deploymentPlan {
        id
        version
        number
        state
        staleness {
          sourceType
        }
      }
      operationOrder {
        id
        version
        reference
        latestNumber
        versions {
          id
          number
          form
          state
          classification
          contentHash
          planNumber
          draftedAt
          draftedBy {
            id
            name
          }
          submittedAt
          submittedBy {
            id
            name
          }
          approvedAt
          approvedBy {
            id
            name
          }
          returnReason
          documents {
            id
            fileName
            language
            sizeBytes
            createdAt
          }
          board {
            total
            acknowledged
            carriedOver
            outstanding
          }
        }
        latest {
          id
          texts
          content
          difference
          hashMatches
          staleness {
            sourceType
            sourceId
            change
            differences
          }
          availableTransitions {
            name
            to
            enabled
            reason
          }
        }
      }
    }
  }
`);

/** What a minimal order would say now, to begin its texts from. */
export const MinimalOrderDocument = graphql(`
  query MinimalOrder($id: ID!) {
    minimalOrderProposal(eventId: $id) {
      texts
      content
    }
  }
`);

/** Everything Gold has to see before signing. */
export const OrderApprovalDocument = graphql(`
  query OrderApproval($id: ID!) {
    event(id: $id) {
      id
      version
      reference
      startAt
      endAt
      title {
        nl
        fr
        en
        de
      }
      conditions {
        id
        state
      }
      riskAssessment {
        id
        number
        state
        stale
      }
      deploymentPlan {
        id
        version
        number
        state
        staleness {
          sourceType
          sourceId
          change
          differences
        }
      }
      operationOrder {
        id
        version
        reference
        latest {
          id
          number
          form
          state
          classification
          content
          contentHash
          difference
          hashMatches
          draftedBy {
            id
            name
          }
          submittedAt
          submittedBy {
            id
            name
          }
          approvedAt
          approvedPosition
          approvedBy {
            id
            name
          }
          staleness {
            sourceType
            sourceId
            change
            differences
          }
          availableTransitions {
            name
            to
            enabled
            reason
          }
          board {
            total
            outstanding
          }
        }
        approved {
          id
          number
          approvedAt
        }
      }
    }
  }
`);

/** Who has answered for the version that holds. */
export const OrderBoardDocument = graphql(`
  query OrderBoard($id: ID!) {
    event(id: $id) {
      id
      operationOrder {
        id
        version
        reference
        latestNumber
        approved {
          id
          number
          contentHash
          approvedAt
          board {
            total
            acknowledged
            carriedOver
            outstanding
          }
          recipients {
            id
            unitId
            facts
            mustAcknowledge
            carriedFrom
            acknowledgedAt
            acknowledgedBy {
              id
              name
            }
            unit {
              id
              code
              callSign
              name {
                nl
                fr
                en
                de
              }
            }
          }
        }
      }
    }
  }
`);

/** Tells the signing page, which stands outside the dossier's frame, that something changed. */
export const OrderChangesDocument = graphql(`
  subscription OrderChanges($eventId: ID!) {
    eventChanged(eventId: $eventId) {
      eventId
      seq
    }
  }
`);
