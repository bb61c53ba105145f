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
    withdrawalHash
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
      act
      channel
      notifiedAt
      recipient
      evidence
      recordedByName
    }
    courtSteps {
      conditionIds
      id
      step
      court
      caseNumber
      happenedOn
      extremeUrgency
      remark
      recordedByName
    }
    trafficNotice {
      id
      version
      state
      publishedAt
      measures {
        kind
        from
        to
        place {
          nl
          fr
        }
      }
      translations {
        language
        state
        by
      }
      availableTransitions {
        name
        to
        enabled
        reason
      }
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
      conditionId
      condition
      conditionVersion
      title
      text
      restricts
    }
    suspendedConditionIds
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
      kind
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
