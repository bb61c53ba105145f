import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { MapPalette } from './map-palette.js';
import { SEMIBOLD } from './map-style.js';

const isType = (type: string): ExpressionSpecification => ['==', ['geometry-type'], type];

function zoneLayers(p: MapPalette): LayerSpecification[] {
  const color: ExpressionSpecification = [
    'match',
    ['get', 'effect'],
    'prohibited',
    p.zones.prohibited,
    'refusedInPrinciple',
    p.zones.refusedInPrinciple,
    'otherCompetence',
    p.zones.otherCompetence,
    p.zones.other,
  ];
  const edge = (effect: string, lineWidth: number, dash?: number[]): LayerSpecification => ({
    id: `zone-edge-${effect}`,
    type: 'line',
    source: 'zones',
    filter: ['==', ['get', 'effect'], effect],
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': color,
      'line-width': lineWidth,
      ...(dash ? { 'line-dasharray': dash } : {}),
    },
  });
  return [
    {
      id: 'zone-fill',
      type: 'fill',
      source: 'zones',
      paint: {
        'fill-color': color,
        'fill-opacity': ['match', ['get', 'effect'], 'prohibited', 0.16, 0.05],
      },
    },
    {
      id: 'zone-hatch',
      type: 'fill',
      source: 'zones',
      filter: ['==', ['get', 'effect'], 'prohibited'],
      paint: { 'fill-pattern': 'hatch' },
    },
    edge('prohibited', 2.5),
    edge('refusedInPrinciple', 2, [4, 2]),
    edge('otherCompetence', 2, [1, 1.6]),
    edge('other', 1.5, [2, 2]),
  ];
}

function footprintLayers(p: MapPalette, source: 'before' | 'footprint'): LayerSpecification[] {
  const old = source === 'before';
  const color = old ? p.before : p.area;
  const dash = old ? { 'line-dasharray': [2, 2] } : {};
  const round = { 'line-cap': 'round', 'line-join': 'round' } as const;
  const line = isType('LineString');
  const layers: LayerSpecification[] = [
    {
      id: `${source}-area`,
      type: 'fill',
      source,
      filter: isType('Polygon'),
      paint: { 'fill-color': color, 'fill-opacity': old ? 0.06 : 0.22 },
    },
    {
      id: `${source}-area-edge`,
      type: 'line',
      source,
      filter: isType('Polygon'),
      paint: { 'line-color': color, 'line-width': 2, ...dash },
    },
    {
      id: `${source}-route`,
      type: 'line',
      source,
      filter: line,
      layout: old ? {} : round,
      paint: { 'line-color': old ? p.before : p.route, 'line-width': old ? 3 : 6, ...dash },
    },
  ];
  if (old) return layers;
  return [
    {
      id: 'route-casing',
      type: 'line',
      source,
      filter: line,
      layout: round,
      paint: { 'line-color': p.routeCasing, 'line-width': 10 },
    },
    ...layers,
    {
      id: 'route-arrows',
      type: 'symbol',
      source,
      filter: line,
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 60,
        'icon-image': 'arrow',
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    },
    {
      id: 'footprint-point',
      type: 'circle',
      source,
      filter: isType('Point'),
      paint: {
        'circle-radius': 7,
        'circle-color': p.area,
        'circle-stroke-color': p.routeCasing,
        'circle-stroke-width': 2,
      },
    },
  ];
}

/** A march on its way: the colour of its band, on a dark edge that stands out from the route. */
function columnLayers(p: MapPalette): LayerSpecification[] {
  const layout = { 'line-cap': 'butt', 'line-join': 'round' } as const;
  const { green, yellow, orange, red } = p.bands;
  const color: ExpressionSpecification = [
    'match',
    ['get', 'band'],
    'red',
    red,
    'orange',
    orange,
    'yellow',
    yellow,
    green,
  ];
  return [
    {
      id: 'column-edge',
      type: 'line',
      source: 'column',
      layout,
      paint: { 'line-color': p.text, 'line-width': 14 },
    },
    {
      id: 'column',
      type: 'line',
      source: 'column',
      layout,
      paint: { 'line-color': color, 'line-width': 10 },
    },
  ];
}

function namesAndPoints(p: MapPalette): LayerSpecification[] {
  const halo = { 'text-halo-color': p.halo, 'text-halo-width': 1.8 };
  const dot = (id: string, source: string, radius: number, color: string): LayerSpecification => ({
    id,
    type: 'circle',
    source,
    paint: {
      'circle-radius': radius,
      'circle-color': color,
      'circle-stroke-color': p.routeCasing,
      'circle-stroke-width': 2,
    },
  });
  const named = (id: string, source: string, minzoom: number): LayerSpecification => ({
    id,
    type: 'symbol',
    source,
    minzoom,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': SEMIBOLD,
      'text-size': 12.5,
      'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
      'text-radial-offset': 1.1,
      'text-justify': 'auto',
    },
    paint: { 'text-color': p.text, ...halo },
  });
  return [
    {
      id: 'zone-name',
      type: 'symbol',
      source: 'zones',
      filter: isType('Point'),
      layout: { 'text-field': ['get', 'name'], 'text-font': SEMIBOLD, 'text-size': 12.5 },
      paint: { 'text-color': p.text, ...halo },
    },
    named('point-name', 'points', 13.5),
    named('waypoint-name', 'waypoints', 13.2),
    named('footprint-name', 'footprint', 14.2),
    dot('waypoint-dot', 'waypoints', 9, p.point),
    dot('point-dot', 'points', 6, p.point),
    // Topmost, and so placed first: names give way to the numbers and squares.
    {
      id: 'point-square',
      type: 'symbol',
      source: 'points',
      filter: ['==', ['get', 'shape'], 'square'],
      layout: { 'icon-image': 'square', 'icon-allow-overlap': true },
    },
    {
      id: 'waypoint-number',
      type: 'symbol',
      source: 'waypoints',
      layout: {
        'text-field': ['get', 'number'],
        'text-font': SEMIBOLD,
        'text-size': 11.5,
        'text-allow-overlap': true,
        'text-padding': 6,
      },
      paint: { 'text-color': p.routeCasing },
    },
  ];
}

function highlightLayers(p: MapPalette): LayerSpecification[] {
  const nothing: ExpressionSpecification = ['==', ['get', 'id'], ''];
  return (['zones', 'footprint', 'waypoints', 'points'] as const).map((source) => {
    const id = `selected-${source}`;
    if (source === 'zones' || source === 'footprint') {
      const paint = { 'line-color': p.selected, 'line-width': 4 };
      return { id, type: 'line', source, filter: nothing, paint };
    }
    const paint = {
      'circle-radius': 13,
      'circle-color': 'rgba(0,0,0,0)',
      'circle-stroke-color': p.selected,
      'circle-stroke-width': 4,
    };
    return { id, type: 'circle', source, filter: nothing, paint };
  });
}

/** The layers that mark the selected object. */
export const HIGHLIGHTS = [
  'selected-zones',
  'selected-footprint',
  'selected-waypoints',
  'selected-points',
] as const;

/** The layers a click is answered from, topmost first. */
export const CLICKABLE = [
  'point-dot',
  'waypoint-dot',
  'footprint-point',
  'footprint-route',
  'footprint-area',
  'zone-fill',
] as const;

/** What is drawn between the ground and its names, bottom to top. */
export function contentShapes(palette: MapPalette): LayerSpecification[] {
  return [
    ...zoneLayers(palette),
    ...footprintLayers(palette, 'before'),
    ...footprintLayers(palette, 'footprint'),
    ...columnLayers(palette),
  ];
}

/** What stands over everything: marks, names, numbers. */
export function contentNames(palette: MapPalette): LayerSpecification[] {
  return [...highlightLayers(palette), ...namesAndPoints(palette)];
}
