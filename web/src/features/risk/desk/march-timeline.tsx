import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { Explain } from '../../../ui/products/explain.js';
import { useMarchInputs } from './march-figures.js';
import type { MarchPlan, MarchTiming } from './risk-words.js';
import classes from './risk.module.css';

type Passage = MarchTiming['timeline'][number];

const ms = (instant: string): number => Date.parse(instant);

/** First and last instant of the whole table, so that every bar has the same scale. */
function spanOf(timeline: readonly Passage[]): readonly [number, number] {
  const all = timeline.flatMap((one) => [
    ms(one.closedFromAt ?? one.headAt),
    ms(one.closedToAt ?? one.tailAt),
  ]);
  return [Math.min(...all), Math.max(...all)];
}

interface BarProps {
  readonly passage: Passage;
  readonly span: readonly [number, number];
}

/** The closure, and in it the column; the times stand beside in words. */
function Bar({ passage, span }: BarProps): ReactNode {
  const [first, last] = span;
  const share = (instant: string): number => ((ms(instant) - first) / (last - first || 1)) * 100;
  const piece = (from: string, to: string): CSSProperties => ({
    insetInlineStart: `${share(from)}%`,
    width: `${Math.max(share(to) - share(from), 0.5)}%`,
  });
  const { headAt, tailAt, closedFromAt, closedToAt } = passage;
  return (
    <span className={classes.bar} aria-hidden>
      {closedFromAt && closedToAt && (
        <span className={classes.closure} style={piece(closedFromAt, closedToAt)} />
      )}
      <span className={classes.column} style={piece(headAt, tailAt)} />
    </span>
  );
}

/** When head and tail pass each point of the route, and from when to when its street is closed. */
export function MarchTimeline({
  plan,
  timing,
}: {
  plan: MarchPlan;
  timing: MarchTiming;
}): ReactNode {
  const { t } = useTranslation('risk-desk');
  const format = useFormat();
  const from = useMarchInputs(plan, timing);
  const span = spanOf(timing.timeline);
  return (
    <div className={classes.scroll} role="group" aria-label={t('march.timeline')} tabIndex={0}>
      <table className={classes.timeline}>
        <caption>{t('march.timeline')}</caption>
        <thead>
          <tr>
            {(['point', 'metres', 'head', 'tail', 'closed'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`march.column.${column}`)}
              </th>
            ))}
            <td className={classes.barHead} />
          </tr>
        </thead>
        <tbody>
          {timing.timeline.map((passage, index) => (
            <tr key={`${passage.name}-${index}`}>
              <th scope="row">{passage.name}</th>
              <td>{format.number(passage.m)}</td>
              <td>{passage.head}</td>
              <td>{passage.tail}</td>
              <td>
                {passage.closedFrom && passage.closedTo ? (
                  <Explain
                    title={t('march.closedAt', { name: passage.name })}
                    value={`${passage.closedFrom}–${passage.closedTo}`}
                    formula={t('march.formula.closed')}
                    inputs={[
                      { name: t('march.input.metres'), value: `${format.number(passage.m)} m` },
                      from.speed,
                      from.passing,
                      from.buffer,
                    ]}
                    source={t('march.formulaSource')}
                  />
                ) : (
                  t('march.notClosed')
                )}
              </td>
              <td className={classes.barCell}>
                <Bar passage={passage} span={span} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
