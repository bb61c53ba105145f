import { graphql } from '../../../gql/desk/index.js';

export const AnswerChangeDocument = graphql(`
  mutation AnswerChange($input: AnswerChangeInput!) {
    answerChange(input: $input) {
      id
      version
      state
      answerReason
      answeredAt
    }
  }
`);
