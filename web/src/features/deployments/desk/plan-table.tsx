import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Fragment, useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useDossier } from '../../events/desk/index.js';
import { useLocalized } from '../../../lib/localized.js';
import { useMay } from '../../../lib/use-may.js';
import { AssignPanel } from './assign-panel.js';
import { PostCells, WhyCell } from './plan-cells.js';
import type { Opened } from './plan-opened.js';
import { ShiftCells } from './plan-shift-cells.js';
import { inTime, type Plan, type PlanEvent, type Post, type Sector } from './plan-types.js';
import { ShiftForm } from './shift-form.js';
import classes from './plan.module.css';

const COLUMNS = ['post', 'task', 'needs', 'times', 'units', 'coverage', 'why'] as const;

interface PostProps {
  readonly plan: Plan;
  readonly event: PlanEvent;
  readonly post: Post;
  readonly marked: boolean;
  readonly editable: boolean;
  readonly opened: Opened | null;
  readonly open: (next: Opened | null) => void;
}

/** Takes the focus when it opens, and gives it back to where it came from. */
function useBorrowedFocus(): RefObject<HTMLTableCellElement | null> {
  const cell = useRef<HTMLTableCellElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    // A day's field would open its calendar: the time beside it is what is changed most.
    const time = cell.current?.querySelector<HTMLElement>('input[inputmode=numeric]');
    (time ?? cell.current?.querySelector('input'))?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return cell;
}

function Panel({ plan, event, post, opened, open }: PostProps): ReactNode {
  const cell = useBorrowedFocus();
  const shift = post.shifts.find(({ id }) => id === opened?.shiftId) ?? null;
  const close = (): void => open(null);
  return (
    <tr>
      <td ref={cell} colSpan={COLUMNS.length} className={classes.panelCell}>
        {opened?.kind === 'assign' && shift ? (
          <AssignPanel plan={plan} post={post} shift={shift} onClose={close} />
        ) : (
          <ShiftForm plan={plan} event={event} post={post} shift={shift} onDone={close} />
        )}
      </td>
    </tr>
  );
}

function PostRows(props: PostProps): ReactNode {
  const { plan, post, marked, editable, opened, open } = props;
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (marked) row.current?.scrollIntoView({ block: 'center' });
  }, [marked]);
  const shifts = inTime(post.shifts);
  const span = Math.max(shifts.length, 1);
  const rest = { plan, post, editable, opened, open };
  return (
    <>
      {(shifts.length > 0 ? shifts : [null]).map((shift, index) => (
        <tr
          key={shift?.id ?? 'none'}
          ref={index === 0 ? row : undefined}
          className={classes.row}
          data-marked={marked || undefined}
          data-first={index === 0 || undefined}
        >
          {index === 0 && <PostCells post={post} span={span} editable={editable} />}
          <ShiftCells {...rest} shift={shift} last={index === span - 1} />
          {index === 0 && <WhyCell post={post} span={span} />}
        </tr>
      ))}
      {opened?.postId === post.id && <Panel key={`${opened.kind}:${opened.shiftId}`} {...props} />}
    </>
  );
}

interface SectorHeadProps {
  readonly sector: Sector;
  readonly editable: boolean;
}

function SectorHead({ sector, editable }: SectorHeadProps): ReactNode {
  const { t } = useTranslation('deployments-desk');
  const { base } = useDossier();
  const say = useLocalized();
  return (
    <tr>
      <th scope="rowgroup" colSpan={COLUMNS.length} className={classes.sector}>
        <span className={classes.sectorHead}>
          <span>
            {sector.code} <span className={classes.soft}>{say(sector.name)}</span>
          </span>
          {editable && (
            <Link
              to={`${base}/plan/post`}
              search={{ sector: sector.id } as never}
              data-print="hide"
              className={classes.small}
            >
              <IconPlus size={16} aria-hidden />
              {t('post.addTo', { sector: sector.code })}
            </Link>
          )}
        </span>
      </th>
    </tr>
  );
}

export interface PlanTableProps {
  readonly plan: Plan;
  readonly event: PlanEvent;
  /** The post that is pointed at. */
  readonly marked: string | null;
}

/** Sectors, posts, shifts and units as one dense table; shifts and units are edited in place. */
export function PlanTable({ plan, event, marked }: PlanTableProps): ReactNode {
  const { t } = useTranslation('deployments-desk');
  const may = useMay();
  const [opened, open] = useState<Opened | null>(null);
  const editable = plan.state === 'draft' && may('deployment.plan');
  return (
    <div className={classes.scroll} role="region" aria-label={t('table.label')} tabIndex={0}>
      <table className={classes.table}>
        <caption className={classes.caption}>{t('table.label')}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {t(`table.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {plan.sectors.map((sector) => (
          <tbody key={sector.id}>
            <SectorHead sector={sector} editable={editable} />
            {plan.posts
              .filter((post) => post.sector?.id === sector.id)
              .map((post) => (
                <Fragment key={post.id}>
                  <PostRows
                    plan={plan}
                    event={event}
                    post={post}
                    marked={post.id === marked}
                    editable={editable}
                    opened={opened}
                    open={open}
                  />
                </Fragment>
              ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
