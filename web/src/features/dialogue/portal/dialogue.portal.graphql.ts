import { graphql } from '../../../gql/portal/index.js';

export const PortalTalkDocument = graphql(`
  query PortalTalk($id: ID!) {
    dossier(id: $id) {
      id
      state
      title {
        nl
        fr
        en
        de
      }
      unreadMessages
      conditions {
        id
        number
        kind
        kindLabel {
          nl
          fr
          en
          de
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
        conditionId
        own
        author
        language
        text
        correctsId
        sentAt
        readAt
        translations {
          id
          language
          text
          madeBy
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

export const SendPortalMessageDocument = graphql(`
  mutation SendPortalMessage($input: PortalMessageInput!) {
    sendMessage(input: $input) {
      id
      unreadMessages
    }
  }
`);

export const MarkPortalMessagesReadDocument = graphql(`
  mutation MarkPortalMessagesRead($input: PortalReadInput!) {
    markMessagesRead(input: $input) {
      id
      unreadMessages
    }
  }
`);

export const RemovePortalMessageFileDocument = graphql(`
  mutation RemovePortalMessageFile($input: PortalMessageFileStepInput!) {
    removeMessageFile(input: $input) {
      id
      version
    }
  }
`);

export const DossierChangedDocument = graphql(`
  subscription DossierChanged($id: ID!) {
    dossierChanged(dossierId: $id) {
      id
    }
  }
`);
