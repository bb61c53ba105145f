import type { MeetingsQuery } from '../../../gql/desk/graphql.js';

export type Meeting = MeetingsQuery['event']['meetings'][number];
export type Minutes = Meeting['minutes'][number];
export type MeetingCondition = MeetingsQuery['event']['conditions'][number];
