import { graphql } from '../../../gql/desk/index.js';

export const QuestionSetsDocument = graphql(`
  query QuestionSets {
    questionSets {
      code
      edition
      version
      state
      kinds
      title {
        nl
        fr
        en
        de
      }
      steps
      omits
      updatedByName
      publishedAt
    }
  }
`);

export const DateReservationsDocument = graphql(`
  query DateReservations($from: DateTime!, $to: DateTime!) {
    dateReservations(from: $from, to: $to) {
      id
      reference
      kind
      place
      startAt
      endAt
      expiresAt
      title {
        nl
        fr
        en
        de
      }
    }
  }
`);

export const DraftQuestionSetDocument = graphql(`
  mutation DraftQuestionSet($input: DraftQuestionSetInput!) {
    draftQuestionSet(input: $input) {
      code
      edition
      version
      state
    }
  }
`);

export const SaveQuestionSetDocument = graphql(`
  mutation SaveQuestionSet($input: SaveQuestionSetInput!) {
    saveQuestionSet(input: $input) {
      code
      edition
      version
      state
    }
  }
`);

export const PublishQuestionSetDocument = graphql(`
  mutation PublishQuestionSet($input: QuestionSetStepInput!) {
    publishQuestionSet(input: $input) {
      code
      edition
      version
      state
    }
  }
`);
