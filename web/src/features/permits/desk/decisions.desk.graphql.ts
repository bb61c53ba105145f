import { graphql } from '../../../gql/desk/index.js';

export const DecisionSheetFragment = graphql(`
  fragment DecisionSheet on AuthorityDecision {
    id
    version
    state
    type
    language
    preparedByName
    preparedAt
    takenAt
    takenByName
    contentHash
    missingPoints
    legalGroundCodes
    authority {
      id
      code
    }
    reasoning {
      point
      text
    }
    gaps {
      point
      reason
      personName
    }
    impositions {
      conditionId
      expectedVersion
      reason
      legalGroundCode
    }
    articles {
      id
      number
      condition
      conditionVersion
      title
      text
    }
    reviews {
      id
      decisionVersion
      outcome
      remark
      reviewerName
      reviewedAt
    }
    documents {
      id
      fileName
      language
      sizeBytes
    }
    staleSources {
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
`);

export const EventDecisionDocument = graphql(`
  query EventDecision($id: ID!) {
    event(id: $id) {
      id
      state
      language
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
  }
`);

export const PrepareDecisionDocument = graphql(`
  mutation PrepareDecision($input: PrepareDecisionInput!) {
    prepareDecision(input: $input) {
      ...DecisionSheet
    }
  }
`);

export const ReviseDecisionDocument = graphql(`
  mutation ReviseDecision($input: ReviseDecisionInput!) {
    reviseDecision(input: $input) {
      ...DecisionSheet
    }
  }
`);

export const ProposeDecisionDocument = graphql(`
  mutation ProposeDecision($input: DecisionStepInput!) {
    proposeDecision(input: $input) {
      ...DecisionSheet
    }
  }
`);

export const TakeDecisionDocument = graphql(`
  mutation TakeDecision($input: DecisionStepInput!) {
    takeDecision(input: $input) {
      ...DecisionSheet
    }
  }
`);

export const ReviewDecisionDocument = graphql(`
  mutation ReviewDecision($input: ReviewDecisionInput!) {
    reviewDecision(input: $input) {
      ...DecisionSheet
    }
  }
`);
