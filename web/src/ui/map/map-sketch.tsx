import type { Geometry, Position } from 'geojson';
import { useId, useMemo, type ReactNode } from 'react';
import { project, type Bounds } from './geo.js';
import { groundOf, type GroundFeature } from './ground/ground-geojson.js';
import { openingBounds } from './map-objects.js';
import { drawnEffect, paletteOf, type MapPalette } from './map-palette.js';
import type { FootprintFeature, MapContent, MapScheme, MapSetting } from './map-types.js';

const WIDTH = 900;
const HEIGHT = 560;
const MARGIN = 0.14;
/** Nothing is drawn closer than this many degrees of longitude: a point alone needs surroundings. */
const NARROWEST = 0.012;

type ToPixel = (position: Position) => readonly [number, number];

function pixelsOf([west, south, east, north]: Bounds): { toPixel: ToPixel; scale: number } {
  const [left, top] = project([west, north]);
  const [right, bottom] = project([east, south]);
  const span = Math.max(right - left, NARROWEST / 360);
  const tall = Math.max(bottom - top, (NARROWEST / 360) * (HEIGHT / WIDTH));
  const scale = Math.min(WIDTH / (span * (1 + 2 * MARGIN)), HEIGHT / (tall * (1 + 2 * MARGIN)));
  const [midX, midY] = [(left + right) / 2, (top + bottom) / 2];
  const toPixel: ToPixel = (position) => {
    const [x, y] = project(position);
    return [(x - midX) * scale + WIDTH / 2, (y - midY) * scale + HEIGHT / 2];
  };
  return { toPixel, scale };
}

function path(points: readonly Position[], toPixel: ToPixel, close: boolean): string {
  const text = points.map((point) =>
    toPixel(point)
      .map((value) => value.toFixed(1))
      .join(' '),
  );
  return `M${text.join('L')}${close ? 'Z' : ''}`;
}

function pathOf(geometry: Geometry, toPixel: ToPixel): string {
  switch (geometry.type) {
    case 'LineString':
      return path(geometry.coordinates, toPixel, false);
    case 'Polygon':
      return geometry.coordinates.map((ring) => path(ring, toPixel, true)).join('');
    case 'MultiPolygon':
      return geometry.coordinates.flatMap((p) => p.map((r) => path(r, toPixel, true))).join('');
    default:
      return '';
  }
}

const FILLS: Readonly<Record<string, keyof MapPalette>> = {
  city: 'city',
  quarter: 'quarter',
  forest: 'forest',
  park: 'park',
  water: 'water',
  building: 'building',
};

const STREET_WIDTHS: Readonly<Record<string, number>> = { ring: 9, main: 6, street: 3.5, lane: 2 };

interface LayerProps {
  readonly features: readonly GroundFeature[];
  readonly toPixel: ToPixel;
  readonly palette: MapPalette;
}

function GroundShapes({ features, toPixel, palette }: LayerProps): ReactNode {
  const streets = features.filter((one) => one.properties.kind in STREET_WIDTHS);
  const line = (one: GroundFeature, index: number, color: string, more: number): ReactNode => (
    <path
      key={`${color}${index}`}
      d={pathOf(one.geometry, toPixel)}
      fill="none"
      stroke={color}
      strokeWidth={(STREET_WIDTHS[one.properties.kind] ?? 2) + more}
      strokeLinejoin="round"
      strokeLinecap="round"
    />
  );
  const canal = features.filter((one) => one.properties.kind === 'canal');
  const rail = features.filter((one) => one.properties.kind === 'rail');
  return (
    <>
      {features.map((one, index) => {
        const fill = FILLS[one.properties.kind];
        if (!fill) return null;
        return (
          <path key={index} d={pathOf(one.geometry, toPixel)} fill={palette[fill] as string} />
        );
      })}
      {canal.map((one, index) => line(one, index, palette.water, 8))}
      {rail.map((one, index) => (
        <path
          key={index}
          d={pathOf(one.geometry, toPixel)}
          fill="none"
          stroke={palette.rail}
          strokeDasharray="8 6"
        />
      ))}
      {streets.map((one, index) => line(one, index, palette.casing, 2))}
      {streets.map((one, index) => line(one, index, palette.street, 0))}
    </>
  );
}

/** Names that fit: important ones first, none over another. */
function GroundNames({ features, toPixel, palette }: LayerProps): ReactNode {
  const taken: (readonly [number, number, number])[] = [];
  const places = features
    .filter((one) => one.geometry.type === 'Point' && one.properties.rank <= 2)
    .sort((a, b) => a.properties.rank - b.properties.rank);
  const names: ReactNode[] = [];
  for (const { geometry, properties } of places) {
    if (geometry.type !== 'Point') continue;
    const [x, y] = toPixel(geometry.coordinates);
    const half = properties.name.length * 3.6;
    const inside = x > half && x < WIDTH - half && y > 14 && y < HEIGHT - 8;
    const free = taken.every(
      ([tx, ty, th]) => Math.abs(tx - x) > half + th || Math.abs(ty - y) > 18,
    );
    if (!inside || !free) continue;
    taken.push([x, y, half]);
    const district = properties.kind === 'district';
    names.push(
      <text
        key={properties.name}
        x={x}
        y={y}
        textAnchor="middle"
        fontSize={district ? 12 : 13}
        fontWeight={properties.rank === 1 && !district ? 600 : 400}
        fill={district ? palette.textSoft : palette.text}
        stroke={palette.halo}
        strokeWidth={3}
        paintOrder="stroke"
      >
        {properties.name}
      </text>,
    );
  }
  return <>{names}</>;
}

interface ContentProps {
  readonly content: MapContent;
  readonly toPixel: ToPixel;
  readonly palette: MapPalette;
  readonly hatch: string;
}

const DASHES: Readonly<Record<string, string | undefined>> = {
  refusedInPrinciple: '10 5',
  otherCompetence: '2 4',
  other: '5 5',
};

function Zones({ content, toPixel, palette, hatch }: ContentProps): ReactNode {
  return content.zones?.map(({ id, effect, geometry }) => {
    const drawn = drawnEffect(effect);
    return (
      <path
        key={id}
        d={pathOf(geometry, toPixel)}
        fill={drawn === 'prohibited' ? `url(#${hatch})` : 'none'}
        stroke={palette.zones[drawn]}
        strokeWidth={2.5}
        strokeDasharray={DASHES[drawn]}
      />
    );
  });
}

function FootprintShape(
  props: Omit<ContentProps, 'content' | 'hatch'> & { one: FootprintFeature },
) {
  const { one, toPixel, palette } = props;
  const { geometry } = one;
  if (geometry.type === 'Point') {
    const [cx, cy] = toPixel(geometry.coordinates);
    return <circle cx={cx} cy={cy} r={8} fill={palette.area} stroke={palette.routeCasing} />;
  }
  const d = pathOf(geometry, toPixel);
  if (geometry.type === 'Polygon') {
    return (
      <path d={d} fill={palette.area} fillOpacity={0.22} stroke={palette.area} strokeWidth={2} />
    );
  }
  const line = { d, fill: 'none', strokeLinejoin: 'round', strokeLinecap: 'round' } as const;
  return (
    <>
      <path {...line} stroke={palette.routeCasing} strokeWidth={9} />
      <path {...line} stroke={palette.route} strokeWidth={5} />
    </>
  );
}

function Numbers({ content, toPixel, palette }: ContentProps): ReactNode {
  return content.waypoints?.map(({ lon, lat }, index) => {
    const [x, y] = toPixel([lon, lat]);
    return (
      <g key={index}>
        <circle cx={x} cy={y} r={10} fill={palette.point} stroke={palette.routeCasing} />
        <text x={x} y={y + 4.5} textAnchor="middle" fontSize={12} fill={palette.routeCasing}>
          {index + 1}
        </text>
      </g>
    );
  });
}

export interface MapSketchProps {
  readonly label: string;
  readonly content: MapContent;
  readonly setting: MapSetting;
  /** Colours other than the page's, for paper. */
  readonly scheme?: MapScheme;
  readonly className?: string;
}

/** The same map as a still picture: for paper, for slow phones, for browsers without WebGL. */
export function MapSketch({ label, content, setting, scheme, className }: MapSketchProps) {
  const hatch = useId();
  const palette = paletteOf(scheme ?? setting.scheme);
  const ground = useMemo(() => groundOf(setting.language).features, [setting.language]);
  const { toPixel } = pixelsOf(openingBounds(content));
  const layer = { toPixel, palette };
  const all = { ...layer, content, hatch };
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className={className}>
      <defs>
        <pattern id={hatch} width="8" height="8" patternUnits="userSpaceOnUse">
          <path d="M0 8L8 0" stroke={palette.zones.prohibited} strokeOpacity={0.6} />
        </pattern>
      </defs>
      <rect width={WIDTH} height={HEIGHT} fill={palette.land} />
      <GroundShapes features={ground} {...layer} />
      <Zones {...all} />
      {content.footprint?.features.map((one, index) => (
        <FootprintShape key={index} one={one} {...layer} />
      ))}
      {content.column?.map(({ line, band }, index) => (
        <path
          key={index}
          d={path(line, toPixel, false)}
          fill="none"
          stroke={palette.bands[band]}
          strokeWidth={8}
        />
      ))}
      <GroundNames features={ground} {...layer} />
      <Numbers {...all} />
      {content.points?.map(({ id, lon, lat }) => {
        const [cx, cy] = toPixel([lon, lat]);
        return <circle key={id} cx={cx} cy={cy} r={6} fill={palette.point} />;
      })}
    </svg>
  );
}
