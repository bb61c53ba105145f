import { graphql } from '../../../gql/desk/index.js';

/** For police eyes: class, figures, threat. */
export const AssessmentDocument = graphql(`
  query EventAssessment($id: ID!) {
    event(id: $id) {
      id
      version
      assessment {
        id
        version
        policeNumber
        policeBasis
        riskGroupMax
        eventClass
        classReason
        threatLevel
        threatSource
        threatAt
        opposingGroups
        vip
        priorIncidents
        national
        multiZone
        trafficMeasures
        internalNote
      }
      classProposal {
        eventClass
        source
        triggers {
          code
          params
        }
      }
    }
  }
`);

export const AssessEventDocument = graphql(`
  mutation AssessEvent($input: AssessEventInput!) {
    assessEvent(input: $input) {
      id
      version
      policeNumber
      policeBasis
      riskGroupMax
      eventClass
      classReason
      threatLevel
      threatSource
      threatAt
      opposingGroups
      vip
      priorIncidents
      national
      multiZone
      trafficMeasures
      internalNote
    }
  }
`);
