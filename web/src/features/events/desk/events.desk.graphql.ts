import { graphql } from '../../../gql/desk/index.js';

/** What every place that names a dossier shows of it. */
export const EventRowFragment = graphql(`
  fragment EventRow on PublicEvent {
    id
    version
    reference
    state
    kind
    title {
      nl
      fr
      en
      de
    }
    gatheringAt
    startAt
    endAt
    dispersalAt
    expectedNumber
    updatedAt
    organiser {
      id
      name
    }
    communes {
      decides
      commune {
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
  }
`);

export const EventListDocument = graphql(`
  query EventList($filter: EventFilterInput, $limit: Int!, $offset: Int!) {
    events(filter: $filter, limit: $limit, offset: $offset) {
      total
      hasMore
      items {
        ...EventRow
        unreadMessages
        assessment {
          id
          version
          eventClass
          policeNumber
        }
      }
    }
  }
`);

/** The proposed classes of the same page: worked out dossier by dossier, so asked for afterwards. */
export const ClassProposalsDocument = graphql(`
  query ClassProposals($filter: EventFilterInput, $limit: Int!, $offset: Int!) {
    events(filter: $filter, limit: $limit, offset: $offset) {
      items {
        id
        classProposal {
          eventClass
        }
      }
    }
  }
`);

export const EventSearchDocument = graphql(`
  query EventSearch($text: String!, $limit: Int!) {
    events(filter: { text: $text }, limit: $limit) {
      items {
        id
        reference
        state
        startAt
        title {
          nl
          fr
          en
          de
        }
      }
    }
  }
`);

export const EventInboxDocument = graphql(`
  query EventInbox($limit: Int!) {
    events(filter: { states: ["submitted", "signal"] }, limit: $limit) {
      total
      items {
        id
        reference
        state
        startAt
        updatedAt
        title {
          nl
          fr
          en
          de
        }
      }
    }
  }
`);

/** The dossier's head: what every part of it stands under. */
export const DossierHeadDocument = graphql(`
  query DossierHead($id: ID!) {
    event(id: $id) {
      ...EventRow
      language
      channel
      stewardCount
      createdAt
      availableTransitions {
        name
        to
        enabled
        reason
      }
    }
  }
`);

export const OverviewDocument = graphql(`
  query EventOverview($id: ID!) {
    event(id: $id) {
      id
      version
      startAt
      footprint
      footprintVersion
      waypoints
      furtherAuthorities {
        reason
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
        commune {
          id
          code
          postcode
          ownZone
          policeZoneCode
          name {
            nl
            fr
            en
            de
          }
        }
      }
      filingDeadlines {
        latest
        eventDate
        unit
        amount
        weekendDays
        onTime
        certain
        because {
          known
          text {
            nl
            fr
            en
            de
          }
        }
        skipped {
          date
          reason
        }
        rule {
          id
          code
          source
          communeCodes
          label {
            nl
            fr
            en
            de
          }
        }
      }
      restrictionFindings {
        result
        warns
        distanceM
        overlapM
        days
        zone {
          id
          code
          kind
          effect
          geometry
          adjacencyWarningM
          legalReference {
            nl
            fr
            en
          }
          weekdays
          name {
            nl
            fr
            en
            de
          }
          rule {
            nl
            fr
            en
            de
          }
        }
      }
      overlaps {
        minutes
        distanceM
        event {
          ...EventRow
        }
      }
    }
  }
`);

export const HistoryDocument = graphql(`
  query EventHistory($id: ID!, $afterSeq: Int!, $limit: Int!) {
    event(id: $id) {
      id
      journal(afterSeq: $afterSeq, limit: $limit) {
        seq
        at
        kind
        actorName
        position
        subjectType
        subjectId
        data
      }
    }
  }
`);

export const DossierChangesDocument = graphql(`
  subscription DossierChanges($eventId: ID!) {
    eventChanged(eventId: $eventId) {
      eventId
      seq
      kind
    }
  }
`);
