import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { PageSection } from '../../../ui/frame/page.js';
import { inTime, type Plan, type PlanEvent } from './plan-types.js';
import classes from './timeline.module.css';

const HOUR_MS = 3_600_000;
/** Above this many hours only every third one is written. */
const DENSE_HOURS = 18;

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Posts as the table lists them, sector by sector. */
function inSectors(plan: Plan): Plan['posts'] {
  return plan.sectors.flatMap(({ id }) => plan.posts.filter(({ sector }) => sector?.id === id));
}

/** From the first shift to the last, in whole hours. */
function spanOf(plan: Plan): Span | null {
  const shifts = plan.posts.flatMap((post) => post.shifts);
  if (shifts.length === 0) return null;
  const from = Math.min(...shifts.map(({ startsAt }) => Date.parse(startsAt)));
  const to = Math.max(...shifts.map(({ endsAt }) => Date.parse(endsAt)));
  return { from: Math.floor(from / HOUR_MS) * HOUR_MS, to: Math.ceil(to / HOUR_MS) * HOUR_MS };
}

function placeIn({ from, to }: Span, start: number, end: number): CSSProperties {
  const share = (at: number): string => `${((at - from) / (to - from)) * 100}%`;
  return { insetInlineStart: share(start), width: `calc(${share(end)} - ${share(start)})` };
}

interface LineProps {
  readonly span: Span;
  readonly event: PlanEvent;
}

/** Start and end of the event, through all rows. */
function Marks({ span, event }: LineProps): ReactNode {
  return [event.startAt, event.endAt].map((instant, index) => {
    const at = instant ? Date.parse(instant) : NaN;
    if (!(at >= span.from && at <= span.to)) return null;
    return <span key={index} className={classes.mark} style={placeIn(span, at, at)} />;
  });
}

export interface PlanTimelineProps {
  readonly plan: Plan;
  readonly event: PlanEvent;
}

/** Shifts of every post on one line of time; the table above says the same in words. */
export function PlanTimeline({ plan, event }: PlanTimelineProps): ReactNode {
  const { t } = useTranslation('deployments-desk');
  const format = useFormat();
  const span = spanOf(plan);
  if (!span) return null;
  const hours = (span.to - span.from) / HOUR_MS;
  const step = hours > DENSE_HOURS ? 3 : 1;
  const ticks = Array.from({ length: Math.floor(hours / step) + 1 }, (_, index) => index * step);
  return (
    <PageSection title={t('timeline.title')}>
      <div className={classes.frame} role="region" aria-label={t('timeline.scroll')} tabIndex={0}>
        <div className={classes.timeline} role="img" aria-label={t('timeline.label')}>
          <div className={classes.row}>
            <span />
            <div className={classes.scale}>
              {ticks.map((hour) => {
                const at = span.from + hour * HOUR_MS;
                return (
                  <span key={hour} className={classes.tick} style={placeIn(span, at, at)}>
                    {format.time(new Date(at))}
                  </span>
                );
              })}
            </div>
          </div>
          {inSectors(plan).map((post) => (
            <div key={post.id} className={classes.row}>
              <span className={classes.name}>{post.code}</span>
              <div className={classes.track} style={{ '--hours': hours } as CSSProperties}>
                <Marks span={span} event={event} />
                {inTime(post.shifts).map(({ id, startsAt, endsAt, assignments }) => (
                  <span
                    key={id}
                    className={classes.bar}
                    data-short={post.coverage.shortShiftIds.includes(id) || undefined}
                    style={placeIn(span, Date.parse(startsAt), Date.parse(endsAt))}
                  >
                    {assignments.map(({ unit }) => unit?.code).join(', ') || t('unit.none')}
                  </span>
                ))}
              </div>
            </div>
          ))}
        </div>
      </div>
    </PageSection>
  );
}
