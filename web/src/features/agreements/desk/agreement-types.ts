import type {
  EventAgreementsQuery,
  EventExpectationsQuery,
  EventMandatesQuery,
} from '../../../gql/desk/graphql.js';

/** What the parts of the page read. */
export type Protocol = EventAgreementsQuery['event']['agreements'][number];
export type Expectation = EventExpectationsQuery['event']['expectations'][number];
export type Mandate = EventMandatesQuery['event']['mandates'][number];
