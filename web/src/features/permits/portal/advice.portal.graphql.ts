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
    result
    text
    proposedConditions
    visibility
    answeredBy
    answeredAt
    late
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
