import { graphql } from '../../../gql/desk/index.js';

export const ProposeConditionsDocument = graphql(`
  mutation ProposeConditions($input: ProposeConditionsInput!) {
    proposeConditions(input: $input) {
      id
      version
      number
      state
    }
  }
`);

export const AnswerConditionDocument = graphql(`
  mutation AnswerCondition($input: AnswerConditionInput!) {
    answerCondition(input: $input) {
      id
      version
      state
      openSide
      availableTransitions {
        name
        to
        enabled
        reason
      }
    }
  }
`);

export const DropConditionDocument = graphql(`
  mutation DropCondition($input: DropConditionInput!) {
    dropCondition(input: $input) {
      id
      version
      state
      openSide
      availableTransitions {
        name
        to
        enabled
        reason
      }
    }
  }
`);

export const ExtendAnswerDocument = graphql(`
  mutation ExtendAnswer($input: ExtendAnswerInput!) {
    extendAnswer(input: $input) {
      id
      answerClock {
        dueAt
        overdue
      }
    }
  }
`);

export const SettleEscalationDocument = graphql(`
  mutation SettleEscalation($input: SettleEscalationInput!) {
    settleEscalation(input: $input) {
      id
      version
      outcome
      doneAt
      doneByName
    }
  }
`);
