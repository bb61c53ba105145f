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
  return drawn(12, (context) => {
    context.fillStyle = color;
    context.beginPath();
    context.moveTo(4, 3);
    context.lineTo(9, 6);
    context.lineTo(4, 9);
    context.closePath();
    context.fill();
  });
}

/** A place of ours: a post or command post. */
function square(color: string, edge: string): ImageData | null {
  return drawn(18, (context) => {
    context.fillStyle = color;
    context.strokeStyle = edge;
    context.lineWidth = 2;
    context.beginPath();
    context.roundRect(2, 2, 14, 14, 2);
    context.fill();
    context.stroke();
  });
}

/** Draws the signs the layers use; nothing is fetched. */
export function addImages(map: MapLibreMap, palette: MapPalette): void {
  const { routeCasing, point, zones } = palette;
  const images = {
    hatch: hatch(zones.prohibited),
    arrow: arrow(routeCasing),
    square: square(point, routeCasing),
  };
  for (const [name, image] of Object.entries(images)) {
    if (image && !map.hasImage(name)) map.addImage(name, image, { pixelRatio: SCALE });
  }
}
