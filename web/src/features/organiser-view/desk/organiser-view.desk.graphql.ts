import { graphql } from '../../../gql/desk/index.js';

export const SeeAsOrganiserDocument = graphql(`
  mutation SeeAsOrganiser($input: SeeAsOrganiserInput!) {
    seeAsOrganiser(input: $input) {
      eventId
      personName
      at
      answer
    }
  }
`);

export const OrganiserAccessDocument = graphql(`
  query OrganiserAccess($eventId: ID!) {
    organiserAccess(eventId: $eventId) {
      personId
      name
      factors {
        id
        kind
        label
        createdAt
        lastUsedAt
      }
    }
  }
`);

export const ResetOrganiserFactorsDocument = graphql(`
  mutation ResetOrganiserFactors($input: ResetFactorsInput!) {
    resetOrganiserFactors(input: $input) {
      personId
      factors {
        id
      }
    }
  }
`);
