import type { ReactNode } from 'react';
import { useFormat } from '../../../lib/use-format.js';
import { instantAfter } from './march-words.js';
import classes from './march.module.css';

/** Both pictures have the same width and the same clock below: one moment stands under the other. */
export const AXIS = { width: 960, left: 190, right: 950, foot: 30 } as const;

const STEPS = [5, 10, 15, 30, 60, 120, 240];
const MOST_TICKS = 10;

/** Where a minute lies. */
export function xOf(minute: number, last: number): number {
  return AXIS.left + ((AXIS.right - AXIS.left) * minute) / (last || 1);
}

interface TimeAxisProps {
  readonly departureAt: string;
  readonly last: number;
  readonly height: number;
  /** The moment that is shown. */
  readonly minute: number;
}

/** The clock below a picture, and the moment that is shown. */
export function TimeAxis({ departureAt, last, height, minute }: TimeAxisProps): ReactNode {
  const format = useFormat();
  const every = STEPS.find((step) => last / step <= MOST_TICKS) ?? 240;
  const ticks = Array.from({ length: Math.floor(last / every) + 1 }, (_, index) => index * every);
  return (
    <>
      <line x1={AXIS.left} x2={AXIS.right} y1={height} y2={height} className={classes.axis} />
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={xOf(tick, last)}
            x2={xOf(tick, last)}
            y1={0}
            y2={height + 5}
            className={classes.grid}
          />
          <text x={xOf(tick, last)} y={height + 20} textAnchor="middle">
            {format.time(instantAfter(departureAt, tick))}
          </text>
        </g>
      ))}
      <line
        x1={xOf(minute, last)}
        x2={xOf(minute, last)}
        y1={0}
        y2={height}
        className={classes.moment}
      />
    </>
  );
}
