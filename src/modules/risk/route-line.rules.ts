import { type Flat, flatPlane, nearestOnSegment } from '../../core/flat-geometry.js';

type Position = readonly number[];
interface Place {
  readonly lon: number;
  readonly lat: number;
}

/** A waypoint further from the drawn route than this does not lie on it; metres. */
const OFF_ROUTE_M = 200;

const rounded = ([lon, lat]: Position): number[] =>
  [lon, lat].map((one) => Math.round(Number(one) * 1e6) / 1e6);

const between = (a: Position, b: Position, share: number): number[] =>
  [0, 1].map((axis) => Number(a[axis]) + (Number(b[axis]) - Number(a[axis])) * share);

/** Where on a line a place lies: the segment, the share of it, and how far the place is off. */
interface Along {
  readonly segment: number;
  readonly share: number;
  readonly off: number;
}

function nearestAlong(line: readonly Flat[], at: Flat, since: Along): Along {
  let best: Along = { ...since, off: Infinity };
  for (let segment = since.segment; segment < line.length - 1; segment += 1) {
    const [a, b] = [line[segment] as Flat, line[segment + 1] as Flat];
    const least = segment === since.segment ? since.share : 0;
    const share = Math.max(least, nearestOnSegment(at, a, b));
    const off = Math.hypot(
      a[0] + share * (b[0] - a[0]) - at[0],
      a[1] + share * (b[1] - a[1]) - at[1],
    );
    if (off < best.off - 1e-6) best = { segment, share, off };
  }
  return best;
}

function slice(route: readonly Position[], from: Along, to: Along): number[][] {
  const at = ({ segment, share }: Along) =>
    between(route[segment] ?? [], route[segment + 1] ?? [], share);
  const inner = route.slice(from.segment + 1, to.segment + 1);
  const line = [at(from), ...inner, at(to)].map(rounded);
  return line.filter((one, index) => {
    const before = line[index - 1];
    return index === 0 || index === line.length - 1 || `${before}` !== `${one}`;
  });
}

/**
 * The street between each two waypoints, along the drawn route in its direction; straight lines where
 * there is no route, or where a waypoint does not lie on it. Degrees (WGS 84), one line a stage.
 */
export function stageLines(waypoints: readonly Place[], route: readonly Position[]): number[][][] {
  const straight = waypoints
    .slice(1)
    .map((to, index) => [waypoints[index] ?? to, to].map(({ lon, lat }) => rounded([lon, lat])));
  const [first] = waypoints;
  if (!first || route.length < 2) return straight;
  const plane = flatPlane(first.lon, first.lat);
  const flat = route.map(plane);
  let since: Along = { segment: 0, share: 0, off: 0 };
  const places = waypoints.map(({ lon, lat }) => {
    since = nearestAlong(flat, plane([lon, lat]), since);
    return since;
  });
  if (places.some(({ off }) => off > OFF_ROUTE_M)) return straight;
  return places.slice(1).map((to, index) => slice(route, places[index] ?? to, to));
}

interface Drawn {
  readonly features: readonly {
    readonly geometry: { readonly type: string; readonly coordinates?: unknown };
    readonly properties?: { readonly role?: unknown } | null;
  }[];
}

/** The line of the route in what is drawn of an event; empty where there is none. */
export function drawnRoute(footprint: Drawn | null): readonly Position[] {
  const lines = (footprint?.features ?? []).filter(
    ({ geometry }) => geometry.type === 'LineString',
  );
  const route = lines.find(({ properties }) => properties?.role === 'route') ?? lines[0];
  return (route?.geometry.coordinates ?? []) as readonly Position[];
}
