import type { EventOverviewQuery } from '../../../gql/desk/graphql.js';

/** A commune the event touches, with its authority. */
export type TouchedCommune = EventOverviewQuery['event']['communes'][number];

/** An authority of no commune that decides too. */
export type NamedAuthority = EventOverviewQuery['event']['furtherAuthorities'][number];
