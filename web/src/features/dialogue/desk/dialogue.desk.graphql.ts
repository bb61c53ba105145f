import { graphql } from '../../../gql/desk/index.js';

/** How many messages wait, for the way through the dossier. */
export const DialogueBadgeDocument = graphql(`
  query DialogueBadge($id: ID!) {
    event(id: $id) {
      id
      unreadMessages
      messages {
        id
      }
    }
  }
`);

export const WaitingDialoguesDocument = graphql(`
  query WaitingDialogues {
    waitingDialogues {
      id
      count
      since
      event {
        id
        reference
        title {
          nl
          fr
          en
          de
        }
        startAt
      }
    }
  }
`);

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
