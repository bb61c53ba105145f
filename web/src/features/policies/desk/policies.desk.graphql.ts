import { graphql } from '../../../gql/desk/index.js';

export const PolicySheetFragment = graphql(`
  fragment PolicySheet on PolicyNote {
    id
    version
    number
    round
    state
    content
    contentHash
    contentMatchesHash
    changeReason
    returnReason
    needsGold
    stale
    submittedAt
    updatedAt
    author {
      id
      name
    }
    submittedBy {
      id
      name
    }
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
    inForce {
      id
      number
    }
    gaps {
      code
      of
    }
    differences {
      part
      code
      label {
        nl
        fr
        en
      }
      words {
        op
        text
      }
    }
    approvals {
      id
      step
      positionCode
      contentHash
      at
      person {
        id
        name
      }
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
    documents {
      id
      fileName
    }
    numbers {
      id
      number
      state
      approvedAt
      approvedBy {
        id
        name
      }
    }
  }
`);

export const EventPoliciesDocument = graphql(`
  query EventPolicies($id: ID!) {
    event(id: $id) {
      id
      policyAuthorities {
        id
        code
        title {
          nl
          fr
          en
          de
        }
      }
      policyNotes {
        ...PolicySheet
      }
      policyExtract {
        released
        draftVersion
        items {
          part
          text {
            nl
            fr
            en
            de
          }
        }
      }
    }
    policyTerms {
      kind
      code
      edition
      position
      label {
        nl
        fr
        en
        de
      }
      facts
      source
    }
    legalGrounds {
      code
      kind
      citation {
        nl
        fr
        en
      }
    }
  }
`);

export const StartPolicyDocument = graphql(`
  mutation StartPolicy($input: StartPolicyNoteInput!) {
    startPolicyNote(input: $input) {
      ...PolicySheet
    }
  }
`);

export const SavePolicyDocument = graphql(`
  mutation SavePolicy($input: SavePolicyNoteInput!) {
    savePolicyNote(input: $input) {
      ...PolicySheet
    }
  }
`);

export const SubmitPolicyDocument = graphql(`
  mutation SubmitPolicy($input: PolicyStepInput!) {
    submitPolicyNote(input: $input) {
      ...PolicySheet
    }
  }
`);

export const CheckPolicyDocument = graphql(`
  mutation CheckPolicy($input: SignPolicyNoteInput!) {
    checkPolicyNote(input: $input) {
      ...PolicySheet
    }
  }
`);

export const AgreePolicyDocument = graphql(`
  mutation AgreePolicy($input: SignPolicyNoteInput!) {
    agreePolicyNote(input: $input) {
      ...PolicySheet
    }
  }
`);

export const ApprovePolicyDocument = graphql(`
  mutation ApprovePolicy($input: SignPolicyNoteInput!) {
    approvePolicyNote(input: $input) {
      ...PolicySheet
    }
  }
`);

export const ReturnPolicyDocument = graphql(`
  mutation ReturnPolicy($input: ReturnPolicyNoteInput!) {
    returnPolicyNote(input: $input) {
      ...PolicySheet
    }
  }
`);

export const ReopenPolicyDocument = graphql(`
  mutation ReopenPolicy($input: ReopenPolicyNoteInput!) {
    reopenPolicyNote(input: $input) {
      ...PolicySheet
    }
  }
`);

export const DraftPolicyExpectationsDocument = graphql(`
  mutation DraftPolicyExpectations($input: DraftPolicyExpectationsInput!) {
    draftPolicyExpectations(input: $input) {
      id
      version
      state
    }
  }
`);

/** Notes that may wait for a signature, over all dossiers. */
export const PolicyInboxDocument = graphql(`
  query PolicyInbox($filter: EventFilterInput, $limit: Int!) {
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
        policyNotes {
          id
          state
          submittedAt
          updatedAt
          stale
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
