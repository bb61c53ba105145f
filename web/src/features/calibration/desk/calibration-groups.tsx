import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalibrationGroupPartsFragment } from '../../../gql/desk/graphql.js';
import { useErrorTexts } from '../../../lib/error-text.js';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { Explain } from '../../../ui/products/explain.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import classes from './calibration.module.css';

type Group = CalibrationGroupPartsFragment;
type Figure = Group['figures'][number];

const CODES = [
  'modelRight',
  'chosenRight',
  'organiserRatio',
  'policeRatio',
  'endLate',
  'tailLate',
  'incidents',
] as const;

function useFigureText(): (value: number, unit: string) => string {
  const { t } = useTranslation('class-desk');
  const format = useFormat();
  return (value, unit) => {
    if (unit === 'share') return format.percent(value);
    if (unit === 'min') return t('figure.minutes', { number: format.number(value, 1) });
    if (unit === 'ratio') return `× ${format.number(value, 2)}`;
    return format.number(value, 1);
  };
}

function FigureCell({ figure }: { readonly figure: Figure }): ReactNode {
  const { t } = useTranslation(['class-desk', 'events']);
  const format = useFormat();
  const text = useFigureText();
  const texts = useErrorTexts();
  const { code, value, unit, formula, source, inputs, steps, warnings } = figure;
  if (value === null || value === undefined) {
    return <span className={classes.soft}>–</span>;
  }
  const counted = inputs.map(({ name, value: number }) => ({
    name: t(`figure.input.${name}`),
    value: format.number(Number(number)),
  }));
  const edges = steps.map(({ name, value: number }) => ({
    name: t(`figure.step.${name}`),
    value: text(Number(number), unit),
  }));
  const caveat = warnings.map(({ code: warning, params }) =>
    texts.warning({ code: warning, params: params as Readonly<Record<string, unknown>> }),
  );
  return (
    <Explain
      title={t(`figure.${code}`)}
      value={text(value, unit)}
      formula={formula}
      inputs={[...counted, ...edges]}
      source={source}
      {...(caveat.length > 0 ? { caveat: caveat.join(' ') } : {})}
    />
  );
}

function GroupRow({ group, name }: { readonly group: Group; readonly name: string }): ReactNode {
  const { t } = useTranslation('class-desk');
  const format = useFormat();
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label={t('figure.events')}>
        {format.number(group.events)}{' '}
        {group.few && <StatusBadge size="sm" tone="neutral" label={t('figure.fewShort')} />}
      </td>
      {CODES.map((code) => {
        const figure = group.figures.find((each) => each.code === code);
        return (
          <td key={code} data-label={t(`figure.${code}`)}>
            {figure && <FigureCell figure={figure} />}
          </td>
        );
      })}
    </tr>
  );
}

export interface CalibrationGroupsProps {
  readonly title: string;
  readonly groups: readonly Group[];
  /** The word of the first column. */
  readonly of: string;
}

/** Groups of past events with their figures; each figure opens its calculation. */
export function CalibrationGroups({ title, groups, of }: CalibrationGroupsProps): ReactNode {
  const { t } = useTranslation(['class-desk', 'events']);
  const say = useLocalized();
  const nameOf = ({ kind, commune }: Group): string => {
    if (kind) return t(`kind.${kind}`, { ns: 'events' });
    return commune ? (say(commune.name) ?? '') : t('figure.all');
  };
  return (
    <table className={classes.table}>
      <caption>
        <VisuallyHidden>{title}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{of}</th>
          <th scope="col">{t('figure.events')}</th>
          {CODES.map((code) => (
            <th key={code} scope="col">
              {t(`figure.${code}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <GroupRow
            key={group.kind ?? group.commune?.id ?? 'all'}
            group={group}
            name={nameOf(group)}
          />
        ))}
      </tbody>
    </table>
  );
}
