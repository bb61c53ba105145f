import type { FootprintFeature } from '../places/index.js';
import type { FootprintProblem } from './footprint.rules.js';

/** The kinds of file a footprint is exchanged in. */
export const GEO_FORMATS = ['geojson', 'kml', 'gpx'] as const;
export type GeoFormat = (typeof GEO_FORMATS)[number];

export type GeoGeometry = FootprintFeature['geometry'];

/** One shape of a file, before anybody said what it is. */
export interface GeoPart {
  readonly geometry: GeoGeometry;
  /** Without control and direction characters, at most 200 characters; null when there is none. */
  readonly name: string | null;
  /** A role of ours that the file names; null when somebody has to choose. */
  readonly role: string | null;
}

/** A shape with its size and what is wrong with it; `point` counts from 1. */
export interface ReadPart extends GeoPart {
  readonly vertices: number;
  readonly problems: readonly (Omit<FootprintProblem, 'path'> & {
    readonly point: number | null;
  })[];
}

/** What a file holds, for somebody to choose from. Nothing is stored by reading. */
export interface GeoReading {
  readonly format: GeoFormat;
  readonly parts: readonly ReadPart[];
  readonly vertices: number;
  /** Shapes of a kind no footprint has, which were left out. */
  readonly leftOut: number;
  /** Longitude and latitude seem to be in the wrong order: reading with `swap` turns them. */
  readonly swapOffered: boolean;
  readonly swapped: boolean;
  /** What fewer points would come to, or came to when `applied`; null when not needed. */
  readonly simplification: {
    readonly applied: boolean;
    readonly before: number;
    readonly after: number;
    /** How far a line may lie from where it lay, in metres. */
    readonly toleranceM: number;
  } | null;
}

/** How large a file may be before anything is built of it; guards of this installation. */
export const GEO_FILE_LIMITS = {
  bytes: 5 * 1024 * 1024,
  positions: 20_000,
  tags: 200_000,
  depth: 40,
  parts: 200,
  nameLength: 200,
} as const;
