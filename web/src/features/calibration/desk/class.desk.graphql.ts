import { graphql } from '../../../gql/desk/index.js';

/** Why a dossier has the class it has; for police eyes. */
export const ClassExplanationDocument = graphql(`
  query ClassExplanation($id: ID!) {
    event(id: $id) {
      id
      classExplanation {
        modelNumber
        modelHash
        modelValidFrom
        source
        eventClass
        facts
        chosen
        contributions {
          trigger
          fact
          leadsTo
          test
          value
          threshold
          margin
          applies
          met
          decisive
          source
        }
        changes {
          fact
          direction
          from
          to
          difference
          eventClass
        }
        confirmation {
          proposed
          chosen
          reason
          confirmedByName
          confirmedAt
          modelNumber
          modelHash
          reproduced
          changedFacts
        }
      }
    }
  }
`);
