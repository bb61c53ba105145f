import { graphql } from '../../../gql/desk/index.js';

/** What a record came from and what follows from it. */
export const GoldenThreadDocument = graphql(`
  query GoldenThread($type: GoldenThreadType!, $id: String!) {
    goldenThread(type: $type, id: $id) {
      nodes {
        type
        id
        code
        text {
          nl
          fr
          en
          de
        }
      }
      links {
        fromType
        fromId
        toType
        toId
      }
    }
  }
`);

/** Every record the golden thread may be followed from. */
export const ThreadStartsDocument = graphql(`
  query ThreadStarts($id: ID!) {
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
            de
          }
        }
      }
      conditions {
        id
        number
        current {
          id
          text {
            nl
            fr
            en
            de
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
            de
          }
        }
      }
    }
  }
`);
