import { graphql } from '../../../gql/desk/index.js';

export const DraftNoticeDocument = graphql(`
  mutation DraftTrafficNotice($input: DraftNoticeInput!) {
    draftTrafficNotice(input: $input) {
      id
      version
      state
    }
  }
`);

export const CheckNoticeDocument = graphql(`
  mutation CheckTrafficNotice($input: NoticeStepInput!) {
    checkTrafficNotice(input: $input) {
      id
      version
      state
    }
  }
`);

export const PublishNoticeDocument = graphql(`
  mutation PublishTrafficNotice($input: NoticeStepInput!) {
    publishTrafficNotice(input: $input) {
      id
      version
      state
      publishedAt
    }
  }
`);

export const ReviseNoticeDocument = graphql(`
  mutation ReviseTrafficNotice($input: ReviseNoticeInput!) {
    reviseTrafficNotice(input: $input) {
      id
      version
      state
    }
  }
`);
