import { graphql } from '../../../gql/desk/index.js';

export const ConditionsBadgeDocument = graphql(`
  query ConditionsBadge($id: ID!) {
    event(id: $id) {
      id
      conditions {
        id
        state
        openSide
        outdated {
          fact
        }
        availableTransitions {
          name
          to
          enabled
          reason
        }
      }
    }
  }
`);

export const EventConditionsDocument = graphql(`
  query EventConditions($id: ID!) {
    event(id: $id) {
      id
      conditions {
        id
        version
        number
        kind
        origin
        state
        openSide
        agreedVersion
        currentVersion
        updatedAt
        outdated {
          fact
          before
          after
        }
        catalogueKind {
          id
          code
          label {
            nl
            fr
            en
          }
        }
        current {
          id
          number
          text {
            nl
            fr
            en
            de
          }
        }
        availableTransitions {
          name
          to
          enabled
          reason
        }
      }
    }
  }
`);

export const ConditionKindsDocument = graphql(`
  query ConditionKinds {
    conditionKinds {
      id
      code
      source
      label {
        nl
        fr
        en
      }
      template {
        nl
        fr
        en
        de
      }
      evidence {
        nl
        fr
        en
      }
      parameters {
        name
        type
        unit
        min
        max
        decimals
        maxLength
        required
        label {
          nl
          fr
          en
        }
      }
    }
  }
`);

/** Advice a condition may be made from. */
export const ProposedByAdviceDocument = graphql(`
  query ProposedByAdvice($id: ID!) {
    event(id: $id) {
      id
      language
      advice {
        id
        proposedConditions
        adviser {
          id
          name
        }
      }
    }
  }
`);

/** Conditions that wait for an answer of the police, over all dossiers in talks. */
export const ConditionsInboxDocument = graphql(`
  query ConditionsInbox($filter: EventFilterInput, $limit: Int!) {
    events(filter: $filter, limit: $limit) {
      items {
        id
        reference
        startAt
        title {
          nl
          fr
          en
          de
        }
        conditions {
          id
          number
          state
          openSide
          updatedAt
          outdated {
            fact
          }
        }
      }
    }
  }
`);

/** Proposals nobody answered in time and nobody saw to. */
export const AnswerEscalationsDocument = graphql(`
  query AnswerEscalations {
    answerEscalations {
      id
      raisedAt
      condition {
        id
        number
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
