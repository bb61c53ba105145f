import { graphql } from '../../../gql/desk/index.js';

export const CompileOrderDocument = graphql(`
  mutation CompileOrder($input: CompileOrderInput!) {
    compileOrder(input: $input) {
      id
      version
      latestNumber
    }
  }
`);

export const SubmitOrderDocument = graphql(`
  mutation SubmitOrder($input: SubmitOrderInput!) {
    submitOrder(input: $input) {
      id
      version
    }
  }
`);

export const ReturnOrderDocument = graphql(`
  mutation ReturnOrder($input: ReturnOrderInput!) {
    returnOrder(input: $input) {
      id
      version
    }
  }
`);

export const ApproveOrderDocument = graphql(`
  mutation ApproveOrder($input: ApproveOrderInput!) {
    approveOrder(input: $input) {
      id
      version
    }
  }
`);

export const AcknowledgeOrderDocument = graphql(`
  mutation AcknowledgeOrder($input: AcknowledgeOrderInput!) {
    acknowledgeOrder(input: $input) {
      id
      acknowledgedAt
      acknowledgedBy {
        id
        name
      }
    }
  }
`);
