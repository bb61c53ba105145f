import { graphql } from '../../../gql/desk/index.js';

/** Promises late, not kept or handed upward that nobody saw to. */
export const FulfilmentTasksDocument = graphql(`
  query FulfilmentTasks {
    fulfilmentTasks {
      id
      cause
      raisedAt
      condition {
        id
        number
      }
      event {
        id
        reference
        startAt
        title {
          nl
          fr
          en
          de
        }
      }
    }
  }
`);
