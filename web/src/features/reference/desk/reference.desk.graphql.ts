import { graphql } from '../../../gql/desk/index.js';

/** What fields of reference data can be chosen from. */
export const ReferenceChoicesDocument = graphql(`
  query ReferenceChoices {
    competentAuthorities {
      id
      title {
        nl
        fr
        en
        de
      }
    }
    positions {
      id
      code
      name {
        nl
        fr
        en
        de
      }
    }
    advisers {
      id
      name
    }
    adviceThemes {
      id
      code
      label {
        nl
        fr
        en
        de
      }
    }
    adviceLayers
    communes {
      id
      code
      name {
        nl
        fr
        en
        de
      }
    }
    conditionKinds {
      id
      code
      label {
        nl
        fr
        en
        de
      }
    }
  }
`);

export const ReferenceChangesDocument = graphql(`
  query ReferenceChanges($rowIds: [ID!]!) {
    referenceChanges(rowIds: $rowIds) {
      id
      rowId
      at
      by
      kind
      reason
      validTo
    }
  }
`);
