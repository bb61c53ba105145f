import { graphql } from '../../../gql/portal/index.js';

export const PortalMeetingsDocument = graphql(`
  query PortalMeetings($id: ID!) {
    dossier(id: $id) {
      id
      title {
        nl
        fr
        en
        de
      }
      meetingActions {
        id
        version
        text
        dueOn
        state
        doneNote
      }
      meetings {
        id
        number
        kind
        state
        startsAt
        endsAt
        place
        onlineAddress
        chair
        agenda
        cancelReason
        minutes {
          id
          number
          state
          attendance {
            name
            organisation
            status
          }
          items {
            title
            positions {
              who
              text
            }
            outcome
            conclusion
            conditions
          }
          actions {
            text
            owner
            ownerName
            dueOn
          }
          nextAt
          contentHash
          sentAt
          commentUntil
          open
          approvedAt
          approvalRemark
          comments {
            id
            item
            agrees
            text
            author
            at
          }
          documents {
            id
            fileName
            sizeBytes
          }
          difference {
            changes {
              op
              text
            }
          }
        }
      }
    }
  }
`);

export const CommentMinutesDocument = graphql(`
  mutation CommentMinutes($input: PortalMinutesCommentInput!) {
    commentMinutes(input: $input) {
      id
    }
  }
`);

export const FinishOwnActionDocument = graphql(`
  mutation FinishOwnAction($input: PortalFinishActionInput!) {
    finishMeetingAction(input: $input) {
      id
      version
      state
    }
  }
`);
