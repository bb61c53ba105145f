/** Longitude and latitude, WGS 84, four decimals (about 10 m). */
export type LonLat = readonly [number, number];

/** Both official names; equal where Brussels has one. */
export interface BilingualName {
  readonly nl: string;
  readonly fr: string;
}

export type StreetRank = 'ring' | 'main' | 'street' | 'lane';

export interface GroundStreet extends BilingualName {
  readonly rank: StreetRank;
  readonly line: readonly LonLat[];
}

export type AreaKind = 'park' | 'forest' | 'water' | 'quarter' | 'building';

export interface GroundArea extends BilingualName {
  readonly kind: AreaKind;
  readonly ring: readonly LonLat[];
}

export type PlaceKind = 'square' | 'station' | 'metro' | 'district';

export interface GroundPlace extends BilingualName {
  readonly kind: PlaceKind;
  readonly at: LonLat;
  /** 1 is shown first and from far away, 3 only near. */
  readonly rank: 1 | 2 | 3;
}
