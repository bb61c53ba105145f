import { graphql } from '../../../gql/portal/index.js';

export const ProposeChangeDocument = graphql(`
  mutation ProposeChange($input: PortalChangeInput!) {
    proposeChange(input: $input) {
      ...Change
    }
  }
`);

export const WithdrawChangeDocument = graphql(`
  mutation WithdrawChange($input: PortalWithdrawChangeInput!) {
    withdrawChange(input: $input) {
      ...Change
    }
  }
`);

export const ExplainLateFilingDocument = graphql(`
  mutation ExplainLateFiling($input: PortalReasonInput!) {
    explainLateFiling(input: $input) {
      ...ApplicationForm
    }
  }
`);

export const PreviewChangeDocument = graphql(`
  query PreviewChange($input: PortalChangePreviewInput!) {
    previewChange(input: $input) {
      lines {
        topic
        text
        changed
      }
      assumption
    }
  }
`);
