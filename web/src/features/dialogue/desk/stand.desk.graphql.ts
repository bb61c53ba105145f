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

/** What waits in any dossier, as it changes; told to every list of the desk. */
export const UnreadChangedDocument = graphql(`
  subscription UnreadDialogueChanged {
    unreadDialogueChanged {
      id
      count
    }
  }
`);

export const UnreadCountFragment = graphql(`
  fragment UnreadCount on PublicEvent {
    id
    unreadMessages
  }
`);

export const OpenMeetingActionsDocument = graphql(`
  query OpenMeetingActions {
    openMeetingActions {
      id
      text
      owner
      dueOn
      meetingId
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
