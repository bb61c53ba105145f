import { graphql } from '../../../gql/desk/index.js';

export const CrowdFiguresFragment = graphql(`
  fragment CrowdFigures on CrowdSheetFigures {
    final
    limitedBy
    band
    serviceClass
    serviceScheme
    figures {
      name
      value
      unit
      formula
      source
      inputs {
        name
        value
        unit
      }
      steps {
        name
        formula
        value
        unit
      }
      warnings {
        code
        params
      }
    }
    medical {
      helpers
      patientTransport
      ambulances
      emergencyDoctors
      aidPosts
    }
    cases {
      name
      persons
      density
      band
      exitMinutes
      stewards
      medicalPoints
      fits
    }
    ranges {
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
  }
`);

export const CrowdContentFragment = graphql(`
  fragment CrowdContent on CrowdSheetContent {
    places {
      featureKey
      name
      moment
      area {
        ...CrowdMeasured
      }
    }
    exits {
      featureKey
      name
      width {
        ...CrowdMeasured
      }
      emergencyOnly
      stairs
    }
    entries {
      name
      turnstiles
    }
    entryHours
    numbers {
      low
      likely
      high
      basis
    }
    physicalCondition
    safetyManagement
    planningDensity
    flowScheme
    evacuationRisk
    evacuationMinutes
    moving
    personsPerSteward
    medicalKind
    violence
  }
`);

export const CrowdMeasuredFragment = graphql(`
  fragment CrowdMeasured on CrowdMeasure {
    value
    origin
    drawn
    reason
    by
    at
  }
`);

export const CrowdPageDocument = graphql(`
  query CrowdPage($id: ID!) {
    event(id: $id) {
      id
      state
      footprint
      crowdSite {
        ground {
          key
          role
          name
          kind
          areaM2
          lengthM
        }
        proposal {
          ...CrowdContent
        }
      }
      crowdSheets {
        id
        side
        version
        changedGround {
          key
          role
          name
          change
          before
          after
          unit
        }
        versions {
          id
          number
          note
          authorName
          savedAt
          content {
            ...CrowdContent
          }
          figures {
            ...CrowdFigures
          }
        }
      }
      crowdCounts {
        id
        number
        source
        sourceName
        method
        place
        areaM2
        densityPerM2
        persons
        countedAt
        note
        replacesId
        reason
        authorName
        recordedAt
      }
    }
  }
`);

export const CrowdTryDocument = graphql(`
  query CrowdTry($id: ID!, $sheet: CrowdSheetContentInput!) {
    crowdSheetFigures(eventId: $id, sheet: $sheet) {
      ...CrowdFigures
    }
  }
`);

export const CrowdCompareDocument = graphql(`
  query CrowdCompare($from: ID!, $to: ID!) {
    crowdSheetComparison(from: $from, to: $to) {
      finalBefore
      finalAfter
      changes {
        part
        item
        field
        before
        after
        effect
      }
    }
  }
`);

export const SaveCrowdSheetDocument = graphql(`
  mutation SaveCrowdSheet($input: SaveCrowdSheetInput!) {
    saveCrowdSheet(input: $input) {
      id
    }
  }
`);

export const RecordCrowdCountDocument = graphql(`
  mutation RecordCrowdCount($input: RecordCrowdCountInput!) {
    recordCrowdCount(input: $input) {
      id
    }
  }
`);

export const CorrectCrowdCountDocument = graphql(`
  mutation CorrectCrowdCount($input: CorrectCrowdCountInput!) {
    correctCrowdCount(input: $input) {
      id
    }
  }
`);
