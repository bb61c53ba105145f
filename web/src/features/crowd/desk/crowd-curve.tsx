import { useElementSize } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { instantAfter, type Frame, type Simulation } from './march-words.js';
import { plotOf, ROOM, TimeAxis, xOf } from './time-axis.js';
import classes from './march.module.css';

const HEIGHT = 220;
/** Until the frame has been measured. */
const USUAL_WIDTH = 960;
const COUNTS = ['atStart', 'walking', 'onSquare', 'dispersed'] as const;
type Count = (typeof COUNTS)[number];
/** Rows of the table beside the curve. */
const ROWS = 12;

export interface CrowdCurveProps {
  readonly simulation: Simulation;
  readonly departureAt: string;
  readonly minute: number;
}

function CountsTable({ simulation, departureAt }: CrowdCurveProps): ReactNode {
  const { t } = useTranslation('march-desk');
  const format = useFormat();
  const { frames } = simulation;
  const every = Math.max(1, Math.ceil(frames.length / ROWS));
  const rows = frames.filter((_, index) => index % every === 0 || index === frames.length - 1);
  return (
    <details className={classes.more}>
      <summary>{t('curve.table')}</summary>
      <div className={classes.scroll} role="group" aria-label={t('curve.title')} tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('curve.clock')}</th>
              {COUNTS.map((name) => (
                <th key={name} scope="col">
                  {t(`count.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((frame) => (
              <tr key={frame.minute}>
                <th scope="row">{format.time(instantAfter(departureAt, frame.minute))}</th>
                {COUNTS.map((name) => (
                  <td key={name}>{format.number(frame[name])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** How many are where over time: at the start, on their way, on the end square, gone. */
export function CrowdCurve(props: CrowdCurveProps): ReactNode {
  const { simulation, departureAt, minute } = props;
  const { t } = useTranslation('march-desk');
  const format = useFormat();
  const { frames, squareCapacity } = simulation;
  const { ref, width } = useElementSize();
  const plot = plotOf(width || USUAL_WIDTH);
  const { left, right } = plot;
  const last = frames.at(-1)?.minute ?? 1;
  const most = Math.max(
    squareCapacity ?? 0,
    ...COUNTS.flatMap((name) => frames.map((one) => one[name])),
  );
  const y = (persons: number): number => HEIGHT - (persons / (most || 1)) * HEIGHT;
  const line = (name: Count): string =>
    frames
      .map(
        (frame: Frame) =>
          `${xOf(plot, frame.minute, last).toFixed(1)},${y(frame[name]).toFixed(1)}`,
      )
      .join(' ');
  const ticks = [0, most / 2, most].map(Math.round);
  return (
    <figure className={classes.picture}>
      <figcaption>{t('curve.title')}</figcaption>
      <div ref={ref}>
        <svg
          viewBox={`0 ${-ROOM.head} ${plot.width} ${HEIGHT + ROOM.head + ROOM.foot}`}
          role="img"
          aria-label={t('curve.label', { most: format.number(simulation.squareMost) })}
        >
          {ticks.map((tick) => (
            <text key={tick} x={left - 8} y={y(tick) + 4} textAnchor="end">
              {format.number(tick)}
            </text>
          ))}
          <TimeAxis
            plot={plot}
            departureAt={departureAt}
            last={last}
            height={HEIGHT}
            minute={minute}
          />
          {squareCapacity && (
            <line
              x1={left}
              x2={right}
              y1={y(squareCapacity)}
              y2={y(squareCapacity)}
              className={classes.capacity}
            />
          )}
          {COUNTS.map((name) => (
            <polyline key={name} points={line(name)} className={classes.curve} data-count={name} />
          ))}
        </svg>
      </div>
      <ul className={classes.legend}>
        {COUNTS.map((name) => (
          <li key={name}>
            <svg width={30} height={10} aria-hidden>
              <line x1={0} x2={30} y1={5} y2={5} className={classes.curve} data-count={name} />
            </svg>
            {t(`count.${name}`)}
          </li>
        ))}
        {squareCapacity && (
          <li>
            <svg width={30} height={10} aria-hidden>
              <line x1={0} x2={30} y1={5} y2={5} className={classes.capacity} />
            </svg>
            {t('curve.capacity', { capacity: format.number(squareCapacity) })}
          </li>
        )}
      </ul>
      <CountsTable {...props} />
    </figure>
  );
}
