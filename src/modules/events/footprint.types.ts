import type { FootprintFeature } from '../places/index.js';

/** Where an event takes place: routes, areas and points with their roles. */
export interface Footprint {
  type: 'FeatureCollection';
  features: (FootprintFeature & {
    type: 'Feature';
    properties: { role?: string; name?: string } & Record<string, unknown>;
  })[];
}

/** A named point of the route, with its distance from the start. */
export interface Waypoint {
  name: string;
  lon: number;
  lat: number;
  /** Metres from the first waypoint. */
  cumulativeM: number;
  /** Whether the street is closed around this point while the march passes. */
  closure?: boolean;
}
