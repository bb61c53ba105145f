import { Button, CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDossier } from '../../events/desk/index.js';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { useReading } from '../../../lib/use-reading.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { useQualification } from './plan-cells.js';
import { AssignUnitDocument } from './plan-commands.desk.graphql.js';
import { UNIT_TYPES, type Plan, type PoolUnit, type Post, type Shift } from './plan-types.js';
import { PoolDocument } from './plans.desk.graphql.js';
import { RefusalNotice } from './refusal-notice.js';
import { usePlanCommand, type PlanCommand } from './use-plan-command.js';
import classes from './plan.module.css';

const SHOWN = 50;
const NEAR_MS = 36 * 3_600_000;

export interface AssignPanelProps {
  readonly plan: Plan;
  readonly post: Post;
  readonly shift: Shift;
  readonly onClose: () => void;
}

/** What the unit does around the time of the shift, in whatever event. */
function Engagements({ unit, shift }: { unit: PoolUnit; shift: Shift }): ReactNode {
  const { t } = useTranslation('deployments-desk');
  const { id } = useDossier();
  const format = useFormat();
  const at = Date.parse(shift.startsAt);
  const near = unit.engagements.filter(
    ({ startsAt }) => Math.abs(Date.parse(startsAt) - at) < NEAR_MS,
  );
  if (near.length === 0) return <span className={classes.soft}>{t('pool.free')}</span>;
  return near.map(({ shiftId, eventId, postCode, startsAt, endsAt }) => {
    const words = t('pool.engaged', {
      post: postCode,
      from: format.dateTime(startsAt),
      to: format.time(endsAt),
    });
    if (eventId === id) return <span key={shiftId}>{words}</span>;
    return (
      <Link key={shiftId} to={`/events/${eventId}/plan`}>
        {t('pool.elsewhere', { words })}
      </Link>
    );
  });
}

interface RowProps {
  readonly unit: PoolUnit;
  readonly shift: Shift;
  readonly post: Post;
  readonly assign: PlanCommand<{ shiftId: string; unitId: string }>;
}

function UnitRow({ unit, shift, post, assign }: RowProps): ReactNode {
  const { t } = useTranslation('deployments-desk');
  const say = useLocalized();
  const qualification = useQualification();
  const taken = shift.assignments.some((one) => one.unit?.id === unit.id);
  const { code, type, presentStrength, establishment, qualifications } = unit;
  return (
    <tr>
      <th scope="row">
        <strong>{code}</strong> <span className={classes.soft}>{say(unit.name)}</span>
      </th>
      <td>{t(`unitType.${type}` as never)}</td>
      <td className={classes.figure}>
        {t('pool.strength', { present: presentStrength, establishment })}
      </td>
      <td>
        {qualifications
          .slice(0, 4)
          .map((one) => `${qualification(one.code)} (${one.count})`)
          .join(', ')}
      </td>
      <td className={classes.stack}>
        <Engagements unit={unit} shift={shift} />
      </td>
      <td>
        <Button
          size="compact-sm"
          variant="default"
          disabled={taken}
          loading={assign.running === unit.id}
          aria-label={taken ? undefined : t('assign.unit', { unit: code, code: post.code })}
          onClick={() => void assign.run({ shiftId: shift.id, unitId: unit.id }, unit.id)}
        >
          {t(taken ? 'assign.taken' : 'assign.put')}
        </Button>
      </td>
    </tr>
  );
}

function Found(props: Omit<RowProps, 'unit'> & { readonly units: readonly PoolUnit[] }): ReactNode {
  const { t } = useTranslation('deployments-desk');
  const { units, ...rest } = props;
  if (units.length === 0) return <p className={classes.soft}>{t('pool.nothing')}</p>;
  return (
    <div className={classes.pool} role="region" aria-label={t('pool.label')} tabIndex={0}>
      <table className={classes.inner}>
        <thead>
          <tr>
            {(['unit', 'type', 'strength', 'qualifications', 'engagements', 'step'] as const).map(
              (column) => (
                <th key={column} scope="col">
                  {t(`pool.column.${column}`)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <UnitRow key={unit.id} unit={unit} {...rest} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Chooses a unit of the pool for a shift; refusals stand at the top, in plain words. */
export function AssignPanel({ plan, post, shift, onClose }: AssignPanelProps): ReactNode {
  const { t } = useTranslation('deployments-desk');
  const format = useFormat();
  const { changes } = useDossier();
  const title = useId();
  const [text, setText] = useState('');
  const [type, setType] = useState(post.requiredType ?? '');
  const asked = useDeferredValue(text.trim());
  const filter = { ...(type ? { types: [type] } : {}), ...(asked ? { text: asked } : {}) };
  const pool = useReading(PoolDocument, { filter, limit: SHOWN }, { change: changes, fresh: true });
  const assign = usePlanCommand(AssignUnitDocument, plan, false);
  const types = UNIT_TYPES.map((value) => ({ value, label: t(`unitType.${value}`) }));
  return (
    <section className={classes.panel} aria-labelledby={title}>
      <div className={classes.panelHead}>
        <h3 id={title} className={classes.panelTitle}>
          {t('assign.title', {
            code: post.code,
            from: format.time(shift.startsAt),
            to: format.time(shift.endsAt),
          })}
        </h3>
        <CloseButton aria-label={t('panel.close')} onClick={onClose} />
      </div>
      <RefusalNotice error={assign.error} />
      <div className={classes.filters}>
        <TextInput
          label={t('pool.search')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('pool.type')}
          data={[{ value: '', label: t('pool.everyType') }, ...types]}
          value={type}
          onChange={(event) => setType(event.currentTarget.value)}
        />
      </div>
      {pool.error && <ErrorNotice error={pool.error} onRetry={pool.again} />}
      {pool.loading && <Loading lines={4} />}
      {pool.data && (
        <Found units={pool.data.units.items} shift={shift} post={post} assign={assign} />
      )}
      {pool.data?.units.hasMore && (
        <p className={classes.soft}>{t('pool.more', { count: pool.data.units.total })}</p>
      )}
    </section>
  );
}
