import { ActionIcon, Button } from '@mantine/core';
import { IconClockEdit, IconPlus, IconUserPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import { UnassignUnitDocument } from './plan-commands.desk.graphql.js';
import type { Opened } from './plan-opened.js';
import type { Plan, Post, Shift } from './plan-types.js';
import { RefusalNotice } from './refusal-notice.js';
import { usePlanCommand } from './use-plan-command.js';
import classes from './plan.module.css';

export interface ShiftCellsProps {
  readonly plan: Plan;
  readonly post: Post;
  /** Null when the post has no shift yet. */
  readonly shift: Shift | null;
  readonly last: boolean;
  readonly editable: boolean;
  readonly opened: Opened | null;
  readonly open: (next: Opened | null) => void;
}

/** Opens what is edited below the row, or closes it again. */
function useToggle({ post, opened, open }: Pick<ShiftCellsProps, 'post' | 'opened' | 'open'>) {
  return (kind: Opened['kind'], shiftId: string | null) => {
    const isOpen = opened?.kind === kind && opened.postId === post.id && opened.shiftId === shiftId;
    return {
      'aria-expanded': isOpen,
      onClick: () => open(isOpen ? null : { kind, postId: post.id, shiftId }),
    };
  };
}

function Times(props: ShiftCellsProps): ReactNode {
  const { t } = useTranslation('deployments-desk');
  const format = useFormat();
  const { post, shift, last, editable } = props;
  const toggle = useToggle(props);
  return (
    <span className={classes.stack}>
      {shift ? (
        <span className={classes.times}>
          <span className={classes.figure}>
            <time dateTime={shift.startsAt}>{format.time(shift.startsAt)}</time>–
            <time dateTime={shift.endsAt}>{format.time(shift.endsAt)}</time>
          </span>
          {editable && (
            <ActionIcon
              variant="subtle"
              aria-label={t('shift.edit', { code: post.code, time: format.time(shift.startsAt) })}
              {...toggle('times', shift.id)}
            >
              <IconClockEdit size={16} aria-hidden />
            </ActionIcon>
          )}
        </span>
      ) : (
        <span className={classes.soft}>{t('shift.none')}</span>
      )}
      {shift && <span className={classes.soft}>{format.dateShort(shift.startsAt)}</span>}
      {editable && last && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          aria-label={t('shift.addTo', { code: post.code })}
          {...toggle('new', null)}
        >
          {t('shift.add')}
        </Button>
      )}
    </span>
  );
}

function Units(props: ShiftCellsProps & { readonly shift: Shift }): ReactNode {
  const { t } = useTranslation('deployments-desk');
  const format = useFormat();
  const { plan, post, shift, editable } = props;
  const toggle = useToggle(props);
  const unassign = usePlanCommand(UnassignUnitDocument, plan, false);
  const time = format.time(shift.startsAt);
  return (
    <span className={classes.stack}>
      {shift.assignments.map(({ id, unit }) =>
        unit ? (
          <span key={id} className={classes.unit}>
            <strong>{unit.code}</strong>
            <span className={classes.soft}>
              {t('unit.strength', { count: unit.presentStrength })}
            </span>
            {editable && (
              <ActionIcon
                variant="subtle"
                loading={unassign.running === unit.id}
                aria-label={t('assign.remove', { unit: unit.code, code: post.code, time })}
                onClick={() => void unassign.run({ shiftId: shift.id, unitId: unit.id }, unit.id)}
              >
                <IconX size={16} aria-hidden />
              </ActionIcon>
            )}
          </span>
        ) : null,
      )}
      {shift.assignments.length === 0 && <span className={classes.soft}>{t('unit.none')}</span>}
      <RefusalNotice error={unassign.error} />
      {editable && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconUserPlus size={16} aria-hidden />}
          aria-label={t('assign.actionFor', { code: post.code, time })}
          {...toggle('assign', shift.id)}
        >
          {t('assign.action')}
        </Button>
      )}
    </span>
  );
}

/** Required against present strength of one shift. */
function Coverage({ post, shift }: { post: Post; shift: Shift }): ReactNode {
  const { t } = useTranslation('deployments-desk');
  const present = shift.assignments.reduce(
    (sum, { unit }) => sum + (unit?.presentStrength ?? 0),
    0,
  );
  const short = post.coverage.shortShiftIds.includes(shift.id);
  const values = { present, required: post.requiredStrength };
  return (
    <StatusBadge
      size="sm"
      tone={short ? 'warn' : 'good'}
      label={t(short ? 'coverage.short' : 'coverage.full', values)}
    />
  );
}

/** Times, units and coverage of one shift. */
export function ShiftCells(props: ShiftCellsProps): ReactNode {
  const { post, shift } = props;
  return (
    <>
      <td className={classes.cell}>
        <Times {...props} />
      </td>
      <td className={classes.cell}>{shift && <Units {...props} shift={shift} />}</td>
      <td className={classes.cell}>{shift && <Coverage post={post} shift={shift} />}</td>
    </>
  );
}
