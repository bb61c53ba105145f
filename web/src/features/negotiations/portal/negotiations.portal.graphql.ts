import { graphql } from '../../../gql/portal/index.js';

/** A condition with everything either side put forward. */
export const ConditionFragment = graphql(`
  fragment Condition on PortalCondition {
    id
    version
    number
    kind
    kindLabel {
      nl
      fr
      en
      de
    }
    origin
    owner
    state
    preparation
    openSide
    currentVersion
    agreedVersion
    legalGround
    imposedReason
    suspendedAt
    updatedAt
    outdated {
      fact
      before
      after
    }
    answerClock {
      yours
      dueAt
      overdue
      explanation
      silence {
        nl
        fr
        en
        de
      }
      legalBase {
        nl
        fr
        en
        de
      }
      extendedReason
    }
    values {
      name
      type
      label {
        nl
        fr
        en
        de
      }
      unit: measure
      min
      max
      decimals
      maxLength
      required
    }
    versions {
      id
      number
      side
      author
      at
      action
      text {
        nl
        fr
        en
        de
      }
      parameters
      reason
      wordChanges {
        op
        text
      }
      valueChanges {
        name
        before
        after
      }
    }
    availableAnswers {
      name
      enabled
      reason
    }
  }
`);

export const ConditionsDocument = graphql(`
  query Conditions($id: ID!) {
    dossier(id: $id) {
      id
      reference
      state
      title {
        nl
        fr
        en
        de
      }
      conditions {
        ...Condition
      }
    }
  }
`);

export const AnswerConditionDocument = graphql(`
  mutation AnswerCondition($input: PortalAnswerInput!) {
    answerCondition(input: $input) {
      ...Condition
    }
  }
`);

export const PreviewCounterDocument = graphql(`
  query PreviewCounter($input: PortalPreviewInput!) {
    previewCounter(input: $input) {
      lines {
        topic
        text
        changed
      }
      assumption
    }
  }
`);
