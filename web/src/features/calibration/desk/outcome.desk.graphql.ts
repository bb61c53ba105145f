import { graphql } from '../../../gql/desk/index.js';

export const OutcomeFragment = graphql(`
  fragment Outcome on EventOutcome {
    id
    version
    actualNumber
    numberMethod
    startedAt
    endedAt
    tailAt
    incidents {
      kind
      severity
      count
    }
    hindsightClass
    hindsightReason
    modelNumber
    proposedClass
    chosenClass
    predictedTailAt
    recordedByName
    recordedAt
  }
`);

/** What an event turned out to be, and what may be entered of it. */
export const EventOutcomeDocument = graphql(`
  query EventOutcome($id: ID!) {
    event(id: $id) {
      id
      expectedNumber
      startAt
      endAt
      dispersalAt
      assessment {
        id
        policeNumber
        eventClass
      }
      classProposal {
        eventClass
      }
      outcome {
        ...Outcome
      }
    }
  }
`);

export const RecordOutcomeDocument = graphql(`
  mutation RecordOutcome($input: RecordOutcomeInput!) {
    recordOutcome(input: $input) {
      ...Outcome
    }
  }
`);
