import { geodesicAreaM2, geodesicLengthM } from '../../core/geodesic.js';

/** A drawn part of the site with what it measures; `key` names it while it keeps role and name. */
export interface GroundPart {
  readonly key: string;
  readonly role: string;
  readonly name: string | null;
  readonly kind: 'area' | 'line';
  /** Of an area, to a tenth of a square metre. */
  readonly areaM2: number | null;
  /** Of a line, to a centimetre. */
  readonly lengthM: number | null;
}

/** One drawn part that is no longer what a sheet was made on. */
export interface GroundChange {
  readonly key: string;
  readonly role: string;
  readonly name: string | null;
  readonly change: 'added' | 'removed' | 'measure';
  /** m² of an area, m of a line. */
  readonly before: number | null;
  readonly after: number | null;
  readonly unit: 'm2' | 'm';
}

/** A footprint as far as it is measured. */
interface DrawnSite {
  readonly features: readonly {
    readonly geometry: { readonly type: string; readonly coordinates: unknown };
    readonly properties?: Readonly<Record<string, unknown>> | null;
  }[];
}

const to = (digits: number, value: number): number => Math.round(value * digits) / digits;
const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

/**
 * The areas and lines of a valid footprint with their measures on the ellipsoid, in drawing order;
 * points have none. Parts of the same role and name are told apart by their order (`#2`).
 */
export function groundParts(footprint: DrawnSite | null): GroundPart[] {
  const seen = new Map<string, number>();
  return (footprint?.features ?? []).flatMap(({ geometry, properties }): GroundPart[] => {
    if (geometry.type !== 'Polygon' && geometry.type !== 'LineString') return [];
    const role = textOf(properties?.['role']) ?? 'other';
    const name = textOf(properties?.['name']);
    const plain = `${role}:${name ?? ''}`;
    const nth = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, nth);
    const area = geometry.type === 'Polygon';
    return [
      {
        key: nth === 1 ? plain : `${plain}#${nth}`,
        role,
        name,
        kind: area ? 'area' : 'line',
        areaM2: area ? to(10, geodesicAreaM2(geometry.coordinates as number[][][])) : null,
        lengthM: area ? null : to(100, geodesicLengthM(geometry.coordinates as number[][])),
      },
    ];
  });
}

/** What a part measures: m² of an area, m of a line. */
export function measureOf({ areaM2, lengthM }: GroundPart): number {
  return areaM2 ?? lengthM ?? 0;
}

/** What of the drawn site differs from the one before: removed and changed parts first, then new ones. */
export function groundChanges(
  before: readonly GroundPart[],
  now: readonly GroundPart[],
): GroundChange[] {
  const present = new Map(now.map((part) => [part.key, part]));
  const known = new Set(before.map(({ key }) => key));
  const told = (
    { key, role, name, kind }: GroundPart,
    change: GroundChange['change'],
    was: number | null,
    is: number | null,
  ): GroundChange => ({
    key,
    role,
    name,
    change,
    before: was,
    after: is,
    unit: kind === 'area' ? 'm2' : 'm',
  });
  const gone = before.flatMap((part) => {
    const after = present.get(part.key);
    if (!after) return [told(part, 'removed', measureOf(part), null)];
    const same = after.kind === part.kind && measureOf(after) === measureOf(part);
    return same ? [] : [told(after, 'measure', measureOf(part), measureOf(after))];
  });
  const added = now.filter(({ key }) => !known.has(key));
  return [...gone, ...added.map((part) => told(part, 'added', null, measureOf(part)))];
}
