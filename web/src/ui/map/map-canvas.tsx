import { Button, useComputedColorScheme } from '@mantine/core';
import { IconMap2 } from '@tabler/icons-react';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { lazy, Suspense, useMemo, useState, type CSSProperties, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/i18n.js';
import { Notice } from '../feedback/notice.js';
import classes from './map-canvas.module.css';
import { MapLegend } from './map-legend.js';
import { MapObjectList } from './map-object-list.js';
import { objectsOf, type MapObject } from './map-objects.js';
import { MapSketch } from './map-sketch.js';
import type { MapContent, MapSetting } from './map-types.js';
import type { MapFocus } from './map-view.js';

// The renderer weighs more than all the rest together: it comes when a map is on the page.
const MapView = lazy(() => import('./map-view.js'));

export interface MapCanvasProps extends MapContent {
  /** What the map shows, for screen readers: "Route of the march". */
  readonly label: string;
  /** `ask` shows a still picture and loads the live map on request: for phones. */
  readonly live?: 'yes' | 'ask';
  /** Height of the map, such as `32rem`. */
  readonly height?: string;
  /** Where the list of objects stands when there is room; none where the page tells them itself. */
  readonly list?: 'beside' | 'below' | 'none';
  readonly selected?: string | null;
  readonly onSelect?: (id: string | null) => void;
  /** The live map leaves the footprint to whoever draws on it. */
  readonly drawing?: boolean;
  /** Hands over the live map, for drawing. */
  readonly onMap?: (map: MapLibreMap | null) => void;
}

function hasWebGl(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null;
}

function useMapSetting(): MapSetting {
  const { language } = useLanguage();
  const scheme = useComputedColorScheme('light');
  return useMemo(() => ({ language, scheme }), [language, scheme]);
}

/** What the live map draws itself: all, or all but the footprint somebody is drawing. */
function withoutDrawn(content: MapContent, drawing: boolean | undefined): MapContent {
  if (!drawing) return content;
  const { footprint: _drawn, ...rest } = content;
  return rest;
}

const ignore = (): void => undefined;

interface StageProps {
  readonly props: MapCanvasProps;
  readonly content: MapContent;
  readonly setting: MapSetting;
  readonly focus: MapFocus | null;
  readonly selected: string | null;
  readonly choose: (id: string | null) => void;
  readonly open: boolean;
  readonly onOpen: () => void;
}

function Stage(stage: StageProps): ReactNode {
  const { props, content, setting, focus, selected, choose, open, onOpen } = stage;
  const { t } = useTranslation('ui');
  const [drawn, setDrawn] = useState(false);
  const { label, onMap } = props;
  const shown = useMemo(() => withoutDrawn(content, props.drawing), [content, props.drawing]);
  // A click belongs to the drawing while somebody draws.
  const onSelect = props.drawing ? ignore : choose;
  const view = { label, content: shown, setting, focus, selected, onSelect };
  return (
    <div className={classes.stage}>
      {/* The still picture stands until the live map is there: nobody looks at an empty frame. */}
      {!(open && drawn) && (
        <MapSketch {...{ label, content, setting }} className={classes.sketch} />
      )}
      {open ? (
        <Suspense>
          <div className={classes.over} data-drawn={drawn || undefined}>
            <MapView {...view} onDrawn={() => setDrawn(true)} {...(onMap ? { onMap } : {})} />
          </div>
        </Suspense>
      ) : (
        <div className={classes.ask}>
          <Button leftSection={<IconMap2 size={20} aria-hidden />} onClick={onOpen}>
            {t('map.open')}
          </Button>
        </div>
      )}
    </div>
  );
}

/**
 * A map with the same objects as a list beside it, each with "zoom to". The ground is Parley's own
 * schematic: no tile, font or sign comes from another host. On paper it is a still picture.
 */
export function MapCanvas(props: MapCanvasProps): ReactNode {
  const { label, footprint, before, zones, waypoints, points, column } = props;
  const { height, list = 'beside' } = props;
  const { t } = useTranslation('ui');
  const setting = useMapSetting();
  const [able] = useState(hasWebGl);
  const [open, setOpen] = useState(props.live !== 'ask');
  const [focus, setFocus] = useState<MapFocus | null>(null);
  const [own, setOwn] = useState<string | null>(null);
  const selected = props.selected === undefined ? own : props.selected;
  const content = useMemo<MapContent>(
    () => ({
      ...(footprint ? { footprint } : {}),
      ...(before ? { before } : {}),
      ...(zones ? { zones } : {}),
      ...(waypoints ? { waypoints } : {}),
      ...(points ? { points } : {}),
      ...(column ? { column } : {}),
    }),
    [footprint, before, zones, waypoints, points, column],
  );
  const objects = useMemo(() => objectsOf(content), [content]);
  const choose = (id: string | null): void => {
    setOwn(id);
    props.onSelect?.(id);
  };
  const zoom = ({ id, bounds }: MapObject): void => {
    choose(id);
    setOpen(true);
    setFocus({ id, bounds, at: Date.now() });
  };
  const style = (height ? { '--map-height': height } : {}) as CSSProperties;
  const stage = { props, content, setting, focus, selected, choose };
  return (
    <figure className={classes.figure} style={style} aria-label={label}>
      {!able && <Notice tone="info" title={t('map.still')} />}
      <div className={classes.layout} data-list={list}>
        <div>
          <Stage {...stage} open={open && able} onOpen={() => setOpen(true)} />
          <div data-print="only">
            <MapSketch {...{ label, content, setting }} scheme="light" className={classes.paper} />
          </div>
          <MapLegend content={content} setting={setting} />
        </div>
        {objects.length > 0 && list !== 'none' && (
          <MapObjectList
            title={t('map.objects')}
            label={`${label}: ${t('map.objects')}`}
            objects={objects}
            selected={selected}
            {...(able ? { onZoom: zoom } : {})}
          />
        )}
      </div>
    </figure>
  );
}
