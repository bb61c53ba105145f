import type { AnyRoute } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { TypedDocumentNode } from 'urql';
import type { DossierPart, PartState } from '../../../ui/dossier/dossier-spine.js';

/** Writes a text of the tab's own catalogue: `say('badge.agreed', { count: 4 })`. */
export type Say = (key: string, values?: Readonly<Record<string, unknown>>) => string;

/** How the spine learns how far a part is; asked again with every change of the dossier. */
export interface PartReading<Data> {
  /** A query with the one variable `$id: ID!`, the dossier's id. Keep it small. */
  readonly document: TypedDocumentNode<Data, { id: string }>;
  /** Catalogue the words of `say` stand in, such as `conditions`. */
  readonly namespace: string;
  /** The part's state; null shows the part's name only. Stale products answer `status: 'stale'`. */
  readonly read: (data: Data, say: Say) => PartState | null;
}

/**
 * A part of the dossier another module brings. `desk/features.ts` lists them, one line each:
 *
 *     export const conditionsTab = dossierTab({
 *       part: 'conditions',
 *       permission: 'conditions.read',
 *       page: () => import('./conditions-page.js').then((file) => file.ConditionsPage),
 *       state: { document: ConditionsBadge, namespace: 'conditions', read: readBadge },
 *     });
 *
 * The part's address is `/events/<id>/<part>`, its word in the spine `ui:dossier.part.<part>`. The
 * page is drawn below the dossier's head and spine: begin it with `<PageSection arrives title=…>`,
 * take the dossier from `useDossier()` and read with `useDossierReading(document)`, which reads
 * again when somebody changes the dossier.
 */
export interface DossierTab<Data = unknown> {
  readonly part: Exclude<DossierPart, 'overview' | 'history'>;
  /** Whoever lacks it sees no such part. */
  readonly permission: string;
  readonly page: () => Promise<ComponentType>;
  readonly state?: PartReading<Data>;
  /** Addresses below the part (`/events/<id>/plan/posts/<post>`); each page replaces the part's own. */
  readonly children?: (part: AnyRoute) => readonly AnyRoute[];
  /** Drawn around the part's own page and its children; shows them in an `<Outlet />`. */
  readonly frame?: () => Promise<ComponentType>;
  /** Reads the part's own search parameters. */
  readonly validateSearch?: (search: Record<string, unknown>) => Record<string, unknown>;
}

/** Declares a part of the dossier; the type of its reading stays inside. */
export function dossierTab<Data>(tab: DossierTab<Data>): DossierTab {
  return tab as DossierTab;
}
