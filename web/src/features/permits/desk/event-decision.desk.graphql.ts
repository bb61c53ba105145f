import { graphql } from '../../../gql/desk/index.js';

export const EventDecisionDocument = graphql(`
  query EventDecision($id: ID!) {
    event(id: $id) {
      id
      state
      language
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
      }
      advice {
        id
        state
        answeredAt
        adviser {
          id
          name
        }
      }
      changeRequests {
        id
        state
        answeredAt
        reason
      }
      conditions {
        id
        version
        number
        kind
        state
        agreedVersion
        imposedReason
        legalGround
        catalogueKind {
          id
          groundCodes
          label {
            nl
            fr
            en
          }
        }
        current {
          id
          number
          text {
            nl
            fr
            en
            de
          }
        }
        agreed {
          id
          number
          text {
            nl
            fr
            en
            de
          }
        }
      }
      decisions {
        ...DecisionSheet
      }
    }
    legalGrounds {
      code
      kind
      always
      scope
      source
      citation {
        nl
        fr
        en
        de
      }
    }
    reasoningPoints {
      point
      code
    }
    decisionTextBlocks {
      code
      part
      text {
        nl
        fr
      }
      translations {
        language
        state
      }
    }
  }
`);
