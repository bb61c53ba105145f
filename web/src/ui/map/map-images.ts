import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MapPalette } from './map-palette.js';

const SCALE = 2;

function drawn(size: number, draw: (context: CanvasRenderingContext2D) => void): ImageData | null {
  const canvas = document.createElement('canvas');
  canvas.width = size * SCALE;
  canvas.height = size * SCALE;
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.scale(SCALE, SCALE);
  draw(context);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** Slanted lines: a prohibited zone differs from the others without its colour. */
function hatch(color: string): ImageData | null {
  const size = 10;
  return drawn(size, (context) => {
    context.strokeStyle = color;
    context.globalAlpha = 0.55;
    context.lineWidth = 1.3;
    context.beginPath();
    for (const shift of [-size, 0, size]) {
      context.moveTo(shift, size);
      context.lineTo(shift + size, 0);
    }
    context.stroke();
  });
}

/** Which way a route goes. */
function arrow(color: string): ImageData | null {
  return drawn(10, (context) => {
    context.strokeStyle = color;
    context.lineWidth = 1.8;
    context.lineCap = 'round';
    context.lineJoin = 'round';
    context.beginPath();
    context.moveTo(4, 2.5);
    context.lineTo(6.8, 5);
    context.lineTo(4, 7.5);
    context.stroke();
  });
}

/** Draws the signs the layers use; nothing is fetched. */
export function addImages(map: MapLibreMap, palette: MapPalette): void {
  const images = { hatch: hatch(palette.zones.prohibited), arrow: arrow(palette.routeCasing) };
  for (const [name, image] of Object.entries(images)) {
    if (image && !map.hasImage(name)) map.addImage(name, image, { pixelRatio: SCALE });
  }
}
