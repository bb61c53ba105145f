import { graphql } from '../../../gql/desk/index.js';

export const MarchSimulationDocument = graphql(`
  query MarchSimulation($input: EventMarchInput!) {
    marchSimulation(input: $input) {
      missing
      assumed
      courseOutdated
      departureAt
      participants
      densityPerM2
      speedMps
      releaseMin
      course {
        id
        version
        releaseMin
        squareM2
        updatedByName
        updatedAt
        stages {
          widthM
          widthSource
          kind
          flowShare
          note
        }
        exits {
          name
          fromMin
          widthM
          perMin
          lengthM
        }
      }
      stages {
        fromName
        toName
        fromM
        toM
        widthM
        kind
        line
      }
      range {
        figure
        unit
        low
        likely
        high
        rows {
          name
          basis
          low
          likely
          high
          atLow
          atHigh
          swing
        }
      }
      simulation {
        formula
        source
        inputs {
          name
          value
        }
        warnings {
          code
          params
        }
        routeM
        headInMin
        tailLeavesMin
        tailInMin
        formulaTailInMin
        maxDensityPerM2
        band
        bands {
          band
          fromPerM2
        }
        squareCapacity
        squareMost
        squareFullMin
        dispersedMin
        stageResults {
          widthM
          capacityPerMin
          maxDensityPerM2
          band
          denseFromMin
          denseToMin
          headMin
          tailMin
        }
        bottlenecks {
          stage
          fromMin
          toMin
          queue
          queueM
          maxDensityPerM2
          band
        }
        frames {
          minute
          headM
          tailM
          atStart
          walking
          arrived
          onSquare
          dispersed
          densities
        }
      }
    }
  }
`);

export const MarchGroundDocument = graphql(`
  query MarchGround($id: ID!) {
    event(id: $id) {
      id
      footprint
      waypoints
    }
  }
`);

export const SaveMarchCourseDocument = graphql(`
  mutation SaveMarchCourse($input: SaveMarchCourseInput!) {
    saveMarchCourse(input: $input) {
      id
      version
    }
  }
`);

export const EventClosuresDocument = graphql(`
  query EventClosures($id: ID!) {
    eventClosures(eventId: $id) {
      times {
        basis
        contentHash
        junctions {
          name
          closedFromAt
          closedToAt
        }
      }
      disclosures {
        id
        number
        recipientKind
        recipient
        basis
        contentHash
        disclosedByName
        disclosedAt
      }
    }
  }
`);

export const DiscloseClosuresDocument = graphql(`
  mutation DiscloseClosures($input: DiscloseClosuresInput!) {
    discloseClosures(input: $input) {
      id
      number
    }
  }
`);
