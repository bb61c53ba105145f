import { graphql } from '../../../gql/desk/index.js';

export const DecisionSheetFragment = graphql(`
  fragment DecisionSheet on AuthorityDecision {
    id
    version
    state
    type
    language
    preparedByName
    preparedByReader
    preparedAt
    takenAt
    takenByName
    contentHash
    draftHash
    number
    supersedesId
    standing
    notifiedAt
    withdrawnAt
    withdrawnByName
    withdrawnReason
    signedAs
    agreementId
    missingPoints
    missingChecks
    restrictions {
      conditionId
      facts {
        nature
        source
        recordId
        reference
        day
        text
      }
      groundCodes
      reach
      unforeseen
      policeMeasures
      organiserMeasures
      alternatives {
        kind
        offeredOn
        text
        insufficient
      }
      hearing {
        form
        day
        said
      }
      proportionality
      neutrality
    }
    points {
      subject
      condition
      code
      point
      state
      text
    }
    courtWarnings {
      subject
      condition
      trigger
      cases {
        code
        caseNumber
        decidedOn
        outcome
        source
        court {
          nl
          fr
          en
        }
        subject {
          nl
          fr
          en
        }
        lesson {
          nl
          fr
          en
        }
      }
    }
    notifications {
      id
      channel
      notifiedAt
      recipient
      evidence
      recordedByName
    }
    courtSteps {
      id
      step
      court
      caseNumber
      happenedOn
      extremeUrgency
      remark
      recordedByName
    }
    appealClock {
      lastDay
      notifiedOn
      days
      explanation
      urgency
      source
    }
    legalGroundCodes
    authority {
      id
      code
    }
    reasoning {
      point
      text
    }
    gaps {
      point
      reason
      personName
    }
    impositions {
      conditionId
      expectedVersion
      reason
      legalGroundCode
    }
    articles {
      id
      number
      condition
      conditionVersion
      title
      text
    }
    reviews {
      id
      kind
      valid
      decisionVersion
      outcome
      remark
      reviewerName
      reviewedAt
    }
    documents {
      id
      fileName
      language
      sizeBytes
    }
    staleSources {
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

export const EventDecisionDocument = graphql(`
  query EventDecision($id: ID!) {
    event(id: $id) {
      id
      state
      language
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
      }
      advice {
        id
        state
        answeredAt
        adviser {
          id
          name
        }
      }
      changeRequests {
        id
        state
        answeredAt
        reason
      }
      conditions {
        id
        version
        number
        kind
        state
        agreedVersion
        imposedReason
        legalGround
        catalogueKind {
          id
          label {
            nl
            fr
            en
          }
        }
        current {
          id
          number
          text {
            nl
            fr
            en
            de
          }
        }
        agreed {
          id
          number
          text {
            nl
            fr
            en
            de
          }
        }
      }
      decisions {
        ...DecisionSheet
      }
    }
    legalGrounds {
      code
      kind
      always
      scope
      source
      citation {
        nl
        fr
        en
        de
      }
    }
    reasoningPoints {
      point
      code
    }
    decisionTextBlocks {
      code
      part
      text {
        nl
        fr
      }
      translations {
        language
        state
      }
    }
  }
`);
