import { graphql } from '../../../gql/portal/index.js';

export const CalendarFeedsDocument = graphql(`
  query MyCalendarFeeds {
    calendarFeeds {
      id
      name
      createdAt
      expiresAt
      lastUsedAt
    }
  }
`);

export const OpenFeedDocument = graphql(`
  mutation OpenMyFeed($input: PortalOpenFeedInput!) {
    openCalendarFeed(input: $input) {
      address
      feed {
        id
        name
      }
    }
  }
`);

export const RevokeFeedDocument = graphql(`
  mutation RevokeMyFeed($id: ID!) {
    revokeCalendarFeed(id: $id) {
      id
    }
  }
`);
