import type { Position } from 'geojson';
import { distanceM } from '../../../ui/map/geo.js';
import type { MapColumnPiece } from '../../../ui/map/map-types.js';
import { bandOf, type Frame, type Simulation, type Stage } from './march-words.js';

const between = (a: Position, b: Position, share: number): Position =>
  [0, 1].map((axis) => (a[axis] ?? 0) + ((b[axis] ?? 0) - (a[axis] ?? 0)) * share);

/** The part of a line between two shares of its length. */
export function partOf(line: readonly Position[], from: number, to: number): Position[] {
  const legs = line.slice(1).map((end, index) => distanceM(line[index] ?? end, end));
  const whole = legs.reduce((sum, leg) => sum + leg, 0);
  const found: Position[] = [];
  let before = 0;
  legs.forEach((leg, index) => {
    const [a, b] = [line[index] ?? [], line[index + 1] ?? []];
    const [since, until] = [Math.max(before, from * whole), Math.min(before + leg, to * whole)];
    if (until > since && leg > 0) {
      if (found.length === 0) found.push(between(a, b, (since - before) / leg));
      found.push(between(a, b, (until - before) / leg));
    }
    before += leg;
  });
  return found;
}

/** The route cut into as many equal pieces as a picture has densities, each as lines on the map. */
export function routePieces(stages: readonly Stage[], routeM: number, count: number) {
  return Array.from({ length: count }, (_, index): Position[][] => {
    const [from, to] = [(index * routeM) / count, ((index + 1) * routeM) / count];
    return stages.flatMap(({ fromM, toM, line }) => {
      const long = toM - fromM || 1;
      const [since, until] = [(from - fromM) / long, (to - fromM) / long];
      if (until <= 0 || since >= 1) return [];
      const part = partOf(line, Math.max(0, since), Math.min(1, until));
      return part.length > 1 ? [part] : [];
    });
  });
}

/** Where everybody is at one moment, in the colours of the bands. */
export function columnOf(
  pieces: readonly (readonly Position[][])[],
  bands: Simulation['bands'],
  { densities }: Frame,
): MapColumnPiece[] {
  return densities.flatMap((density, index) =>
    density > 0
      ? (pieces[index] ?? []).map((line) => ({ band: bandOf(bands, density), line }))
      : [],
  );
}

/** The place so many metres from the start; null where the route has no line. */
export function positionAt(stages: readonly Stage[], metres: number): Position | null {
  const stage = stages.find(({ toM }) => metres <= toM) ?? stages.at(-1);
  if (!stage || stage.line.length < 2) return null;
  const share = (metres - stage.fromM) / (stage.toM - stage.fromM || 1);
  if (share <= 0) return stage.line[0] ?? null;
  return partOf(stage.line, 0, Math.min(1, share)).at(-1) ?? null;
}
