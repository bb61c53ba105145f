import { graphql } from '../../../gql/desk/index.js';

export const StartRiskDocument = graphql(`
  mutation StartRisk($input: StartRiskAssessmentInput!) {
    startRiskAssessment(input: $input) {
      ...RiskSheet
    }
  }
`);

export const SaveHazardsDocument = graphql(`
  mutation SaveHazards($input: SaveHazardsInput!) {
    saveHazards(input: $input) {
      ...RiskSheet
    }
  }
`);

export const SaveMarchDocument = graphql(`
  mutation SaveMarch($input: SaveMarchParametersInput!) {
    saveMarchParameters(input: $input) {
      ...RiskSheet
    }
  }
`);

export const SubmitRiskDocument = graphql(`
  mutation SubmitRisk($input: RiskStepInput!) {
    submitRiskAssessment(input: $input) {
      ...RiskSheet
    }
  }
`);

export const CheckRiskDocument = graphql(`
  mutation CheckRisk($input: RiskStepInput!) {
    checkRiskAssessment(input: $input) {
      ...RiskSheet
    }
  }
`);

export const ValidateRiskDocument = graphql(`
  mutation ValidateRisk($input: RiskStepInput!) {
    validateRiskAssessment(input: $input) {
      ...RiskSheet
    }
  }
`);

export const ReopenRiskDocument = graphql(`
  mutation ReopenRisk($input: RiskStepInput!) {
    reopenRiskAssessment(input: $input) {
      ...RiskSheet
    }
  }
`);

export const ReturnRiskDocument = graphql(`
  mutation ReturnRisk($input: ReturnRiskAssessmentInput!) {
    returnRiskAssessment(input: $input) {
      ...RiskSheet
    }
  }
`);
