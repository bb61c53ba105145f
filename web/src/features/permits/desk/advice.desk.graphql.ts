import { graphql } from '../../../gql/desk/index.js';

/** One request with its answer and what followed from it. */
export const AdviceRowFragment = graphql(`
  fragment AdviceRow on Advice {
    id
    version
    state
    standing
    round
    question
    askedAt
    dueAt
    firstDueAt
    extensionReason
    remindAt
    fourEyes
    result
    text
    proposedConditions
    visibility
    withheld
    draftedByName
    answeredByName
    answeredVia
    answeredAt
    late
    withdrawnAt
    withdrawnByName
    withdrawnReason
    themes {
      id
      code
      label {
        nl
        fr
        en
        de
      }
    }
    adviser {
      id
      code
      name
      discipline
    }
    reminders {
      id
      kind
      sentAt
      sentByName
    }
    links {
      id
      version
      email
      createdAt
      sentAt
      expiresAt
      revokedAt
      closedAt
    }
    task {
      id
      version
      state
      assigneeId
      assigneeName
      dueAt
      outcome
      doneByName
      doneAt
    }
    messages {
      id
      side
      authorName
      via
      text
      question
      sentAt
      readAt
    }
    unreadMessages
    openQuestion {
      id
    }
    files {
      id
      version
      documentId
      name
      sizeBytes
      side
    }
    handled {
      id
      line
      outcome
      reason
      byName
      at
      condition {
        id
        number
      }
    }
  }
`);

export const EventAdviceDocument = graphql(`
  query EventAdvice($id: ID!) {
    event(id: $id) {
      id
      state
      language
      advice {
        ...AdviceRow
      }
    }
  }
`);

/** Whom one can ask, with the reasons the rules give. */
export const AdviceServicesDocument = graphql(`
  query AdviceServices($id: ID!) {
    event(id: $id) {
      id
      adviceSuggestions {
        asked
        service {
          id
        }
        reasons {
          rule
          theme
          source
          text {
            nl
            fr
            en
            de
          }
        }
      }
    }
    partnerServices {
      id
      fourEyes
      linkEmail
      source
      organisation {
        id
        code
        name
      }
      themes {
        id
        code
        label {
          nl
          fr
          en
          de
        }
      }
      term {
        from
        workingDays
        dueAt
        skipped {
          date
          reason
        }
      }
    }
  }
`);
