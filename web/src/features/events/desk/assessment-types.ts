import type { EventAssessmentQuery } from '../../../gql/desk/graphql.js';

type Judged = EventAssessmentQuery['event'];

/** What only police knows of an event, as the overview reads it. */
export type Assessment = NonNullable<Judged['assessment']>;

/** The class the thresholds propose, with its triggers. */
export type Proposal = NonNullable<Judged['classProposal']>;
