/** A place of the portal's bar; its name is `portal:nav.<key>`. `for` limits it to a permission. */
export interface Place {
  readonly key: string;
  readonly to: string;
  readonly for: string | null;
}

export const PLACES: readonly Place[] = [
  { key: 'dossiers', to: '/', for: 'portal.dossier' },
  { key: 'advice', to: '/', for: 'portal.advise' },
];
