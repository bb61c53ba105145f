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

export const RequestAdviceDocument = graphql(`
  mutation RequestAdvice($input: RequestAdviceInput!) {
    requestAdvice(input: $input) {
      id
      version
    }
  }
`);
