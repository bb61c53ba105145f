/** A fact of the application that counts, by the fact of the class it becomes. */
export interface PreparationFact {
  readonly name: 'participants' | 'communes' | 'route' | 'organiser';
  readonly becomes: string;
}

/**
 * What an organiser himself gave and what counts for the preparation. Only his own facts: never what
 * police found out, nor a threshold, nor what follows from them.
 */
export const PREPARATION_FACTS: readonly PreparationFact[] = [
  { name: 'participants', becomes: 'participants' },
  { name: 'communes', becomes: 'communes' },
  { name: 'route', becomes: 'trafficMeasures' },
  { name: 'organiser', becomes: 'hasOrganiser' },
];

interface DrawnPlace {
  readonly features: readonly { readonly geometry: { readonly type: string } }[];
}

/** Whether a line through streets is drawn; null while nothing is. */
export function movesThroughStreets(footprint: unknown): boolean | null {
  const features = (footprint as DrawnPlace | null)?.features ?? [];
  if (features.length === 0) return null;
  return features.some(({ geometry }) => /LineString$/.test(geometry.type));
}
