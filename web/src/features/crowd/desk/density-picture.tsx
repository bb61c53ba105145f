import { useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { paletteOf } from '../../../ui/map/map-palette.js';
import { bandOf, instantAfter, type Simulation, type Stage } from './march-words.js';
import { plotOf, ROOM, TimeAxis } from './time-axis.js';
import classes from './march.module.css';

const HEIGHT = 300;
/** Until the frame has been measured. */
const USUAL_WIDTH = 960;
/** Pixels a letter of a name takes. */
const LETTER_PX = 7.4;
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
  const { ref: frame, width } = useElementSize();
  const plot = plotOf(width || USUAL_WIDTH);
  const { left, right } = plot;
  const whole = HEIGHT + ROOM.head + ROOM.foot;
  const percent = (part: number, of: number): string => `${(100 * part) / of}%`;
  const last = simulation.frames.at(-1)?.minute ?? 1;
  const y = (metres: number): number => HEIGHT * (1 - metres / simulation.routeM);
  const names = spread(stages, simulation.routeM, Math.floor(left / LETTER_PX));
  const label = t('density.label', {
    density: format.number(simulation.maxDensityPerM2, 1),
    end: format.time(instantAfter(departureAt, last)),
  });
  return (
    <figure className={classes.picture}>
      <figcaption>{t('density.title')}</figcaption>
      <div ref={frame} className={classes.plot} style={{ height: whole }}>
        <canvas
          ref={ref}
          className={classes.heat}
          role="img"
          aria-label={label}
          style={{
            left: percent(left, plot.width),
            width: percent(right - left, plot.width),
            top: percent(ROOM.head, whole),
            height: percent(HEIGHT, whole),
          }}
        />
        <svg viewBox={`0 ${-ROOM.head} ${plot.width} ${whole}`} aria-hidden>
          {names.map(({ name, metres }) => (
            <g key={metres}>
              <line x1={left} x2={right} y1={y(metres)} y2={y(metres)} className={classes.grid} />
              <text x={left - 8} y={y(metres) + 4} textAnchor="end">
                {name}
              </text>
            </g>
          ))}
          <TimeAxis
            plot={plot}
            departureAt={departureAt}
            last={last}
            height={HEIGHT}
            minute={minute}
          />
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

/** Names of points that are far enough from each other to be read. */
function spread(
  stages: readonly Stage[],
  routeM: number,
  longest: number,
): { name: string; metres: number }[] {
  const short = (name: string): string =>
    name.length > longest ? `${name.slice(0, longest - 1)}…` : name;
  const points = stages.map(({ fromName, fromM }) => ({ name: short(fromName), metres: fromM }));
  const end = { name: short(stages.at(-1)?.toName ?? ''), metres: routeM };
  const shown: { name: string; metres: number }[] = [end];
  for (const point of points) {
    const free = shown.every(({ metres }) => Math.abs(metres - point.metres) >= routeM * LEAST_GAP);
    if (free) shown.push(point);
  }
  return shown;
}
