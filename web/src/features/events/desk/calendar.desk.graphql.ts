import { graphql } from '../../../gql/desk/index.js';

export const EventPlacesDocument = graphql(`
  query EventPlaces($filter: EventFilterInput, $limit: Int!, $offset: Int!) {
    events(filter: $filter, limit: $limit, offset: $offset) {
      items {
        id
        extent
      }
    }
  }
`);

export const EventFootprintDocument = graphql(`
  query EventFootprint($id: ID!) {
    event(id: $id) {
      id
      footprint
    }
  }
`);

/** Days held for applications nobody has sent yet. */
export const CalendarReservationsDocument = graphql(`
  query CalendarReservations($from: DateTime!, $to: DateTime!) {
    dateReservations(from: $from, to: $to) {
      id
      reference
      kind
      place
      startAt
      endAt
      expiresAt
      title {
        nl
        fr
        en
        de
      }
    }
  }
`);

export const CommunesDocument = graphql(`
  query Communes {
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
  }
`);

export const SavedViewsDocument = graphql(`
  query SavedViews {
    savedViews {
      id
      version
      name
      filter
      isDefault
    }
  }
`);

export const SaveViewDocument = graphql(`
  mutation SaveView($input: SaveViewInput!) {
    saveView(input: $input) {
      id
      version
      name
      filter
      isDefault
    }
  }
`);

export const ChangeViewDocument = graphql(`
  mutation ChangeView($input: ChangeViewInput!) {
    changeView(input: $input) {
      id
      version
      name
      isDefault
    }
  }
`);

export const RemoveViewDocument = graphql(`
  mutation RemoveView($input: RemoveViewInput!) {
    removeView(input: $input)
  }
`);

export const CalendarFeedsDocument = graphql(`
  query CalendarFeeds {
    calendarFeeds {
      id
      kind
      name
      createdAt
      expiresAt
      lastUsedAt
    }
  }
`);

export const OpenFeedDocument = graphql(`
  mutation OpenFeed($input: OpenFeedInput!) {
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
  mutation RevokeFeed($id: ID!) {
    revokeCalendarFeed(id: $id) {
      id
    }
  }
`);
