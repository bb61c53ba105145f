import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorTexts } from '../../../lib/error-text.js';
import { useFormat } from '../../../lib/use-format.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { instantAfter, type Simulation, type Stage } from './march-words.js';
import classes from './march.module.css';

const CLOCKS: readonly string[] = ['fromMin', 'toMin', 'minute'];

export interface MarchWarningsProps {
  readonly simulation: Simulation;
  readonly stages: readonly Stage[];
  readonly departureAt: string;
}

/** Where people will stand, when and how closely; what else to know of this march. */
export function MarchWarnings({ simulation, stages, departureAt }: MarchWarningsProps): ReactNode {
  const { t } = useTranslation('march-desk');
  const format = useFormat();
  const texts = useErrorTexts();
  const { warnings } = simulation;
  const written = (params: unknown): Record<string, string> =>
    Object.fromEntries(
      Object.entries((params ?? {}) as Record<string, string | number>).map(([name, value]) => {
        if (CLOCKS.includes(name)) {
          return [name, format.time(instantAfter(departureAt, Number(value)))];
        }
        if (name === 'stage') {
          const { fromName = '', toName = '' } = stages[Number(value)] ?? {};
          return [name, toName ? `${fromName} → ${toName}` : t('stages.whole')];
        }
        if (name === 'band') return [name, t(`band.${value}`)];
        return [name, typeof value === 'number' ? format.number(value, 1) : value];
      }),
    );
  if (warnings.length === 0) {
    return <Notice tone="good" title={t('warning.none')} />;
  }
  return (
    <Notice tone="warn" title={t('warning.title')}>
      <ul className={classes.bullets}>
        {warnings.map(({ code, params }, index) => (
          <li key={index}>{texts.warning({ code, params: written(params) })}</li>
        ))}
      </ul>
    </Notice>
  );
}
