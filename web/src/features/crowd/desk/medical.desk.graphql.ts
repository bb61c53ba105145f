import { graphql } from '../../../gql/desk/index.js';

export const MedicalScoreFragment = graphql(`
  fragment MedicalScore on MedicalCover {
    value
    unit
    formula
    inputs {
      name
      value
      unit
    }
    source
    warnings {
      code
      params
    }
    points
    helpers
    patientTransport
    ambulances
    emergencyDoctors
    largeCapacityAmbulance
    commandStaff
    aidPosts
    table
  }
`);

export const EventMedicalDocument = graphql(`
  query EventMedical($id: ID!) {
    event(id: $id) {
      id
      reference
      gatheringAt
      startAt
      state
      medicalCover {
        kind
        permitted
        expected
        basis
        missing
        indicative {
          ...MedicalScore
        }
        range {
          low
          likely
          high
          rows {
            name
            low
            high
          }
        }
      }
      medicalAdvices {
        id
        number
        advisedOn
        advisedBy
        reference
        aidPosts
        firstAiders
        ambulances
        pitTeams
        mugTeams
        doctors
        note
        recordedBy {
          id
          name
        }
        recordedAt
      }
      careFigures {
        id
        number
        treated
        transported
        critical
        source
        note
        recordedAt
      }
    }
    medicalQuestionnaire(eventId: $id) {
      version
      questions {
        chapter
        code
        answer
        from
      }
    }
  }
`);

export const TryMedicalCoverDocument = graphql(`
  query TryMedicalCover($input: MedicalCoverInput!) {
    medicalCover(input: $input) {
      ...MedicalScore
    }
  }
`);

export const RecordMedicalAdviceDocument = graphql(`
  mutation RecordMedicalAdvice($input: RecordMedicalAdviceInput!) {
    recordMedicalAdvice(input: $input) {
      id
      medicalAdvices {
        id
        number
      }
    }
  }
`);

export const RecordCareFiguresDocument = graphql(`
  mutation RecordCareFigures($input: RecordCareFiguresInput!) {
    recordCareFigures(input: $input) {
      id
      careFigures {
        id
        number
      }
    }
  }
`);

export const SaveMedicalQuestionnaireDocument = graphql(`
  mutation SaveMedicalQuestionnaire($input: SaveMedicalQuestionnaireInput!) {
    saveMedicalQuestionnaire(input: $input) {
      version
    }
  }
`);
