import { graphql } from '../../../gql/desk/index.js';

/** What became of one condition, before the event and on the day. */
export const ConditionFulfilmentDocument = graphql(`
  query ConditionFulfilment($id: ID!) {
    condition(id: $id) {
      id
      version
      number
      owner
      preparation
      fulfilment {
        number
        dueAt
        workingDays
        shortNotice
        dueSet {
          id
          reason
        }
        onTheDay
        earlierWords
        done
        waiting
        overdue
        evidence {
          id
          number
          side
          text
          givenByName
          at
          files {
            id
            documentId
            name
            removed
          }
        }
        steps {
          id
          number
          step
          state
          message
          note
          byName
          at
        }
        tasks {
          id
          version
          cause
          raisedAt
          assigneeName
          outcome
          doneAt
          doneByName
        }
        observations {
          id
          number
          outcome
          at
          place
          lon
          lat
          note
          recordedByName
          recordedAt
          supersedes
          correction
        }
        availableSteps {
          name
          to
          enabled
          reason
        }
      }
      catalogueKind {
        id
        evidence {
          nl
          fr
          en
        }
        parameters {
          name
          label {
            nl
            fr
            en
          }
          tolerance {
            value
            unit
          }
        }
      }
      agreed {
        id
        parameters
      }
      current {
        id
        parameters
      }
    }
  }
`);

/** What has to be done before the event, over the whole dossier. */
export const BeforeEventDocument = graphql(`
  query BeforeEvent($id: ID!) {
    event(id: $id) {
      id
      fulfilmentCounts {
        total
        done
        waiting
        open
        overdue
        onTheDay
        breached
      }
      conditions {
        id
        number
        kind
        owner
        preparation
        catalogueKind {
          id
          label {
            nl
            fr
            en
          }
          evidence {
            nl
            fr
            en
          }
        }
        fulfilment {
          number
          dueAt
          onTheDay
          earlierWords
          done
          waiting
          overdue
        }
      }
    }
  }
`);

export const GiveEvidenceDocument = graphql(`
  mutation GiveEvidence($input: GiveEvidenceInput!) {
    giveEvidence(input: $input) {
      id
      version
      preparation
    }
  }
`);

export const TakeFulfilmentStepDocument = graphql(`
  mutation TakeFulfilmentStep($input: FulfilmentStepInput!) {
    takeFulfilmentStep(input: $input) {
      id
      version
      preparation
    }
  }
`);

export const SetEvidenceDueDocument = graphql(`
  mutation SetEvidenceDue($input: SetEvidenceDueInput!) {
    setEvidenceDue(input: $input) {
      id
      version
    }
  }
`);

export const SettleFulfilmentTaskDocument = graphql(`
  mutation SettleFulfilmentTask($input: SettleFulfilmentTaskInput!) {
    settleFulfilmentTask(input: $input) {
      id
      version
      outcome
      doneAt
    }
  }
`);

export const RecordObservationDocument = graphql(`
  mutation RecordObservation($input: RecordObservationInput!) {
    recordObservation(input: $input) {
      id
    }
  }
`);

export const CorrectObservationDocument = graphql(`
  mutation CorrectObservation($input: CorrectObservationInput!) {
    correctObservation(input: $input) {
      id
    }
  }
`);
