import type { AgreementsQuery, MandatesQuery } from '../../../gql/portal/graphql.js';

/** What the pages read. */
export type Dossier = AgreementsQuery['dossier'];
export type Protocol = Dossier['agreements'][number];
export type People = MandatesQuery['dossier'];
