import { graphql } from '../../../gql/desk/index.js';

export const ConditionEffectsDocument = graphql(`
  query ConditionEffects($input: ConditionEffectsInput!) {
    conditionEffects(input: $input) {
      conditionId
      inForce
      values {
        parameter
        label {
          nl
          fr
          en
        }
        unit
        before
        after
      }
      figures {
        code
        unit
        before
        after
        source
      }
      products {
        type
        id
        number
        staleNow
        parameters
      }
      checks {
        id
      }
    }
  }
`);

export const ConditionWorthDocument = graphql(`
  query ConditionWorth($id: ID!) {
    conditionWorth(conditionId: $id) {
      ...Worth
    }
  }
`);

export const WorthFragment = graphql(`
  fragment Worth on ConditionWorth {
    version
    savedPersons
    reason
    setByName
    setAt
    hazards {
      id
      code
      title {
        nl
        fr
        en
      }
      before {
        score
        band
      }
      after {
        score
        band
      }
      measures
    }
    watchedBy {
      id
      code
      requiredStrength
    }
    relieved {
      id
      code
    }
    figures {
      code
      unit
      before
      after
      source
    }
  }
`);

export const WorthChoicesDocument = graphql(`
  query WorthChoices($id: ID!) {
    event(id: $id) {
      id
      riskAssessment {
        id
        hazards {
          id
          code
          title {
            nl
            fr
            en
          }
        }
      }
      deploymentPlan {
        id
        posts {
          id
          code
          name {
            nl
            fr
            en
          }
        }
      }
    }
  }
`);

export const SetConditionWorthDocument = graphql(`
  mutation SetConditionWorth($input: SetConditionWorthInput!) {
    setConditionWorth(input: $input) {
      ...Worth
    }
  }
`);

export const DayChecklistDocument = graphql(`
  query DayChecklist($id: ID!) {
    event(id: $id) {
      id
      dayChecklist {
        id
        number
        kindLabel {
          nl
          fr
          en
        }
        owner
        imposed
        text {
          nl
          fr
          en
        }
        at
        place
      }
    }
  }
`);
