import { graphql } from '../../../gql/desk/index.js';

export const ApplicationBadgeDocument = graphql(`
  query ApplicationBadge($id: ID!) {
    event(id: $id) {
      id
      application {
        id
        submittedAt
        late
        missing {
          code
        }
      }
      changeRequests {
        id
        state
      }
      communes {
        decides
        authority {
          id
        }
      }
      furtherAuthorities {
        authority {
          id
        }
      }
      decisions {
        id
        state
        standing
        staleSources {
          sourceId
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
`);

export const AdviceBadgeDocument = graphql(`
  query AdviceBadge($id: ID!) {
    event(id: $id) {
      id
      advice {
        id
        state
        standing
        task {
          id
          state
        }
        openQuestion {
          id
        }
      }
    }
  }
`);

export const EventApplicationDocument = graphql(`
  query EventApplication($id: ID!) {
    event(id: $id) {
      id
      version
      state
      channel
      language
      gatheringAt
      startAt
      endAt
      dispersalAt
      expectedNumber
      stewardCount
      waypoints
      furtherAuthorities {
        authority {
          id
          code
          title {
            nl
            fr
            en
            de
          }
        }
      }
      communes {
        decides
        authority {
          id
          code
          title {
            nl
            fr
            en
            de
          }
        }
        commune {
          id
          postcode
          name {
            nl
            fr
            en
            de
          }
        }
      }
      application {
        id
        version
        answers
        submittedAt
        updatedAt
        latestFiling
        late
        lateReason
        missing {
          code
          field
          text
          neededBy
        }
      }
      changeRequests {
        id
        version
        state
        facts
        before
        reason
        proposedByName
        proposedAt
        answerReason
        answeredAt
      }
      decisions {
        id
        version
        state
        standing
        number
        type
        language
        takenAt
        takenByName
        missingPoints
        authority {
          id
          code
        }
        reviews {
          id
          outcome
          decisionVersion
        }
        staleSources {
          sourceType
          sourceId
          change
          differences
        }
        documents {
          id
          fileName
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
`);

/** Changes organisers proposed that nobody has answered, over all dossiers. */
export const ChangesInboxDocument = graphql(`
  query ChangesInbox($filter: EventFilterInput, $limit: Int!) {
    events(filter: $filter, limit: $limit) {
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
        changeRequests {
          id
          state
          proposedAt
        }
      }
    }
  }
`);

/** Decisions that may wait for review or for the authority, over all dossiers. */
export const DecisionsInboxDocument = graphql(`
  query DecisionsInbox($filter: EventFilterInput, $limit: Int!) {
    events(filter: $filter, limit: $limit) {
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
        decisions {
          id
          version
          state
          preparedAt
          authority {
            id
            code
          }
          reviews {
            id
            kind
            valid
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
