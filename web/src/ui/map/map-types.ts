import type {
  Feature,
  FeatureCollection,
  LineString,
  MultiPolygon,
  Point,
  Polygon,
  Position,
} from 'geojson';
import type { Language } from '../../lib/languages.js';

/** Roles a part of a footprint may have; the words stand in the catalogue under `map.role`. */
export const FOOTPRINT_ROLES = [
  'route',
  'assembly',
  'assemblyOverflow',
  'rally',
  'endSquare',
  'startFinish',
  'village',
  'venue',
  'site',
  'set',
  'streetEdge',
  'perimeter',
  'alcoholBan',
  'fanWalk',
  'densityAlarm',
  'unplannedDeviation',
  'firstProposal',
] as const;

export type FootprintRole = (typeof FOOTPRINT_ROLES)[number];

/** What a footprint's features carry; further properties are kept and ignored. */
export interface FootprintProperties {
  readonly role: string;
  readonly name?: string | null;
  readonly [other: string]: unknown;
}

export type FootprintGeometry = LineString | Polygon | Point;
export type FootprintFeature = Feature<FootprintGeometry, FootprintProperties>;

/** Where an event takes place: route, areas and points with roles, GeoJSON in WGS 84. */
export type Footprint = FeatureCollection<FootprintGeometry, FootprintProperties>;

/** What a restriction zone means for an event; unknown effects are drawn as `other`. */
export type ZoneEffect = 'prohibited' | 'refusedInPrinciple' | 'otherCompetence' | 'other';

export interface MapZone {
  readonly id: string;
  /** In the reader's language. */
  readonly name: string;
  readonly effect: string;
  readonly geometry: Polygon | MultiPolygon;
  /** One sentence of the rule, in the reader's language. */
  readonly rule?: string;
}

export interface MapWaypoint {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  /** Beside the name in the list: distance, head and tail time. */
  readonly detail?: string;
}

/** A post, command post or other single point. */
export interface MapPoint {
  readonly id: string;
  readonly label: string;
  /** What it is, in the reader's language: "Post", "First-aid post". */
  readonly kind: string;
  readonly lon: number;
  readonly lat: number;
  readonly detail?: string;
  /** Drawn as a square (ours) or a circle (theirs). */
  readonly shape?: 'square' | 'circle';
}

/** Colour of a density of people; the word stands beside the map. */
export type CrowdBand = 'green' | 'yellow' | 'orange' | 'red';

/** A stretch of street with people on it. */
export interface MapColumnPiece {
  readonly band: CrowdBand;
  readonly line: readonly Position[];
}

export type MapScheme = 'light' | 'dark';

/** Everything a map shows, apart from the ground. */
export interface MapContent {
  readonly footprint?: Footprint;
  /** An earlier version, drawn dashed underneath. */
  readonly before?: Footprint;
  readonly zones?: readonly MapZone[];
  readonly waypoints?: readonly MapWaypoint[];
  readonly points?: readonly MapPoint[];
  /** A march on its way, over the route. */
  readonly column?: readonly MapColumnPiece[];
}

export interface MapSetting {
  readonly language: Language;
  readonly scheme: MapScheme;
}

export const EMPTY_FOOTPRINT: Footprint = { type: 'FeatureCollection', features: [] };
