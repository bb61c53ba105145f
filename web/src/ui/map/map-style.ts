import type {
  ExpressionSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import type { MapPalette } from './map-palette.js';

export const REGULAR = ['Parley Map'];
export const SEMIBOLD = ['Parley Map Semibold'];

const kind = (...kinds: string[]): ExpressionSpecification => [
  'in',
  ['get', 'kind'],
  ['literal', kinds],
];

/** A width in pixels that doubles about every two zoom levels. */
const width = (at12: number, at16: number): ExpressionSpecification => [
  'interpolate',
  ['exponential', 1.5],
  ['zoom'],
  12,
  at12,
  16,
  at16,
];

function areaLayers(p: MapPalette): LayerSpecification[] {
  const fill = (id: string, of: string, color: string): LayerSpecification => ({
    id,
    type: 'fill',
    source: 'ground',
    filter: kind(of),
    paint: { 'fill-color': color },
  });
  return [
    { id: 'land', type: 'background', paint: { 'background-color': p.land } },
    fill('city', 'city', p.city),
    fill('quarter', 'quarter', p.quarter),
    fill('forest', 'forest', p.forest),
    fill('park', 'park', p.park),
    fill('water', 'water', p.water),
    {
      id: 'canal',
      type: 'line',
      source: 'ground',
      filter: kind('canal'),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': p.water, 'line-width': width(5, 20) },
    },
    {
      id: 'building',
      type: 'fill',
      source: 'ground',
      filter: kind('building'),
      paint: { 'fill-color': p.building, 'fill-outline-color': p.buildingEdge },
    },
  ];
}

function streetLayers(p: MapPalette): LayerSpecification[] {
  const layout = { 'line-cap': 'round', 'line-join': 'round' } as const;
  const rank = (ring: number, main: number, street: number): ExpressionSpecification => [
    'match',
    ['get', 'kind'],
    'ring',
    ring,
    'main',
    main,
    street,
  ];
  const widths = (more: number): ExpressionSpecification => [
    'interpolate',
    ['exponential', 1.5],
    ['zoom'],
    12,
    rank(4 + more, 2.5 + more, 1.2 + more),
    16,
    rank(17 + more, 12 + more, 7 + more),
  ];
  const all = kind('ring', 'main', 'street', 'lane');
  const common = { type: 'line', source: 'ground', filter: all, layout } as const;
  return [
    {
      id: 'rail',
      type: 'line',
      source: 'ground',
      filter: kind('rail'),
      paint: { 'line-color': p.rail, 'line-width': width(1, 2.5), 'line-dasharray': [4, 3] },
    },
    { id: 'casing', ...common, paint: { 'line-color': p.casing, 'line-width': widths(2) } },
    {
      id: 'street',
      ...common,
      paint: {
        'line-color': ['match', ['get', 'kind'], 'ring', p.ring, 'main', p.main, p.street],
        'line-width': widths(0),
      },
    },
  ];
}

type LabelOptions = Partial<SymbolLayerSpecification['layout']>;

function label(
  id: string,
  filter: ExpressionSpecification,
  color: string,
  p: MapPalette,
  layout: LabelOptions,
  minzoom = 0,
): SymbolLayerSpecification {
  return {
    id,
    type: 'symbol',
    source: 'ground',
    filter,
    minzoom,
    layout: { 'text-field': ['get', 'name'], 'text-font': REGULAR, 'text-size': 12, ...layout },
    paint: { 'text-color': color, 'text-halo-color': p.halo, 'text-halo-width': 1.4 },
  };
}

const place = (rank: number): ExpressionSpecification => [
  'all',
  kind('square', 'station', 'metro'),
  ['==', ['get', 'rank'], rank],
];

/** Names of the ground; the ones nearest to the reader's question are placed first. */
function labelLayers(p: MapPalette): LayerSpecification[] {
  const along = { 'symbol-placement': 'line', 'symbol-spacing': 260 } as const;
  const capitals = { 'text-letter-spacing': 0.08, 'text-transform': 'uppercase' } as const;
  return [
    label('label-water', kind('canal', 'water'), p.textWater, p, { ...along, 'text-size': 11 }, 13),
    label(
      'label-street',
      kind('street', 'lane'),
      p.textSoft,
      p,
      { ...along, 'text-size': 11 },
      14.3,
    ),
    label('label-main', kind('ring', 'main'), p.textSoft, p, { ...along, 'text-size': 12 }, 13),
    label('label-park', kind('park', 'forest'), p.textPark, p, { 'text-max-width': 7 }, 12.4),
    label('label-building', kind('building'), p.textSoft, p, { 'text-size': 11 }, 14.6),
    label('label-place-3', place(3), p.textSoft, p, { 'text-size': 11.5 }, 14.4),
    label('label-place-2', place(2), p.text, p, { 'text-size': 12 }, 13.2),
    label('label-quarter', kind('quarter'), p.textSoft, p, { ...capitals, 'text-size': 10.5 }, 13),
    label('label-district', kind('district'), p.textSoft, p, { ...capitals, 'text-size': 11 }, 11),
    label('label-place-1', place(1), p.text, p, { 'text-font': SEMIBOLD, 'text-size': 12.5 }, 12),
  ];
}

/** The ground's areas and lines, bottom to top. */
export function groundShapes(palette: MapPalette): LayerSpecification[] {
  return [...areaLayers(palette), ...streetLayers(palette)];
}

/** The ground's names; they stand over what is drawn on it. */
export function groundNames(palette: MapPalette): LayerSpecification[] {
  return labelLayers(palette);
}

/** The lowest layer of names: what is drawn by hand goes below it. */
export const LOWEST_NAME = 'label-water';
