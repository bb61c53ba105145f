import { graphql } from '../../../gql/desk/index.js';

export const RiskBadgeDocument = graphql(`
  query RiskBadge($id: ID!) {
    event(id: $id) {
      id
      riskAssessment {
        id
        state
        number
        stale
        score {
          residualMax
          residualBand
        }
        availableTransitions {
          name
          to
          enabled
          reason
        }
      }
      policyNotes {
        id
        availableTransitions {
          name
          to
          enabled
          reason
        }
      }
    }
  }
`);

export const RiskSheetFragment = graphql(`
  fragment RiskSheet on RiskAssessment {
    id
    version
    number
    round
    state
    createdAt
    updatedAt
    contentHash
    contentMatchesHash
    returnReason
    stale
    thirdPartyImpact
    informationGaps
    submittedAt
    author {
      id
      name
    }
    submittedBy {
      id
      name
    }
    paper {
      id
      number
      issuedAt
    }
    matrix {
      low
      medium
      high
      source
    }
    score {
      inherentMax
      inherentBand
      residualMax
      residualBand
      source
    }
    hazards {
      id
      code
      impactDomain
      title {
        nl
        fr
        en
        de
      }
      before {
        likelihood
        impact
        score
        band
      }
      after {
        likelihood
        impact
        score
        band
      }
      measures {
        id
        code
        kind
        conditionId
        partner
        owner
        dueOn
        text {
          nl
          fr
          en
          de
        }
        condition {
          id
          number
          kind
          state
        }
      }
    }
    march {
      widthM
      densityPerM2
      speedMps
      bufferMin
      participantsSource
      ownParticipants
      lengthOverrideM
      waypointMetres
      missing
      timing {
        participants
        routeM
        flowPerMin
        columnM
        passingMin
        headWalkMin
        tailInMin
        tailLeavesAt
        headArrivesAt
        tailArrivesAt
        endSquareCapacity
        endSquareFits
        timeline {
          name
          m
          head
          tail
          headAt
          tailAt
          closedFrom
          closedTo
          closedFromAt
          closedToAt
        }
        warnings {
          code
          params
        }
      }
    }
    approvals {
      id
      number
      round
      step
      positionCode
      contentHash
      at
      person {
        id
        name
      }
    }
    staleness {
      sourceType
      sourceId
      change
      differences
    }
    availableTransitions {
      name
      to
      enabled
      reason
    }
  }
`);

export const EventRiskDocument = graphql(`
  query EventRisk($id: ID!) {
    event(id: $id) {
      id
      waypoints
      conditions {
        id
        number
        kind
        state
        catalogueKind {
          id
          label {
            nl
            fr
            en
          }
        }
      }
      riskAssessment {
        ...RiskSheet
      }
      riskAssessments {
        id
        number
        state
        validatedAt
        contentHash
        validatedBy {
          id
          name
        }
      }
    }
  }
`);

/** One number of an assessment: a superseded one, or the present one again after a conflict. */
export const RiskNumberDocument = graphql(`
  query RiskNumber($id: ID!) {
    riskAssessment(id: $id) {
      ...RiskSheet
    }
  }
`);

/** Score and band of places on the 5 × 5 matrix. */
export const RiskBandsDocument = graphql(`
  query RiskBands($hazards: [RegisterHazardInput!]!) {
    riskMatrix(input: { hazards: $hazards }) {
      source
      hazards {
        id
        inherent {
          likelihood
          impact
          score
          band
        }
      }
    }
  }
`);

/** Assessments that may wait for a signature, over all dossiers. */
export const RiskInboxDocument = graphql(`
  query RiskInbox($filter: EventFilterInput, $limit: Int!) {
    events(filter: $filter, limit: $limit) {
      items {
        id
        reference
        startAt
        title {
          nl
          fr
          en
          de
        }
        riskAssessment {
          id
          state
          submittedAt
          updatedAt
          stale
          availableTransitions {
            name
            to
            enabled
            reason
          }
        }
      }
    }
  }
`);
