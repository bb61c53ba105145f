import { graphql } from '../../../gql/desk/index.js';

export const ConditionThreadDocument = graphql(`
  query ConditionThread($id: ID!, $language: String) {
    condition(id: $id) {
      id
      version
      number
      kind
      origin
      fromAdvice {
        id
        adviser {
          id
          name
        }
      }
      owner
      state
      openSide
      agreedVersion
      currentVersion
      legalGround
      imposedReason
      updatedAt
      answerClock {
        side
        dueAt
        overdue
        cutByStart
        remindedAt
        skipped {
          date
        }
        term {
          workingDays
          legalBase {
            nl
            fr
            en
          }
          silence {
            nl
            fr
            en
          }
        }
        startedAt
        extension {
          id
          reason
        }
        escalation {
          id
          version
          raisedAt
          assigneeName
          outcome
          doneAt
          doneByName
        }
      }
      outdated {
        fact
        before
        after
      }
      catalogueKind {
        id
        code
        label {
          nl
          fr
          en
        }
        template {
          nl
          fr
          en
          de
        }
        evidence {
          nl
          fr
          en
        }
        parameters {
          name
          type
          unit
          min
          max
          decimals
          maxLength
          required
          label {
            nl
            fr
            en
          }
        }
      }
      current {
        id
        number
        parameters
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
      versions {
        id
        number
        side
        authorName
        at
        action
        reason
        text {
          nl
          fr
          en
          de
        }
        wordDifference(language: $language) {
          language
          changes {
            op
            text
          }
        }
        parameterDifference {
          name
          before
          after
        }
      }
      controlMeasures {
        id
        code
        hazard {
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
      availableTransitions {
        name
        to
        enabled
        reason
      }
    }
  }
`);
