import { graphql } from '../../../gql/portal/index.js';

/** A request for advice with what the adviser needs of the dossier. */
export const AdviceRequestFragment = graphql(`
  fragment AdviceRequest on PortalAdviceRequest {
    id
    version
    state
    question
    askedAt
    dueAt
    overdue
    round
    fourEyes
    draftedBy
    withdrawnReason
    themes {
      nl
      fr
      en
      de
    }
    draft {
      version
      state
      result
      text
      proposedConditions
      visibility
      writtenBy
      writtenAt
      own
      returnReason
      returnedBy
    }
    result
    text
    proposedConditions
    visibility
    answeredBy
    answeredAt
    late
    unreadMessages
    messages {
      id
      own
      author
      text
      question
      sentAt
      readAt
    }
    files {
      id
      version
      documentId
      name
      sizeBytes
      ofService
    }
    dossier {
      reference
      title {
        nl
        fr
        en
        de
      }
      kind
      gatheringAt
      startAt
      endAt
      dispersalAt
      expectedNumber
      stewardCount
      footprint
      waypoints
      communes {
        code
        name {
          nl
          fr
          en
          de
        }
      }
    }
  }
`);

export const AdviceRequestsDocument = graphql(`
  query AdviceRequests {
    adviceRequests(limit: 100) {
      ...AdviceRequest
    }
  }
`);

export const AdviceRequestDocument = graphql(`
  query OneAdviceRequest($id: ID!) {
    adviceRequest(id: $id) {
      ...AdviceRequest
    }
  }
`);

export const GiveAdviceDocument = graphql(`
  mutation GiveAdvice($input: PortalAdviceInput!) {
    giveAdvice(input: $input) {
      ...AdviceRequest
    }
  }
`);

export const SaveAdviceDraftDocument = graphql(`
  mutation SaveAdviceDraft($input: PortalAdviceDraftInput!) {
    saveAdviceDraft(input: $input) {
      ...AdviceRequest
    }
  }
`);

export const SubmitAdviceDocument = graphql(`
  mutation SubmitAdvice($input: PortalAdviceDraftInput!) {
    submitAdvice(input: $input) {
      ...AdviceRequest
    }
  }
`);

export const ReleaseAdviceDocument = graphql(`
  mutation ReleaseAdvice($input: PortalReleaseInput!) {
    releaseAdvice(input: $input) {
      ...AdviceRequest
    }
  }
`);

export const HandBackAdviceDocument = graphql(`
  mutation HandBackAdvice($input: PortalHandBackInput!) {
    handBackAdvice(input: $input) {
      ...AdviceRequest
    }
  }
`);

export const SaveLinkedAdviceDocument = graphql(`
  mutation SaveLinkedAdvice($input: PortalLinkedDraftInput!) {
    saveLinkedAdvice(input: $input) {
      ...AdviceRequest
    }
  }
`);

export const GiveLinkedAdviceDocument = graphql(`
  mutation GiveLinkedAdvice($input: PortalLinkedAdviceInput!) {
    giveLinkedAdvice(input: $input) {
      ...AdviceRequest
    }
  }
`);

/** The request a link was made for. */
export const LinkedAdviceDocument = graphql(`
  query LinkedAdvice($id: ID!) {
    linkedAdvice(id: $id) {
      ...AdviceRequest
    }
  }
`);

export const SendAdviceMessageDocument = graphql(`
  mutation SendAdviceMessage($input: PortalAdviceMessageInput!) {
    sendAdviceMessage(input: $input) {
      ...AdviceRequest
    }
  }
`);

export const MarkAdviceReadDocument = graphql(`
  mutation MarkAdviceRead($input: PortalAdviceReadInput!) {
    markAdviceRead(input: $input) {
      ...AdviceRequest
    }
  }
`);

export const RemoveAdviceFileDocument = graphql(`
  mutation RemoveAdviceFile($input: PortalAdviceFileStepInput!) {
    removeAdviceFile(input: $input) {
      ...AdviceRequest
    }
  }
`);

export const SendLinkedMessageDocument = graphql(`
  mutation SendLinkedMessage($input: PortalLinkedMessageInput!) {
    sendLinkedMessage(input: $input) {
      ...AdviceRequest
    }
  }
`);

export const MarkLinkedReadDocument = graphql(`
  mutation MarkLinkedRead($input: PortalAdviceReadInput!) {
    markLinkedRead(input: $input) {
      ...AdviceRequest
    }
  }
`);

export const RemoveLinkedFileDocument = graphql(`
  mutation RemoveLinkedFile($input: PortalAdviceFileStepInput!) {
    removeLinkedFile(input: $input) {
      ...AdviceRequest
    }
  }
`);
