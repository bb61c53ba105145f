/** Parley has two doors: the desk of the police and the portal of organisers and partners. */
export type Door = 'desk' | 'portal';

/** The addresses of a door; everything is on the own origin. */
export interface DoorAddresses {
  /** Where the pages begin, without a trailing slash; empty for the desk. */
  readonly base: string;
  readonly graphql: string;
  readonly auth: string;
}

export const DOORS: Readonly<Record<Door, DoorAddresses>> = {
  desk: { base: '', graphql: '/graphql', auth: '/auth' },
  portal: { base: '/portal', graphql: '/portal/graphql', auth: '/portal/auth' },
};
