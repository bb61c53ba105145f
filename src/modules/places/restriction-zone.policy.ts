/**
 * Whether a reader may know of a zone: one meant for police only is no business of the authority's
 * people, as advice meant for police only is not.
 */
export function mayReadZone(
  permissions: ReadonlySet<string>,
  { visibility }: { visibility: string },
): boolean {
  return visibility !== 'police' || permissions.has('places.readPolice');
}
