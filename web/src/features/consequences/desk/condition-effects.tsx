import { IconArrowRight, IconRefreshAlert } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConditionEffectsQuery } from '../../../gql/desk/graphql.js';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { useMay } from '../../../lib/use-may.js';
import { useReading } from '../../../lib/use-reading.js';
import { useSettled } from '../../../lib/use-settled.js';
import { useDossier } from '../../events/desk/index.js';
import { ConditionEffectsDocument } from './consequences.desk.graphql.js';
import classes from './consequences.module.css';
import { FigureList } from './figure-list.js';

type Effects = ConditionEffectsQuery['conditionEffects'];

function useValueText(): (value: unknown) => string {
  const { t } = useTranslation('consequences-desk');
  const format = useFormat();
  return (value) => {
    if (value === null || value === undefined) return '–';
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    return typeof value === 'number'
      ? format.number(value, Number.isInteger(value) ? 0 : 1)
      : String(value);
  };
}

function Values({ values }: Pick<Effects, 'values'>): ReactNode {
  const say = useLocalized();
  const text = useValueText();
  if (values.length === 0) return null;
  return (
    <ul className={classes.values}>
      {values.map(({ parameter, label, before, after }) => (
        <li key={parameter}>
          {say(label)}: {text(before)} <IconArrowRight size={14} aria-label="→" />{' '}
          <strong>{text(after)}</strong>
        </li>
      ))}
    </ul>
  );
}

/** What would no longer stand on present facts, and by which values. */
function Products({ products, values }: Pick<Effects, 'products' | 'values'>): ReactNode {
  const { t } = useTranslation('consequences-desk');
  const say = useLocalized();
  const format = useFormat();
  if (products.length === 0) return <p className={classes.quiet}>{t('nothingStale')}</p>;
  const nameOf = (name: string) =>
    say(values.find(({ parameter }) => parameter === name)?.label) ?? name;
  return (
    <ul className={classes.products}>
      {products.map(({ type, id, number, staleNow, parameters }) => (
        <li key={id}>
          <IconRefreshAlert size={16} aria-hidden />
          <span>
            <strong>{t(`product.${type}`, { number })}</strong>{' '}
            {t(staleNow ? 'staleAlready' : 'becomesStale')}
            {': '}
            {parameters.length > 0 ? format.list(parameters.map(nameOf)) : t('words')}
          </span>
        </li>
      ))}
    </ul>
  );
}

export interface ConditionEffectsProps {
  readonly conditionId: string;
  /** Values as they are being written; left out, those on the table. */
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/** What changes and what becomes stale if these words hold, before anybody says yes. */
export function ConditionEffects({ conditionId, parameters }: ConditionEffectsProps): ReactNode {
  const { t } = useTranslation('consequences-desk');
  const may = useMay();
  const { changes } = useDossier();
  const input = useSettled({ conditionId, ...(parameters ? { parameters } : {}) });
  const { data, error, loading } = useReading(
    ConditionEffectsDocument,
    { input },
    { change: changes, fresh: true, pause: !may('deployment.read') },
  );
  if (!may('deployment.read')) return null;
  const found = data?.conditionEffects ?? null;
  const effects = found?.conditionId === conditionId ? found : null;
  const problem = error ? t(error.code === 'INVALID_INPUT' ? 'waiting' : 'failed') : null;
  return (
    <section className={classes.panel} aria-label={t('title')} data-print="hide">
      <h4 className={classes.title}>{t(parameters ? 'titleWriting' : 'title')}</h4>
      {loading && <p className={classes.quiet}>{t('working')}</p>}
      {problem && <p className={classes.quiet}>{problem}</p>}
      {effects && !problem && (
        <>
          <Values values={effects.values} />
          <Products products={effects.products} values={effects.values} />
          <FigureList figures={effects.figures} before={t('now')} after={t('then')} />
          {effects.checks.length > 0 && (
            <p className={classes.quiet}>{t('checks', { count: effects.checks.length })}</p>
          )}
        </>
      )}
    </section>
  );
}
