import {
  Map as MapLibreMap,
  NavigationControl,
  ScaleControl,
  setWorkerUrl,
  type GeoJSONSource,
  type MapMouseEvent,
  type StyleSpecification,
} from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bounds } from './geo.js';
import { groundOf } from './ground/ground-geojson.js';
import './map-fonts.css';
import { CONTENT_SOURCES, contentData, type ContentSource } from './map-data.js';
import { addImages } from './map-images.js';
import { CLICKABLE, contentNames, contentShapes, HIGHLIGHTS } from './map-layers.js';
import { openingBounds } from './map-objects.js';
import { paletteOf } from './map-palette.js';
import { groundNames, groundShapes } from './map-style.js';
import type { MapContent, MapSetting } from './map-types.js';
import classes from './map-canvas.module.css';

// The renderer's own worker, as a file of this build: nothing is loaded from anywhere else.
setWorkerUrl(workerUrl);

/** A request to show a part of the map; another `at` is another request. */
export interface MapFocus {
  readonly id: string | null;
  readonly bounds: Bounds;
  readonly at: number;
}

export interface MapViewProps {
  readonly label: string;
  readonly content: MapContent;
  readonly setting: MapSetting;
  readonly focus: MapFocus | null;
  readonly selected: string | null;
  readonly onSelect: (id: string | null) => void;
  /** Called when the map is drawn for the first time. */
  readonly onDrawn: () => void;
  /** Hands the map over while it lives, for drawing; null when it goes. */
  readonly onMap?: (map: MapLibreMap | null) => void;
}

const PADDING = 48;
const CLOSEST = 16.2;

function boxOf([west, south, east, north]: Bounds): [[number, number], [number, number]] {
  return [
    [west, south],
    [east, north],
  ];
}

function fit(map: MapLibreMap, bounds: Bounds, animate: boolean): void {
  map.fitBounds(boxOf(bounds), { padding: PADDING, maxZoom: CLOSEST, animate, duration: 500 });
}

/**
 * Ground and content as one style: no tiles, no sprites, no glyph server, nothing from elsewhere.
 * A change of language or colours is another style.
 */
function fullStyle(
  content: MapContent,
  { language, scheme }: MapSetting,
  roleWord: (role: string) => string,
): StyleSpecification {
  const palette = paletteOf(scheme);
  const data = contentData(content, roleWord);
  const source = (name: ContentSource) => [name, { type: 'geojson', data: data[name] }] as const;
  const ground = { type: 'geojson', data: groundOf(language), tolerance: 0.2 } as const;
  return {
    version: 8,
    sources: { ground, ...Object.fromEntries(CONTENT_SOURCES.map(source)) },
    layers: [
      ...groundShapes(palette),
      ...contentShapes(palette),
      ...groundNames(palette),
      ...contentNames(palette),
    ],
  };
}

function idAt(map: MapLibreMap, event: MapMouseEvent): string | null {
  const layers = CLICKABLE.filter((layer) => map.getLayer(layer));
  const hit = map.queryRenderedFeatures(event.point, { layers: [...layers] })[0];
  const id = hit?.properties?.['id'] as unknown;
  return typeof id === 'string' ? id : null;
}

type Words = (key: string) => string;

function createMap(container: HTMLElement, label: string, t: Words, bounds: Bounds): MapLibreMap {
  const map = new MapLibreMap({
    container,
    bounds: boxOf(bounds),
    fitBoundsOptions: { padding: PADDING, maxZoom: CLOSEST },
    maxBounds: [4.1, 50.7, 4.65, 50.98],
    minZoom: 10,
    maxZoom: 18,
    attributionControl: false,
    // Else a picture of the page (a screenshot, a print preview) shows an empty frame.
    canvasContextAttributes: { preserveDrawingBuffer: true },
    dragRotate: false,
    pitchWithRotate: false,
    // A finger that scrolls the page must not be caught by the map.
    cooperativeGestures: matchMedia('(pointer: coarse)').matches,
    locale: {
      'Map.Title': label,
      'NavigationControl.ZoomIn': t('map.zoomIn'),
      'NavigationControl.ZoomOut': t('map.zoomOut'),
      'CooperativeGesturesHandler.WindowsHelpText': t('map.twoFingers'),
      'CooperativeGesturesHandler.MacHelpText': t('map.twoFingers'),
      'CooperativeGesturesHandler.MobileHelpText': t('map.twoFingers'),
    },
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
  map.addControl(new ScaleControl({ maxWidth: 120 }), 'bottom-left');
  return map;
}

/** The live map. Loaded on demand; needs WebGL 2. */
export default function MapView(props: MapViewProps): ReactNode {
  const { label, content, setting, focus, selected, onSelect, onDrawn, onMap } = props;
  const { t } = useTranslation('ui');
  const box = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<MapLibreMap | null>(null);
  const start = useEffectEvent((container: HTMLElement) =>
    createMap(container, label, t, openingBounds(content)),
  );
  const clicked = useEffectEvent((id: string | null) => onSelect(id));
  const drawn = useEffectEvent(() => onDrawn());
  const hand = useEffectEvent((live: MapLibreMap | null) => onMap?.(live));

  useEffect(() => {
    if (!box.current) return;
    const live = start(box.current);
    live.on('click', (event) => clicked(idAt(live, event)));
    live.once('idle', () => drawn());
    setMap(live);
    return () => {
      hand(null);
      setMap(null);
      live.remove();
    };
  }, []);

  const { language, scheme } = setting;
  const draw = useEffectEvent((live: MapLibreMap) => {
    live.setStyle(
      fullStyle(content, setting, (role) => t(`map.role.${role}`)),
      { diff: false },
    );
    live.once('style.load', () => {
      addImages(live, paletteOf(scheme));
      hand(live);
    });
  });
  useEffect(() => {
    if (map) draw(map);
  }, [map, language, scheme]);

  useEffect(() => {
    if (!map) return;
    const data = contentData(content, (role) => t(`map.role.${role}`));
    for (const source of CONTENT_SOURCES) {
      map.getSource<GeoJSONSource>(source)?.setData(data[source]);
    }
  }, [map, content, t]);

  useEffect(() => {
    if (!map) return;
    for (const layer of HIGHLIGHTS) {
      if (map.getLayer(layer)) map.setFilter(layer, ['==', ['get', 'id'], selected ?? '']);
    }
  }, [map, selected]);

  useEffect(() => {
    if (map && focus) fit(map, focus.bounds, true);
  }, [map, focus]);

  return <div ref={box} className={classes.live} />;
}
