import { graphql } from '../../../gql/desk/index.js';

/** Requests over all dossiers, the most urgent first. */
export const AdviceBoardDocument = graphql(`
  query AdviceBoard(
    $standings: [AdviceStanding!]
    $service: String
    $theme: String
    $text: String
    $openTask: Boolean
    $unread: Boolean
    $limit: Int!
    $offset: Int!
  ) {
    adviceBoard(
      standings: $standings
      service: $service
      theme: $theme
      text: $text
      openTask: $openTask
      unread: $unread
      limit: $limit
      offset: $offset
    ) {
      total
      hasMore
      items {
        id
        version
        standing
        round
        dueAt
        answeredAt
        result
        late
        adviser {
          id
          code
          name
        }
        themes {
          id
          label {
            nl
            fr
            en
            de
          }
        }
        reminders {
          id
          sentAt
        }
        unreadMessages
        openQuestion {
          id
        }
        task {
          id
          version
          state
          assigneeName
          dueAt
        }
        event {
          id
          reference
          startAt
          title {
            nl
            fr
            en
            de
          }
        }
      }
    }
  }
`);

/** What the board may be narrowed to. */
export const AdviceChoicesDocument = graphql(`
  query AdviceChoices {
    adviceThemes {
      id
      code
      label {
        nl
        fr
        en
        de
      }
    }
    advisers {
      id
      code
      name
    }
  }
`);

/** Unfavourable advice nobody has settled, over all dossiers. */
export const AdviceTasksDocument = graphql(`
  query AdviceTasks {
    adviceTasks {
      id
      version
      raisedAt
      dueAt
      assigneeName
      advice {
        id
        adviser {
          id
          name
        }
        event {
          id
          reference
          startAt
          title {
            nl
            fr
            en
            de
          }
        }
      }
    }
  }
`);

/** Requests in which a service waits for an answer before it advises. */
export const AdviceQuestionsDocument = graphql(`
  query AdviceQuestions {
    adviceQuestions {
      id
      dueAt
      standing
      openQuestion {
        id
        sentAt
      }
      adviser {
        id
        name
      }
      event {
        id
        reference
        startAt
        title {
          nl
          fr
          en
          de
        }
      }
    }
  }
`);

/** How each service is asked. */
export const PartnerServicesDocument = graphql(`
  query PartnerServices {
    partnerServices {
      id
      version
      leadTimeDays
      reminderDays
      fourEyes
      linkEmail
      linkDays
      source
      organisation {
        id
        code
        name
      }
      themes {
        id
        label {
          nl
          fr
          en
          de
        }
      }
    }
  }
`);
