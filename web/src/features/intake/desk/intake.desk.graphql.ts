import { graphql } from '../../../gql/desk/index.js';

export const EventIntakeDocument = graphql(`
  query EventIntake($id: ID!) {
    event(id: $id) {
      id
      version
      state
      channel
      channelProposal {
        channel
        source
        explanation {
          nl
          fr
          en
          de
        }
      }
      whereabouts {
        waitingFor
        text
        forecast {
          from
          to
          explanation
        }
      }
      signals {
        id
        source
        sourceReliability
        informationCredibility
        text
        heardAt
        recordedByName
      }
      tolerances {
        id
        decidedBy
        decidedAs
        place
        untilAt
        participants
        announced
        announcedAt
        recordedByName
      }
      attachments {
        id
        version
        documentId
        name
        sizeBytes
        side
        audience
      }
      application {
        id
        setAnswers
        questionSet {
          code
          edition
          steps
        }
      }
    }
  }
`);

export const TolerateEventDocument = graphql(`
  mutation TolerateEvent($input: TolerateEventInput!) {
    tolerateEvent(input: $input) {
      id
      version
      state
    }
  }
`);

export const RemoveDeskAttachmentDocument = graphql(`
  mutation RemoveDeskAttachment($input: RemoveAttachmentInput!) {
    removeAttachment(input: $input) {
      id
      version
    }
  }
`);

export const CorrectChannelDocument = graphql(`
  mutation CorrectChannel($input: ChangeEventInput!) {
    changeEvent(input: $input) {
      id
      version
      channel
    }
  }
`);

export const AddSignalDocument = graphql(`
  mutation AddSignal($input: AddSignalInput!) {
    addSignal(input: $input) {
      id
    }
  }
`);

export const CopyEventDocument = graphql(`
  mutation CopyEvent($input: CopyEventInput!) {
    copyEvent(input: $input) {
      id
      version
      state
    }
  }
`);
