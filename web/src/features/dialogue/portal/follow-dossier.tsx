import type { ReactNode } from 'react';
import { useLiveDossier } from './use-live-dossier.js';

export interface FollowDossierProps {
  readonly id: string;
  readonly again: () => void;
}

/** Calls `again` whenever something of a dossier changed; shows nothing. */
export function FollowDossier({ id, again }: FollowDossierProps): ReactNode {
  useLiveDossier(id, again);
  return null;
}
