import { graphql } from '../../../gql/desk/index.js';

export const DialogueDocument = graphql(`
  query Dialogue($id: ID!) {
    event(id: $id) {
      id
      state
      language
      unreadMessages
      conditions {
        id
        number
        kind
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
      waitingFiles {
        id
        version
        documentId
        name
        sizeBytes
      }
      messages {
        id
        position
        side
        author
        language
        text
        correctsId
        sentAt
        readAt
        condition {
          id
          number
        }
        readings {
          id
          personName
        }
        translations {
          id
          language
          text
          madeBy
          addedBy
        }
        files {
          id
          documentId
          name
          sizeBytes
        }
      }
      contacts {
        id
        number
        kind
        direction
        withWhom
        said
        promised
        occurredAt
        replacesId
        reason
        recordedByName
        recordedAt
        conditions {
          id
          number
        }
      }
      contactPlan {
        everyMin
        conditionNumber
        label {
          nl
          fr
          en
          de
        }
        slots {
          fromAt
          untilAt
          state
        }
      }
      meetings {
        id
        number
        kind
        state
        withOrganiser
        startsAt
        endsAt
        place
        onlineAddress
        minutes {
          id
          number
          state
        }
      }
    }
  }
`);

export const SendDialogueMessageDocument = graphql(`
  mutation SendDialogueMessage($input: DialogueMessageInput!) {
    sendMessage(input: $input) {
      id
      unreadMessages
    }
  }
`);

export const MarkMessagesReadDocument = graphql(`
  mutation MarkMessagesRead($input: DialogueReadInput!) {
    markMessagesRead(input: $input) {
      id
      unreadMessages
    }
  }
`);

export const TranslateMessageDocument = graphql(`
  mutation TranslateMessage($input: DialogueTranslationInput!) {
    translateMessage(input: $input) {
      id
    }
  }
`);

export const RemoveMessageFileDocument = graphql(`
  mutation RemoveMessageFile($input: DialogueFileStepInput!) {
    removeMessageFile(input: $input) {
      id
      version
    }
  }
`);

export const RecordContactDocument = graphql(`
  mutation RecordContact($input: RecordContactInput!) {
    recordContact(input: $input) {
      id
    }
  }
`);

export const CorrectContactDocument = graphql(`
  mutation CorrectContact($input: CorrectContactInput!) {
    correctContact(input: $input) {
      id
    }
  }
`);
