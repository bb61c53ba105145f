import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import type { CrowdFigures } from './crowd-types.js';
import { useFigureWords } from './figure-words.js';
import classes from './crowd.module.css';

type Range = CrowdFigures['ranges'][number];

const WIDTH = 200;
const HEIGHT = 18;

/** Where a value of the figure lies in the picture. */
function scaleOf({ low, high, likely, rows }: Range): (value: number) => number {
  const ends = [low, high, likely, ...rows.flatMap(({ atLow, atHigh }) => [atLow, atHigh])];
  const from = Math.min(...ends);
  const span = Math.max(...ends) - from || 1;
  return (value) => ((value - from) / span) * (WIDTH - 8) + 4;
}

/** One bar of the picture, with the likely figure as a line through all of them. */
function Bar({ range, row }: { readonly range: Range; readonly row: Range['rows'][number] }) {
  const x = scaleOf(range);
  const [from, to] = [x(Math.min(row.atLow, row.atHigh)), x(Math.max(row.atLow, row.atHigh))];
  const middle = x(range.likely);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={classes.tornado} aria-hidden>
      <rect x={from} y={2} width={Math.max(to - from, 2)} height={HEIGHT - 4} rx={2} />
      <line x1={middle} x2={middle} y1={0} y2={HEIGHT} />
    </svg>
  );
}

/** Which input matters most: bars around the likely figure, the widest first, and the same as a table. */
export function Tornado({ range }: { readonly range: Range }): ReactNode {
  const { t } = useTranslation('crowd-sheet-desk');
  const words = useFigureWords();
  const format = useFormat();
  const moving = range.rows.filter(({ swing }) => swing > 0);
  const title = words.figure(range.figure);
  if (moving.length === 0) return null;
  const number = (value: number): string => format.number(value, 2);
  return (
    <figure className={classes.range}>
      <figcaption>
        {t('tornado.title', {
          figure: title,
          low: number(range.low),
          likely: number(range.likely),
          high: number(range.high),
          unit: words.unit(range.unit),
        })}
      </figcaption>
      <div
        className={classes.scroll}
        role="group"
        aria-label={t('tornado.label', { figure: title })}
        tabIndex={0}
      >
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('tornado.input')}</th>
              <th scope="col">{t('tornado.from')}</th>
              <th scope="col">{t('tornado.gives')}</th>
              <td className={classes.barCell} />
            </tr>
          </thead>
          <tbody>
            {moving.map((row) => (
              <tr key={row.name}>
                <th scope="row">
                  {words.name(row.name)}{' '}
                  <span className={classes.soft}>{t(`basis.${row.basis}` as never)}</span>
                </th>
                <td>
                  {number(row.low)} – {number(row.high)}
                </td>
                <td>
                  {number(Math.min(row.atLow, row.atHigh))} –{' '}
                  {number(Math.max(row.atLow, row.atHigh))}
                </td>
                <td>
                  <Bar range={range} row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
