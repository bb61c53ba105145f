import { graphql } from '../../../gql/desk/index.js';

export const AssessmentStepFragment = graphql(`
  fragment AssessmentStepSheet on AssessmentStep {
    id
    key
    number
    version
    needed
    state
    setAsideReason
    agency
    agencyName
    updatedAt
    reviewedAt
    reviewVerdict
    reviewNote
    owner {
      id
      name
    }
    reviewedBy {
      id
      name
    }
    gaps {
      code
      params
    }
    warnings {
      code
      params
    }
    contributions {
      agency
      name
      text
      source
      receivedOn
    }
    context {
      situation
      stakes
      earlier
    }
    actors {
      groups {
        name
        identity
        aims
        sensitivities
        history
        policeRelation
        low
        likely
        high
        basis
      }
    }
    ground {
      crowdedPlace
      timing
      points {
        kind
        text
        ref
        kept
      }
      routes
      areas
      movement
      profile
    }
    grid {
      cells {
        phase
        movement
        aspect
        text
        colour
      }
    }
    threat {
      national {
        level
        scope
        source
        assessedOn
        expiresOn
        classification
        reference
      }
      event {
        level
        scope
        source
        assessedOn
        expiresOn
        classification
        reference
      }
    }
    scenarios {
      calm {
        description
        triggers
        response
      }
      likely {
        description
        triggers
        response
      }
      worst {
        description
        triggers
        response
      }
    }
    residual {
      conclusion
      acceptances {
        hazardCode
        score
        reason
      }
    }
  }
`);

export const EventRiskStepsDocument = graphql(`
  query EventRiskSteps($id: ID!) {
    event(id: $id) {
      id
      assessment {
        id
        eventClass
      }
      riskAssessment {
        id
        number
        state
        stale
        hazards {
          id
          code
          title {
            nl
            fr
            en
            de
          }
          after {
            score
            band
          }
        }
        steps {
          ...AssessmentStepSheet
        }
      }
    }
    riskStepOwners {
      id
      name
    }
  }
`);

/** What map and calendar propose; asked for on the page of ground and time only. */
export const GroundProposalsDocument = graphql(`
  query GroundProposals($id: ID!) {
    event(id: $id) {
      id
      riskAssessment {
        id
        groundProposals {
          ref
          kind
          kept
          distanceM
          minutes
          name {
            nl
            fr
            en
            de
          }
        }
      }
    }
  }
`);

export const SaveRiskStepsDocument = graphql(`
  mutation SaveRiskSteps($input: SaveRiskStepsInput!) {
    saveRiskSteps(input: $input) {
      id
      steps {
        ...AssessmentStepSheet
      }
    }
  }
`);

export const ReviewRiskStepDocument = graphql(`
  mutation ReviewRiskStep($input: ReviewRiskStepInput!) {
    reviewRiskStep(input: $input) {
      id
      stale
      steps {
        ...AssessmentStepSheet
      }
    }
  }
`);
