import { graphql } from '../../../gql/portal/index.js';

/** The first facts of a draft that was begun on a device. */
export const CarryAnswersDocument = graphql(`
  mutation CarryAnswers($input: PortalSaveInput!) {
    saveApplication(input: $input) {
      ...DossierHead
    }
  }
`);
