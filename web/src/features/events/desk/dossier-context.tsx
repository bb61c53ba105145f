import { createContext, useContext } from 'react';
import type { AnyVariables, TypedDocumentNode } from 'urql';
import { useReading, type Reading } from '../../../lib/use-reading.js';
import type { DossierHeadQuery, EventRowFragment } from '../../../gql/desk/graphql.js';

/** The facts of the dossier that stand above every part. */
export type DossierEvent = EventRowFragment & Omit<DossierHeadQuery['event'], ' $fragmentRefs'>;

/** The dossier a part stands in. */
export interface Dossier {
  readonly id: string;
  /** Address of the dossier, `/events/<id>`; parts stand below it. */
  readonly base: string;
  readonly event: DossierEvent;
  /** Rises with everything that happens to the dossier, by whomever. */
  readonly changes: number;
  /** Reads the dossier and everything read with `useDossierReading` again. */
  readonly refresh: () => void;
}

const DossierContext = createContext<Dossier | null>(null);

export const DossierProvider = DossierContext.Provider;

/** The dossier around this part. Throws outside of one. */
export function useDossier(): Dossier {
  const dossier = useContext(DossierContext);
  if (!dossier) throw new Error('useDossier outside of a dossier');
  return dossier;
}

/**
 * Reads something of the dossier; again when somebody changes it, and whenever its part is opened:
 * what happened while another part was on the page is not missed. `id` is filled in.
 */
export function useDossierReading<Data, Variables extends AnyVariables & { id: string }>(
  document: TypedDocumentNode<Data, Variables>,
  variables?: Omit<Variables, 'id'>,
): Reading<Data> {
  const { id, changes } = useDossier();
  const all = { ...variables, id } as unknown as Variables;
  return useReading(document, all, { change: changes, fresh: true });
}
