import { graphql } from '../../../gql/portal/index.js';

export const DossierStatusDocument = graphql(`
  query DossierStatus($id: ID!) {
    me {
      zoneName {
        nl
        fr
        en
        de
      }
      eventCell {
        phone
        email
        hours {
          nl
          fr
          en
          de
        }
      }
    }
    dossier(id: $id) {
      ...DossierHead
      unreadMessages
      missing {
        code
        text
        neededBy
      }
      footprint
      waypoints
      communes {
        code
        name {
          nl
          fr
          en
          de
        }
      }
      application {
        submittedAt
        latestFiling
        late
        lateReason
      }
      deadlines {
        latest
        label {
          nl
          fr
          en
          de
        }
        explanation
        onTime
      }
      ...Findings
      conditions {
        id
        number
        state
        openSide
        answerClock {
          yours
          dueAt
        }
      }
      advice {
        adviser
        result
        text
        givenAt
        files {
          id
          documentId
          name
          sizeBytes
        }
      }
      decisions {
        id
        authority
        type
        language
        takenAt
        contentHash
        number
        supersedesId
        standing
        withdrawnAt
        withdrawnReason
        appealClock {
          lastDay
          explanation
          urgency
        }
        notifications {
          act
          channel
          notifiedAt
        }
        courtSteps {
          step
          court
          caseNumber
          happenedOn
        }
        suspendedConditionIds
        appeal
        articles {
          number
          conditionId
          title
          text
          imposedReason
        }
        documents {
          id
          kind
          fileName
          mediaType
          sizeBytes
          language
        }
      }
      changes {
        ...Change
      }
      availableSteps {
        name
        enabled
        reason
      }
    }
  }
`);
