import { graphql } from '../../../gql/portal/index.js';

export const DialogueStandDocument = graphql(`
  query DialogueStand($id: ID!) {
    dossier(id: $id) {
      id
      unreadMessages
      messages {
        id
      }
      meetings {
        id
        minutes {
          id
          open
          comments {
            id
          }
        }
      }
      meetingActions {
        id
        state
      }
    }
  }
`);
