import type { CrowdBand, MapScheme, ZoneEffect } from './map-types.js';

/** The colours of ground and content; the canvas cannot read the page's own. */
export interface MapPalette {
  readonly land: string;
  readonly city: string;
  readonly park: string;
  readonly forest: string;
  readonly water: string;
  readonly quarter: string;
  readonly building: string;
  readonly buildingEdge: string;
  readonly casing: string;
  readonly ring: string;
  readonly main: string;
  readonly street: string;
  readonly rail: string;
  readonly text: string;
  readonly textSoft: string;
  readonly textPark: string;
  readonly textWater: string;
  readonly halo: string;
  readonly route: string;
  readonly routeCasing: string;
  readonly area: string;
  readonly point: string;
  readonly before: string;
  readonly selected: string;
  readonly zones: Readonly<Record<ZoneEffect, string>>;
  readonly bands: Readonly<Record<CrowdBand, string>>;
}

const LIGHT: MapPalette = {
  land: '#f1f1ec',
  city: '#e9e9e2',
  park: '#d3e6cd',
  forest: '#c6dcc0',
  water: '#bcd9e8',
  quarter: '#e3e4ea',
  building: '#d8d6cd',
  buildingEdge: '#b9b6aa',
  casing: '#cfcec5',
  ring: '#ffffff',
  main: '#ffffff',
  street: '#fbfbf8',
  rail: '#a2a39d',
  text: '#333a3d',
  textSoft: '#5f676b',
  textPark: '#3a6338',
  textWater: '#2d5f7c',
  halo: '#f7f7f3',
  route: '#0b5c7a',
  routeCasing: '#ffffff',
  area: '#0b5c7a',
  point: '#123f52',
  before: '#6b5b95',
  selected: '#c2410c',
  zones: {
    prohibited: '#b3261e',
    refusedInPrinciple: '#a15c00',
    otherCompetence: '#2f6b3a',
    other: '#5b5f66',
  },
  bands: { green: '#2e9e5b', yellow: '#f2c200', orange: '#f07c12', red: '#c3141b' },
};

const DARK: MapPalette = {
  land: '#161c1f',
  city: '#1b2326',
  park: '#1d3226',
  forest: '#193021',
  water: '#17384a',
  quarter: '#212934',
  building: '#2b3437',
  buildingEdge: '#3d484c',
  casing: '#10161a',
  ring: '#4a565b',
  main: '#3e494e',
  street: '#323c41',
  rail: '#6c777c',
  text: '#dfe6e8',
  textSoft: '#a9b6bc',
  textPark: '#9fd0a4',
  textWater: '#9fcce6',
  halo: '#12181b',
  route: '#6fd0f0',
  routeCasing: '#0b1418',
  area: '#6fd0f0',
  point: '#aee6f7',
  before: '#c3b1f0',
  selected: '#ffb27a',
  zones: {
    prohibited: '#ff8a80',
    refusedInPrinciple: '#f0b429',
    otherCompetence: '#86d295',
    other: '#aab4b9',
  },
  bands: { green: '#4cc27d', yellow: '#ffd84a', orange: '#ff9a3d', red: '#ff5a52' },
};

export function paletteOf(scheme: MapScheme): MapPalette {
  return scheme === 'dark' ? DARK : LIGHT;
}

/** The effect a zone is drawn with. */
export function drawnEffect(effect: string): ZoneEffect {
  const known: readonly string[] = ['prohibited', 'refusedInPrinciple', 'otherCompetence'];
  return known.includes(effect) ? (effect as ZoneEffect) : 'other';
}
