import { graphql } from '../../../gql/desk/index.js';

export const ConflictFragment = graphql(`
  fragment Conflict on SpaceTimeConflict {
    ownRole
    otherRole
    place
    lon
    lat
    from
    to
    minutes
    bufferM
    bufferMin
    assumed
    event {
      ...EventRow
    }
    zone {
      id
      code
      kind
      effect
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
`);

export const EventConflictsDocument = graphql(`
  query EventConflicts($id: ID!) {
    event(id: $id) {
      id
      conflicts {
        complete
        items {
          ...Conflict
        }
      }
    }
  }
`);

export const AlternativesDocument = graphql(`
  query Alternatives($id: ID!) {
    alternatives(eventId: $id) {
      kind
      days
      minutes
      startAt
      conflicts
      conflictMinutes
      restrictions
      endPlace {
        id
        code
        capacity
        name {
          nl
          fr
          en
          de
        }
      }
    }
    knownPlaces {
      id
      code
      capacity
      name {
        nl
        fr
        en
        de
      }
    }
  }
`);

export const MoveOutcomeDocument = graphql(`
  query MoveOutcome($input: MoveInput!) {
    moveOutcome(input: $input) {
      startAt
      endAt
      day
      endPlaceFits
      endPlace {
        id
        capacity
        name {
          nl
          fr
          en
          de
        }
      }
      conflicts {
        complete
        items {
          ...Conflict
        }
      }
      filingDeadlines {
        latest
        onTime
        rule {
          id
          label {
            nl
            fr
            en
            de
          }
        }
      }
      restrictions {
        result
        zone {
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
      load {
        events
        persons
        unitsElsewhere
        unitsPlanned
        unitsInPool
      }
      staffing {
        rule
        unitId
        shiftId
      }
      conditionsToConfirm
    }
  }
`);
