import { booleanPointInPolygon, kinks, polygon } from '@turf/turf';

type Position = readonly number[];
type Pair = [number, number];

export interface RingProblem {
  readonly path: string;
  readonly code: 'ringTooShort' | 'ringNotClosed' | 'selfCrossing' | 'holeOutside';
  readonly params?: Readonly<Record<string, number>>;
}

/** A ring's turn is a fold back on itself when its sine is this small and it goes backwards. */
const STRAIGHT = 1e-9;

function same(one: Position | undefined, other: Position | undefined): boolean {
  return one?.[0] === other?.[0] && one?.[1] === other?.[1];
}

/** Repeated points carry no edge; the crossing test would take their neighbours for a crossing. */
function withoutRepeats(ring: readonly Position[]): Pair[] {
  return ring
    .filter((position, index) => index === 0 || !same(position, ring[index - 1]))
    .map(([lon, lat]): Pair => [Number(lon), Number(lat)]);
}

/** A corner at which the outline turns straight back: an edge that is walked twice. */
function foldsBack(ring: readonly Pair[]): boolean {
  const corners = ring.slice(1);
  return corners.some((corner, index) => {
    const before = ring[index] ?? corner;
    const after = corners[(index + 1) % corners.length] ?? corner;
    const [ax, ay] = [corner[0] - before[0], corner[1] - before[1]];
    const [bx, by] = [after[0] - corner[0], after[1] - corner[1]];
    const scale = Math.hypot(ax, ay) * Math.hypot(bx, by);
    return Math.abs(ax * by - ay * bx) <= scale * STRAIGHT && ax * bx + ay * by < 0;
  });
}

function shapeProblem(ring: readonly Position[], path: string): RingProblem | null {
  if (!same(ring[0], ring.at(-1)) || ring.length < 2) return { path, code: 'ringNotClosed' };
  const corners = withoutRepeats(ring);
  if (corners.length < 4) return { path, code: 'ringTooShort', params: { min: 4 } };
  if (foldsBack(corners)) return { path, code: 'selfCrossing' };
  return null;
}

function crossing(rings: readonly Pair[][], path: string): RingProblem | null {
  const [found] = kinks(polygon([...rings])).features;
  if (!found) return null;
  const [lon = NaN, lat = NaN] = found.geometry.coordinates;
  return { path, code: 'selfCrossing', params: { lon, lat } };
}

/**
 * What is wrong with the rings of an area whose positions are sound: each closed, of at least
 * three different corners, without crossing or touching itself or another ring; holes inside the
 * outer ring. `path` is the place of the rings in the document.
 */
export function ringProblems(rings: readonly (readonly Position[])[], path: string): RingProblem[] {
  const shapes = rings.flatMap((ring, index) => shapeProblem(ring, `${path}.${index}`) ?? []);
  if (shapes.length > 0) return shapes;
  const clean = rings.map(withoutRepeats);
  const crossed = crossing(clean, path);
  if (crossed) return [crossed];
  const [outer = [], ...holes] = clean;
  return holes.flatMap((hole, index): RingProblem[] => {
    const [corner = [NaN, NaN]] = hole;
    if (booleanPointInPolygon(corner, polygon([outer]))) return [];
    return [{ path: `${path}.${index + 1}`, code: 'holeOutside' }];
  });
}
