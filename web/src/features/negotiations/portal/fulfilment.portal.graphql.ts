import { graphql } from '../../../gql/portal/index.js';

/** A promise of the organiser, with what was shown and what was answered. */
export const PromiseFragment = graphql(`
  fragment Promise on PortalCondition {
    id
    version
    number
    state
    preparation
    agreedVersion
    kindLabel {
      nl
      fr
      en
      de
    }
    versions {
      id
      number
      text {
        nl
        fr
        en
        de
      }
    }
    fulfilment {
      number
      dueAt
      explanation
      overdue
      done
      waiting
      onTheDay
      earlierWords
      usually {
        nl
        fr
        en
        de
      }
      evidence {
        id
        number
        author
        at
        text
        files {
          id
          documentId
          name
          removed
        }
      }
      answers {
        id
        step
        state
        message
        at
      }
      giving {
        name
        enabled
        reason
      }
    }
  }
`);

export const PromisesDocument = graphql(`
  query Promises($id: ID!) {
    dossier(id: $id) {
      id
      reference
      state
      title {
        nl
        fr
        en
        de
      }
      conditions {
        ...Promise
      }
    }
  }
`);

export const GiveEvidenceDocument = graphql(`
  mutation GiveEvidence($input: PortalEvidenceInput!) {
    giveEvidence(input: $input) {
      ...Promise
    }
  }
`);
