import { graphql } from '../../../gql/desk/index.js';

export const CalibrationGroupFragment = graphql(`
  fragment CalibrationGroupParts on CalibrationGroup {
    kind
    commune {
      id
      name {
        nl
        fr
        en
      }
    }
    events
    few
    figures {
      code
      value
      unit
      formula
      source
      inputs {
        name
        value
      }
      steps {
        name
        value
      }
      warnings {
        code
        params
      }
    }
  }
`);

/** Foretold beside actual, per event, kind and commune. */
export const CalibrationDocument = graphql(`
  query Calibration {
    calibration {
      all {
        ...CalibrationGroupParts
      }
      byKind {
        ...CalibrationGroupParts
      }
      byCommune {
        ...CalibrationGroupParts
      }
      rows {
        organiserNumber
        policeNumber
        endLateMin
        tailLateMin
        incidentCount
        event {
          id
          reference
          kind
          startAt
          title {
            nl
            fr
            en
          }
        }
        outcome {
          id
          actualNumber
          proposedClass
          chosenClass
          hindsightClass
        }
      }
    }
  }
`);

export const ClassModelEffectFragment = graphql(`
  fragment ClassModelEffectParts on ClassModelEffect {
    basedOn
    enough
    leastCases
    underWeight
    overWeight
    source
    changes {
      trigger
      fact
      from
      to
    }
    before {
      cases
      right
      under
      over
      loss
    }
    after {
      cases
      right
      under
      over
      loss
    }
    reclassified {
      id
      before
      after
      hindsight
      event {
        id
        reference
        title {
          nl
          fr
          en
        }
      }
    }
  }
`);

/** What thresholds would have done to past events; without any, those the search proposes. */
export const ClassModelEffectDocument = graphql(`
  query ClassModelEffect($thresholds: [ThresholdInput!]) {
    classModelEffect(thresholds: $thresholds) {
      ...ClassModelEffectParts
    }
  }
`);

export const ClassModelsDocument = graphql(`
  query ClassModels {
    classModels {
      id
      number
      content
      contentHash
      source
      validFrom
      acceptedByName
      reason
    }
    classModelProposals {
      id
      version
      state
      basedOn
      reason
      proposedByName
      proposedAt
      decidedByName
      decidedAt
      decisionReason
      modelNumber
      thresholds {
        trigger
        fact
        from
        to
      }
      effect {
        ...ClassModelEffectParts
      }
      availableTransitions {
        name
        enabled
        reason
      }
    }
  }
`);

export const ProposeClassModelDocument = graphql(`
  mutation ProposeClassModel($input: ProposeClassModelInput!) {
    proposeClassModel(input: $input) {
      id
      version
      state
    }
  }
`);

export const AcceptClassModelDocument = graphql(`
  mutation AcceptClassModel($input: DecideClassModelInput!) {
    acceptClassModel(input: $input) {
      id
      version
      state
      modelNumber
    }
  }
`);

export const RejectClassModelDocument = graphql(`
  mutation RejectClassModel($input: DecideClassModelInput!) {
    rejectClassModel(input: $input) {
      id
      version
      state
    }
  }
`);
