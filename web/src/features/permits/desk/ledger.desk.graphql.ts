import { graphql } from '../../../gql/desk/index.js';

export const LedgerDocument = graphql(`
  query Ledger($filter: LedgerFilterInput!, $limit: Int!, $offset: Int!) {
    restrictionLedger(filter: $filter, limit: $limit, offset: $offset) {
      total
      hasMore
      counts {
        kind
        ground
        imposed
        agreed
        suspended
        kindLabel {
          nl
          fr
          en
        }
        groundLabel {
          nl
          fr
          en
        }
      }
      items {
        decisionId
        takenAt
        kind
        ground
        origin
        suspended
        withdrawn
        kindLabel {
          nl
          fr
          en
        }
        authority {
          nl
          fr
          en
        }
      }
    }
    competentAuthorities {
      id
      code
      title {
        nl
        fr
        en
      }
    }
  }
`);
