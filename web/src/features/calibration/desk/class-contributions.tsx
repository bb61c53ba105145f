import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import { useClassWords, type Contribution, type FactValue } from './class-words.js';
import classes from './class.module.css';

/** The threshold stands in the middle of the bar; twice as much fills it. */
function MarginBar({ contribution }: { readonly contribution: Contribution }): ReactNode {
  const { value, threshold, met } = contribution;
  if (typeof value !== 'number' || threshold === null || threshold === undefined) return null;
  const share = Math.min(1, value / Math.max(1, threshold * 2));
  return (
    <span className={classes.bar} aria-hidden>
      <span
        className={classes.fill}
        data-met={met ? '' : undefined}
        style={{ inlineSize: `${Math.round(share * 100)}%` }}
      />
    </span>
  );
}

function State({ contribution }: { readonly contribution: Contribution }): ReactNode {
  const { t, letter } = useClassWords();
  const { met, decisive, applies, leadsTo } = contribution;
  if (met) {
    const label = t(decisive ? 'state.decides' : 'state.met', { class: letter(leadsTo) });
    return <StatusBadge size="sm" tone={decisive ? 'warn' : 'info'} label={label} />;
  }
  return <span className={classes.soft}>{t(applies ? 'state.notMet' : 'state.notAsked')}</span>;
}

function Row({ contribution }: { readonly contribution: Contribution }): ReactNode {
  const { t, value, letter, trigger, margin } = useClassWords();
  const { leadsTo, met, decisive, applies, source } = contribution;
  return (
    <tr data-met={met ? '' : undefined} data-decisive={decisive ? '' : undefined}>
      <th scope="row" title={source}>
        {trigger(contribution)}
      </th>
      <td data-label={t('column.leadsTo')}>{letter(leadsTo)}</td>
      <td data-label={t('column.value')}>{value(contribution.value as FactValue)}</td>
      <td data-label={t('column.margin')}>
        {applies && <MarginBar contribution={contribution} />}
        {(applies && margin(contribution)) || <VisuallyHidden>{t('margin.none')}</VisuallyHidden>}
      </td>
      <td data-label={t('column.state')}>
        <State contribution={contribution} />
      </td>
    </tr>
  );
}

/** Every reason the model knows, met or not, with value, threshold and how far it is away. */
export function ClassContributions(props: {
  readonly contributions: readonly Contribution[];
}): ReactNode {
  const { t } = useClassWords();
  return (
    <table className={classes.table}>
      <caption>
        <VisuallyHidden>{t('contributions')}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          {(['reason', 'leadsTo', 'value', 'margin', 'state'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.contributions.map((each) => (
          <Row key={each.trigger} contribution={each} />
        ))}
      </tbody>
    </table>
  );
}
