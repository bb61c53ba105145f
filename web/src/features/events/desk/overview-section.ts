import type { ComponentType } from 'react';

/** A section another module adds to a dossier's overview, fetched by those alone who may see it. */
export interface OverviewSection {
  readonly key: string;
  readonly permission: string;
  readonly Section: ComponentType;
}
