import { graphql } from '../../../gql/desk/index.js';

export const PrepareDecisionDocument = graphql(`
  mutation PrepareDecision($input: PrepareDecisionInput!) {
    prepareDecision(input: $input) {
      ...DecisionSheet
    }
  }
`);

export const ReviseDecisionDocument = graphql(`
  mutation ReviseDecision($input: ReviseDecisionInput!) {
    reviseDecision(input: $input) {
      ...DecisionSheet
    }
  }
`);

export const ProposeDecisionDocument = graphql(`
  mutation ProposeDecision($input: DecisionStepInput!) {
    proposeDecision(input: $input) {
      ...DecisionSheet
    }
  }
`);

export const TakeDecisionDocument = graphql(`
  mutation TakeDecision($input: DecisionStepInput!) {
    takeDecision(input: $input) {
      ...DecisionSheet
    }
  }
`);

export const RecordDecisionDocument = graphql(`
  mutation RecordDecision($input: RecordDecisionInput!) {
    recordDecision(input: $input) {
      ...DecisionSheet
    }
  }
`);

export const ReviewDecisionDocument = graphql(`
  mutation ReviewDecision($input: ReviewDecisionInput!) {
    reviewDecision(input: $input) {
      ...DecisionSheet
    }
  }
`);

export const CheckDecisionLanguageDocument = graphql(`
  mutation CheckDecisionLanguage($input: ReviewDecisionInput!) {
    checkDecisionLanguage(input: $input) {
      ...DecisionSheet
    }
  }
`);

export const NotifyDecisionDocument = graphql(`
  mutation NotifyDecision($input: NotifyDecisionInput!) {
    notifyDecision(input: $input) {
      ...DecisionSheet
    }
  }
`);

export const RecordCourtStepDocument = graphql(`
  mutation RecordCourtStep($input: RecordCourtStepInput!) {
    recordCourtStep(input: $input) {
      ...DecisionSheet
    }
  }
`);

export const WithdrawDecisionDocument = graphql(`
  mutation WithdrawDecision($input: WithdrawDecisionInput!) {
    withdrawDecision(input: $input) {
      ...DecisionSheet
    }
  }
`);
