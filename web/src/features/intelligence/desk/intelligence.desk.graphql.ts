import { graphql } from '../../../gql/desk/index.js';

export const EventIntelligenceDocument = graphql(`
  query EventIntelligence($id: ID!) {
    event(id: $id) {
      id
      keepsIntelligence
      intelligenceGrants {
        ...IntelligenceGrantParts
      }
      intelligenceNotes {
        id
        version
        sourceKind
        informationOn
        keepUntil
        personalData
        classification
        summaryAt
        erasedAt
        erasedReason
        createdAt
        manages
        authorName
        grants {
          ...IntelligenceGrantParts
        }
        readings {
          id
          part
          personName
          purposeCode
          purpose
          readAt
        }
      }
    }
  }
`);

export const IntelligenceGrantPartsDocument = graphql(`
  fragment IntelligenceGrantParts on IntelligenceGrant {
    id
    version
    purposeCode
    purpose
    validUntil
    grantedByName
    grantedAt
    revokedAt
    revokedByName
    revokedReason
    holds
    person {
      id
      name
    }
    position {
      id
      name {
        nl
        fr
        en
        de
      }
    }
  }
`);

export const IntelligenceReferenceDocument = graphql(`
  query IntelligenceCodes {
    intelligenceReference {
      sourceKinds
      reliabilities
      credibilities
      judgementSource {
        nl
        fr
        en
        de
      }
      classifications
      classificationSource {
        nl
        fr
        en
        de
      }
      purposes
      purposeSource {
        nl
        fr
        en
        de
      }
      proposedDays
      personalDays
      otherDays
      grantDays
      keepingSource {
        nl
        fr
        en
        de
      }
    }
  }
`);

export const IntelligenceGranteesDocument = graphql(`
  query IntelligenceGrantees {
    intelligenceGrantees {
      personId
      positionId
      name
      position {
        nl
        fr
        en
        de
      }
    }
  }
`);

export const EventSummariesDocument = graphql(`
  query EventIntelligenceSummaries($id: ID!) {
    event(id: $id) {
      id
      intelligenceSummaries {
        noteId
        writtenAt
      }
    }
  }
`);

export const AddIntelligenceNoteDocument = graphql(`
  mutation AddIntelligenceNote($input: AddIntelligenceNoteInput!) {
    addIntelligenceNote(input: $input) {
      id
      version
    }
  }
`);

export const ReviseIntelligenceNoteDocument = graphql(`
  mutation ReviseIntelligenceNote($input: ReviseIntelligenceNoteInput!) {
    reviseIntelligenceNote(input: $input) {
      id
      version
    }
  }
`);

export const SummariseIntelligenceDocument = graphql(`
  mutation SummariseIntelligence($input: SummariseIntelligenceInput!) {
    summariseIntelligence(input: $input) {
      id
      version
    }
  }
`);

export const EraseIntelligenceNoteDocument = graphql(`
  mutation EraseIntelligenceNote($input: EraseIntelligenceNoteInput!) {
    eraseIntelligenceNote(input: $input) {
      id
      version
    }
  }
`);

export const GrantIntelligenceDocument = graphql(`
  mutation GrantIntelligence($input: GrantIntelligenceInput!) {
    grantIntelligence(input: $input) {
      id
    }
  }
`);

export const RevokeIntelligenceDocument = graphql(`
  mutation RevokeIntelligence($input: RevokeIntelligenceInput!) {
    revokeIntelligence(input: $input) {
      id
    }
  }
`);

export const ReadIntelligenceNoteDocument = graphql(`
  mutation ReadIntelligenceNote($input: ReadIntelligenceNoteInput!) {
    readIntelligenceNote(input: $input) {
      readingId
      readAt
      text
      reliability
      credibility
      authorName
      classificationReference
    }
  }
`);
