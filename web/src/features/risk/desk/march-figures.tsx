import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { Explain, type ExplainInput } from '../../../ui/products/explain.js';
import type { MarchPlan, MarchTiming } from './risk-words.js';
import classes from './risk.module.css';

interface Figure {
  readonly key: string;
  readonly value: string;
  readonly inputs: readonly ExplainInput[];
}

/** What went in, written for the reader. */
export function useMarchInputs(plan: MarchPlan, timing: MarchTiming) {
  const { t } = useTranslation('risk-desk');
  const format = useFormat();
  const one = (key: string, value: string): ExplainInput => ({
    name: t(`march.input.${key}`),
    value,
  });
  return {
    participants: one('participants', format.number(timing.participants)),
    width: one('width', `${format.number(plan.widthM, 1)} m`),
    density: one('density', `${format.number(plan.densityPerM2, 2)} ${t('march.unit.perM2')}`),
    speed: one('speed', `${format.number(plan.speedMps, 2)} m/s`),
    flow: one('flow', `${format.number(timing.flowPerMin, 1)} ${t('march.unit.perMin')}`),
    route: one('route', timing.routeM ? format.distance(timing.routeM) : '–'),
    passing: one('passing', `${format.number(timing.passingMin, 1)} min`),
    walk: one('walk', timing.headWalkMin ? `${format.number(timing.headWalkMin, 1)} min` : '–'),
    buffer: one('buffer', `${format.number(plan.bufferMin)} min`),
  };
}

function useFigures(plan: MarchPlan, timing: MarchTiming): Figure[] {
  const { t } = useTranslation('risk-desk');
  const format = useFormat();
  const from = useMarchInputs(plan, timing);
  const minutes = (value: number): string => `${format.number(value, 1)} min`;
  const figures: (Figure | null)[] = [
    {
      key: 'flow',
      value: `${format.number(timing.flowPerMin, 1)} ${t('march.unit.perMin')}`,
      inputs: [from.width, from.density, from.speed],
    },
    {
      key: 'column',
      value: format.distance(timing.columnM),
      inputs: [from.participants, from.width, from.density],
    },
    {
      key: 'passing',
      value: minutes(timing.passingMin),
      inputs: [from.participants, from.flow],
    },
    timing.headWalkMin
      ? { key: 'walk', value: minutes(timing.headWalkMin), inputs: [from.route, from.speed] }
      : null,
    timing.tailInMin
      ? { key: 'tailIn', value: minutes(timing.tailInMin), inputs: [from.passing, from.walk] }
      : null,
    timing.endSquareCapacity
      ? {
          key: 'endSquare',
          value: `${format.number(timing.endSquareCapacity)} ${t('march.unit.persons')}`,
          inputs: [from.participants],
        }
      : null,
  ];
  return figures.filter((figure) => figure !== null);
}

/** The figures the timing gives, each with its calculation behind it. */
export function MarchFigures({
  plan,
  timing,
}: {
  plan: MarchPlan;
  timing: MarchTiming;
}): ReactNode {
  const { t } = useTranslation('risk-desk');
  const format = useFormat();
  const figures = useFigures(plan, timing);
  return (
    <dl className={classes.figures}>
      <div>
        <dt>{t('march.input.participants')}</dt>
        <dd>
          {format.number(timing.participants)} ({t(`march.source.${plan.participantsSource}`)})
        </dd>
      </div>
      {figures.map(({ key, value, inputs }) => (
        <div key={key}>
          <dt>{t(`march.figure.${key}`)}</dt>
          <dd>
            <Explain
              title={t(`march.figure.${key}`)}
              value={value}
              formula={t(`march.formula.${key}`)}
              inputs={inputs}
              source={t('march.formulaSource')}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}
