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
