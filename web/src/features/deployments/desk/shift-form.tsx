import { Button } from '@mantine/core';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorTexts } from '../../../lib/error-text.js';
import type { ParleyError } from '../../../lib/errors.js';
import { useFormat } from '../../../lib/use-format.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { isClock } from '../../../ui/form/clock-text.js';
import { DateTimeField } from '../../../ui/form/date-time-field.js';
import { clockOf } from './brussels-clock.js';
import { RemoveShiftDocument, SaveShiftDocument } from './plan-commands.desk.graphql.js';
import { inTime, type Plan, type PlanEvent, type Post, type Shift } from './plan-types.js';
import { RefusalNotice } from './refusal-notice.js';
import { usePlanCommand } from './use-plan-command.js';
import classes from './plan.module.css';

const FIELDS = ['startsAt', 'endsAt'] as const;
type Field = (typeof FIELDS)[number];
type Findings = Partial<Record<Field, string>>;

export interface ShiftFormProps {
  readonly plan: Plan;
  readonly event: PlanEvent;
  readonly post: Post;
  /** Null for a new shift. */
  readonly shift: Shift | null;
  readonly onDone: () => void;
}

/** A new shift follows the last one, or begins with the gathering and ends with the dispersal. */
function startValues({ event, post, shift }: ShiftFormProps): Record<Field, string> {
  const last = inTime(post.shifts).at(-1);
  const startsAt = clockOf(shift?.startsAt ?? last?.endsAt ?? event.gatheringAt ?? event.startAt);
  const endsAt = clockOf(shift?.endsAt ?? event.dispersalAt ?? event.endAt);
  return { startsAt, endsAt: endsAt > startsAt ? endsAt : `${startsAt.split('T')[0]}T` };
}

function useRefused(error: ParleyError | null): Findings {
  const texts = useErrorTexts();
  const found: Findings = {};
  for (const problem of error?.fields ?? []) {
    const name = FIELDS.find((field) => problem.path.endsWith(field));
    if (name) found[name] = texts.field(problem);
  }
  return found;
}

/** Somebody else changed the times while they were being edited: said before they are replaced. */
function Moved({ shift, onSeen }: { shift: Shift; onSeen: () => void }): ReactNode {
  const { t } = useTranslation('deployments-desk');
  const format = useFormat();
  const times = { from: format.dateTime(shift.startsAt), to: format.dateTime(shift.endsAt) };
  const seen = (
    <Button variant="default" onClick={onSeen}>
      {t('shift.goOn')}
    </Button>
  );
  return (
    <Notice tone="warn" title={t('shift.moved', times)} role="alert" actions={seen}>
      {t('shift.movedText')}
    </Notice>
  );
}

/** The times of a shift, on the clock of Brussels. */
export function ShiftForm(props: ShiftFormProps): ReactNode {
  const { plan, post, shift, onDone } = props;
  const { t } = useTranslation('deployments-desk');
  const id = useId();
  const [start, setStart] = useState({ from: shift?.startsAt, to: shift?.endsAt });
  const moved = shift !== null && (shift.startsAt !== start.from || shift.endsAt !== start.to);
  const [values, setValues] = useState(() => startValues(props));
  const [own, setOwn] = useState<Findings>({});
  const [attempt, setAttempt] = useState(0);
  const save = usePlanCommand(SaveShiftDocument, plan);
  const remove = usePlanCommand(RemoveShiftDocument, plan);
  const refused = useRefused(save.error);
  const findings: Findings = { ...refused, ...own };
  const items = FIELDS.flatMap((name) =>
    findings[name] ? [{ fieldId: `${id}-${name}`, message: findings[name] }] : [],
  );
  const submit = async (form: FormEvent): Promise<void> => {
    form.preventDefault();
    const wrong = FIELDS.filter((name) => !values[name] || !isClock(values[name]));
    setOwn(
      Object.fromEntries(
        wrong.map((name) => [
          name,
          t('form.named', { name: t(`shift.${name}`), message: t('shift.wholeTime') }),
        ]),
      ),
    );
    setAttempt(attempt + 1);
    if (wrong.length > 0 || moved) return;
    const rest = { postId: post.id, ...(shift ? { shiftId: shift.id } : {}), ...values };
    if (await save.run(rest)) onDone();
  };
  const drop = async (): Promise<void> => {
    if (shift && (await remove.run({ shiftId: shift.id }))) onDone();
  };
  const title = t(shift ? 'shift.titleEdit' : 'shift.titleNew', { code: post.code });
  const other = Object.keys(refused).length > 0 ? null : save.error;
  return (
    <form className={classes.panel} noValidate aria-label={title} onSubmit={(e) => void submit(e)}>
      <h3 className={classes.panelTitle}>{title}</h3>
      <ErrorSummary items={items} attempt={attempt} />
      <RefusalNotice error={other ?? remove.error} />
      {moved && (
        <Moved shift={shift} onSeen={() => setStart({ from: shift.startsAt, to: shift.endsAt })} />
      )}
      <div className={classes.filters}>
        {FIELDS.map((name) => (
          <DateTimeField
            key={name}
            id={`${id}-${name}`}
            label={t(`shift.${name}`)}
            value={values[name]}
            error={findings[name]}
            onChange={(clock) => setValues({ ...values, [name]: clock })}
          />
        ))}
      </div>
      <div className={classes.buttons}>
        <Button type="submit" loading={save.running !== null}>
          {t('form.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('form.cancel')}
        </Button>
        {shift && (
          <Button
            variant="outline"
            color="brick"
            loading={remove.running !== null}
            onClick={() => void drop()}
          >
            {t('shift.remove')}
          </Button>
        )}
      </div>
    </form>
  );
}
