import type { Map as MapLibreMap } from 'maplibre-gl';
import {
  TerraDraw,
  TerraDrawLineStringMode,
  TerraDrawPointMode,
  TerraDrawPolygonMode,
  TerraDrawSelectMode,
  ValidateNotSelfIntersecting,
  type GeoJSONStoreFeatures,
  type HexColor,
} from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import { rounded } from './geo.js';
import type { MapPalette } from './map-palette.js';
import { LOWEST_NAME } from './map-style.js';
import type { Footprint, FootprintFeature, FootprintGeometry } from './map-types.js';

/** What the pointer does: picks and moves, or draws one shape of a role. */
export type DrawTool = 'select' | 'linestring' | 'polygon' | 'point';

export interface DrawingEvents {
  /** The footprint after something was drawn, moved or deleted with the pointer. */
  readonly onChange: (footprint: Footprint) => void;
  /** The place in the list of the picked shape; null when none is. */
  readonly onPick: (index: number | null) => void;
}

const MODES = { LineString: 'linestring', Polygon: 'polygon', Point: 'point' } as const;

const hex = (color: string): HexColor => color as HexColor;

function modes(p: MapPalette): ConstructorParameters<typeof TerraDraw>[0]['modes'] {
  const coordinates = { midpoints: true, draggable: true, deletable: true };
  const shape = { feature: { draggable: true, coordinates } };
  const [line, casing, marked] = [hex(p.route), hex(p.routeCasing), hex(p.selected)];
  return [
    new TerraDrawSelectMode({
      flags: { linestring: shape, polygon: shape, point: { feature: { draggable: true } } },
      styles: {
        selectedLineStringColor: marked,
        selectedLineStringWidth: 5,
        selectedPolygonColor: marked,
        selectedPolygonOutlineColor: marked,
        selectedPolygonFillOpacity: 0.2,
        selectedPointColor: marked,
        selectedPointOutlineColor: casing,
        selectionPointColor: casing,
        selectionPointOutlineColor: marked,
        selectionPointOutlineWidth: 3,
        selectionPointWidth: 7,
        midPointColor: casing,
        midPointOutlineColor: line,
        midPointOutlineWidth: 2,
        midPointWidth: 4,
      },
    }),
    new TerraDrawLineStringMode({
      styles: { lineStringColor: line, lineStringWidth: 5, closingPointColor: marked },
    }),
    new TerraDrawPolygonMode({
      validation: (feature, { updateType }) =>
        updateType === 'finish' || updateType === 'commit'
          ? ValidateNotSelfIntersecting(feature)
          : { valid: true },
      styles: {
        fillColor: line,
        fillOpacity: 0.22,
        outlineColor: line,
        outlineWidth: 2,
        closingPointColor: marked,
      },
    }),
    new TerraDrawPointMode({
      styles: { pointColor: line, pointOutlineColor: casing, pointWidth: 8 },
    }),
  ];
}

function roundedGeometry(geometry: FootprintGeometry): FootprintGeometry {
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: rounded(geometry.coordinates) };
    case 'LineString':
      return { type: 'LineString', coordinates: geometry.coordinates.map(rounded) };
    case 'Polygon':
      return { type: 'Polygon', coordinates: geometry.coordinates.map((r) => r.map(rounded)) };
  }
}

/** Lets a footprint be drawn and changed with the pointer. Loaded on demand. */
export class Drawing {
  private readonly draw: TerraDraw;
  private readonly properties = new Map<string, FootprintFeature['properties']>();
  private order: string[] = [];
  private role = 'route';

  constructor(
    map: MapLibreMap,
    palette: MapPalette,
    private readonly events: DrawingEvents,
  ) {
    const adapter = new TerraDrawMapLibreGLAdapter({ map, renderBelowLayerId: LOWEST_NAME });
    this.draw = new TerraDraw({ adapter, modes: modes(palette) });
    this.draw.start();
    this.draw.setMode('select');
    this.draw.on('finish', (id, { action }) => this.finished(String(id), action === 'draw'));
    this.draw.on('select', (id) => this.events.onPick(this.order.indexOf(String(id))));
    this.draw.on('deselect', () => this.events.onPick(null));
  }

  /** Shows a footprint that came from elsewhere (the table, undo, the server). */
  load(footprint: Footprint): void {
    this.draw.clear();
    this.properties.clear();
    this.order = [];
    for (const { geometry, properties } of footprint.features) {
      const id = String(this.draw.getFeatureId());
      this.properties.set(id, properties);
      this.order.push(id);
      const mode = MODES[geometry.type];
      const shape = { type: 'Feature', id, geometry: roundedGeometry(geometry) };
      this.draw.addFeatures([{ ...shape, properties: { mode } } as GeoJSONStoreFeatures]);
    }
  }

  /** Changes what the pointer does; `role` is given to the next shape. */
  use(tool: DrawTool, role: string): void {
    this.role = role;
    this.draw.setMode(tool);
  }

  /** Ends drawing; the shapes go from the map. */
  stop(): void {
    if (this.draw.enabled) this.draw.stop();
  }

  private finished(id: string, isNew: boolean): void {
    if (isNew) {
      this.properties.set(id, { role: this.role });
      this.order.push(id);
      this.draw.setMode('select');
    }
    this.events.onChange(this.footprint());
  }

  private footprint(): Footprint {
    const features: FootprintFeature[] = [];
    for (const id of this.order) {
      const feature = this.draw.getSnapshotFeature(id);
      const properties = this.properties.get(id);
      if (!feature || !properties) continue;
      const geometry = roundedGeometry(feature.geometry as FootprintGeometry);
      features.push({ type: 'Feature', properties, geometry });
    }
    return { type: 'FeatureCollection', features };
  }
}
