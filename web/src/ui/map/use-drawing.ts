import { useComputedColorScheme } from '@mantine/core';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Drawing, DrawTool } from './map-drawing.js';
import { paletteOf } from './map-palette.js';
import type { Footprint } from './map-types.js';

export interface DrawingState {
  /** To be given to `MapCanvas`. */
  readonly onMap: (map: MapLibreMap | null) => void;
  readonly tool: DrawTool;
  readonly choose: (tool: DrawTool, role: string) => void;
  /** The part picked on the map. */
  readonly picked: number | null;
  /** Whether the pointer can draw yet. */
  readonly ready: boolean;
}

/** Ties drawing on the map to a footprint held elsewhere. */
export function useDrawing(value: Footprint, onDrawn: (next: Footprint) => void): DrawingState {
  const [map, setMap] = useState<MapLibreMap | null>(null);
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const [tool, setTool] = useState<DrawTool>('select');
  const [picked, setPicked] = useState<number | null>(null);
  const shown = useRef<Footprint | null>(null);
  const palette = paletteOf(useComputedColorScheme('light'));

  const drawn = useEffectEvent((next: Footprint) => {
    shown.current = next;
    setTool('select');
    onDrawn(next);
  });

  useEffect(() => {
    if (!map) return;
    let ended = false;
    let made: Drawing | null = null;
    void import('./map-drawing.js').then((module) => {
      if (ended) return;
      made = new module.Drawing(map, palette, {
        onChange: (next) => drawn(next),
        onPick: (index) => setPicked(index),
      });
      shown.current = null;
      setDrawing(made);
    });
    return () => {
      ended = true;
      made?.stop();
      setDrawing(null);
    };
  }, [map, palette]);

  useEffect(() => {
    if (!drawing || shown.current === value) return;
    shown.current = value;
    drawing.load(value);
  }, [drawing, value]);

  const choose = (next: DrawTool, role: string): void => {
    setTool(next);
    drawing?.use(next, role);
  };
  return { onMap: setMap, tool, choose, picked, ready: drawing !== null };
}
