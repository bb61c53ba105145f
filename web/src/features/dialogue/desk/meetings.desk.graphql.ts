import { graphql } from '../../../gql/desk/index.js';

export const MeetingsDocument = graphql(`
  query Meetings($id: ID!) {
    event(id: $id) {
      id
      conditions {
        id
        number
        catalogueKind {
          id
          label {
            nl
            fr
            en
            de
          }
        }
      }
      meetings {
        id
        version
        number
        kind
        state
        withOrganiser
        startsAt
        endsAt
        place
        onlineAddress
        chair
        chairFunction
        agenda
        cancelReason
        policeParts {
          id
          item
          text
          byName
          at
        }
        actions {
          id
          version
          text
          owner
          ownerName
          dueOn
          state
          doneNote
        }
        minutes {
          id
          version
          number
          state
          contentHash
          sentAt
          commentUntil
          approvedAt
          approvalRemark
          content {
            attendance {
              name
              organisation
              status
              side
              function
            }
            items {
              title
              positions {
                who
                text
              }
              outcome
              conclusion
              conditions {
                id
                number
              }
            }
            actions {
              id
              item
              text
              owner
              ownerName
              dueOn
            }
            nextAt
            distribution
          }
          comments {
            id
            item
            agrees
            text
            byName
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

export const PlanMeetingDocument = graphql(`
  mutation PlanMeeting($input: PlanMeetingInput!) {
    planMeeting(input: $input) {
      id
      version
    }
  }
`);

export const ChangeMeetingDocument = graphql(`
  mutation ChangeMeeting($input: ChangeMeetingInput!) {
    changeMeeting(input: $input) {
      id
      version
    }
  }
`);

export const CancelMeetingDocument = graphql(`
  mutation CancelMeeting($input: CancelMeetingInput!) {
    cancelMeeting(input: $input) {
      id
      version
    }
  }
`);

export const AddPolicePartDocument = graphql(`
  mutation AddPolicePart($input: PolicePartInput!) {
    addPolicePart(input: $input) {
      id
    }
  }
`);

export const SaveMinutesDocument = graphql(`
  mutation SaveMinutes($input: SaveMinutesInput!) {
    saveMinutes(input: $input) {
      id
    }
  }
`);

export const SendMinutesDocument = graphql(`
  mutation SendMinutes($input: MinutesStepInput!) {
    sendMinutes(input: $input) {
      id
    }
  }
`);

export const ApproveMinutesDocument = graphql(`
  mutation ApproveMinutes($input: ApproveMinutesInput!) {
    approveMinutes(input: $input) {
      id
    }
  }
`);

export const FinishMeetingActionDocument = graphql(`
  mutation FinishMeetingAction($input: FinishActionInput!) {
    finishMeetingAction(input: $input) {
      id
      version
      state
    }
  }
`);
