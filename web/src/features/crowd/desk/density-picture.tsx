import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { paletteOf } from '../../../ui/map/map-palette.js';
import { bandOf, instantAfter, type Simulation, type Stage } from './march-words.js';
import { AXIS, TimeAxis } from './time-axis.js';
import classes from './march.module.css';

const HEIGHT = 300;
/** Below this share of the next band green is drawn paler: so a thin column is told from a full one. */
const PALEST = 0.25;

interface Painted {
  readonly canvas: HTMLCanvasElement;
  readonly simulation: Simulation;
  readonly colours: Readonly<Record<string, string>>;
}

/** One pixel a piece of route and moment, the start of the route below. */
function paint({ canvas, simulation, colours }: Painted): void {
  const { frames, bands } = simulation;
  const rows = frames[0]?.densities.length ?? 0;
  canvas.width = frames.length;
  canvas.height = rows;
  const pen = canvas.getContext('2d');
  if (!pen) return;
  const first = bands.find(({ band }) => band === 'yellow')?.fromPerM2 ?? 1;
  frames.forEach(({ densities }, x) =>
    densities.forEach((density, row) => {
      if (density <= 0) return;
      const band = bandOf(bands, density);
      pen.globalAlpha = band === 'green' ? Math.max(PALEST, density / first) : 1;
      pen.fillStyle = colours[band] ?? '';
      pen.fillRect(x, rows - 1 - row, 1, 1);
    }),
  );
}

export interface DensityPictureProps {
  readonly simulation: Simulation;
  readonly stages: readonly Stage[];
  readonly departureAt: string;
  readonly minute: number;
}

/** Density over time and distance: where and when it gets tight. */
export function DensityPicture(props: DensityPictureProps): ReactNode {
  const { simulation, stages, departureAt, minute } = props;
  const { t } = useTranslation('march-desk');
  const format = useFormat();
  const scheme = useComputedColorScheme('light');
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (ref.current) paint({ canvas: ref.current, simulation, colours: paletteOf(scheme).bands });
  }, [simulation, scheme]);
  const last = simulation.frames.at(-1)?.minute ?? 1;
  const y = (metres: number): number => HEIGHT * (1 - metres / simulation.routeM);
  const names = spread(stages, simulation.routeM);
  const label = t('density.label', {
    density: format.number(simulation.maxDensityPerM2, 1),
    end: format.time(instantAfter(departureAt, last)),
  });
  return (
    <figure className={classes.picture}>
      <figcaption>{t('density.title')}</figcaption>
      <div
        className={classes.plot}
        style={{ aspectRatio: `${AXIS.width} / ${HEIGHT + AXIS.foot}` }}
      >
        <canvas ref={ref} className={classes.heat} role="img" aria-label={label} />
        <svg viewBox={`0 0 ${AXIS.width} ${HEIGHT + AXIS.foot}`} aria-hidden>
          {names.map(({ name, metres }) => (
            <g key={metres}>
              <line
                x1={AXIS.left}
                x2={AXIS.right}
                y1={y(metres)}
                y2={y(metres)}
                className={classes.grid}
              />
              <text x={AXIS.left - 8} y={y(metres) + 4} textAnchor="end">
                {name}
              </text>
            </g>
          ))}
          <TimeAxis departureAt={departureAt} last={last} height={HEIGHT} minute={minute} />
        </svg>
      </div>
      <ul className={classes.legend}>
        {[...simulation.bands].reverse().map(({ band, fromPerM2 }) => (
          <li key={band}>
            <span
              className={classes.swatch}
              style={{ background: paletteOf(scheme).bands[band as 'green'] }}
              aria-hidden
            />
            {t(`band.${band}`)} ({t('fromPerM2', { value: format.number(fromPerM2) })})
          </li>
        ))}
      </ul>
    </figure>
  );
}

const LEAST_GAP = 0.07;
const LONGEST = 24;

/** Names of points that are far enough from each other to be read. */
function spread(stages: readonly Stage[], routeM: number): { name: string; metres: number }[] {
  const short = (name: string): string =>
    name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name;
  const points = stages.map(({ fromName, fromM }) => ({ name: short(fromName), metres: fromM }));
  const end = { name: short(stages.at(-1)?.toName ?? ''), metres: routeM };
  const shown: { name: string; metres: number }[] = [end];
  for (const point of points) {
    const free = shown.every(({ metres }) => Math.abs(metres - point.metres) >= routeM * LEAST_GAP);
    if (free) shown.push(point);
  }
  return shown;
}
