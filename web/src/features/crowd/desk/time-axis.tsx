import type { ReactNode } from 'react';
import { useFormat } from '../../../lib/use-format.js';
import { instantAfter } from './march-words.js';
import classes from './march.module.css';

/** Room above a picture for its topmost name, and below for the clock. */
export const ROOM = { head: 12, foot: 30 } as const;

/** Where a picture lies in its frame, in pixels. Both pictures share it: one moment stands under the other. */
export interface Plot {
  readonly width: number;
  readonly left: number;
  readonly right: number;
}

const WIDEST_NAMES = 190;
const NAMES_SHARE = 0.3;
const MARGIN = 12;

/** The plot of a frame so wide. */
export function plotOf(width: number): Plot {
  return {
    width,
    left: Math.min(WIDEST_NAMES, Math.round(width * NAMES_SHARE)),
    right: width - MARGIN,
  };
}

const STEPS = [5, 10, 15, 30, 60, 120, 240];
/** Pixels a clock time takes. */
const TICK_PX = 70;

/** Where a minute lies. */
export function xOf({ left, right }: Plot, minute: number, last: number): number {
  return left + ((right - left) * minute) / (last || 1);
}

interface TimeAxisProps {
  readonly plot: Plot;
  readonly departureAt: string;
  readonly last: number;
  readonly height: number;
  /** The moment that is shown. */
  readonly minute: number;
}

/** The clock below a picture, and the moment that is shown. */
export function TimeAxis({ plot, departureAt, last, height, minute }: TimeAxisProps): ReactNode {
  const format = useFormat();
  const { left, right } = plot;
  const most = Math.max(2, Math.floor((right - left) / TICK_PX));
  const every = STEPS.find((step) => last / step <= most) ?? 240;
  const x = (at: number): number => xOf(plot, at, last);
  const ticks = Array.from({ length: Math.floor(last / every) + 1 }, (_, index) => index * every);
  return (
    <>
      <line x1={left} x2={right} y1={height} y2={height} className={classes.axis} />
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={0} y2={height + 5} className={classes.grid} />
          <text x={x(tick)} y={height + 20} textAnchor="middle">
            {format.time(instantAfter(departureAt, tick))}
          </text>
        </g>
      ))}
      <line x1={x(minute)} x2={x(minute)} y1={0} y2={height} className={classes.moment} />
    </>
  );
}
