import { Progress } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './decision-desk.module.css';
import { progressOf, type DecisionBasis, type PointProgress } from './decision-values.js';
import { PROHIBITION } from './restriction-values.js';
import type { DecisionEditing } from './use-decision-draft.js';

/** What a restriction is called: the prohibition, `C04`, or the act as a whole. */
export function useSubjectName(basis: DecisionBasis): (subject: string) => string {
  const { t } = useTranslation('decision-desk');
  return (subject) => {
    if (subject === 'act') return t('subject.act');
    if (subject === PROHIBITION) return t('subject.prohibition');
    const found = basis.event.conditions.find(({ id }) => id === subject);
    return t('subject.condition', { number: found?.number ?? '' });
  };
}

export interface MissingPanelProps {
  readonly form: string;
  readonly basis: DecisionBasis;
  readonly editing: DecisionEditing;
}

/** The id of the field at which a missing point is written. */
function fieldOf(form: string, { subject, code, point }: PointProgress): string {
  if (subject === 'act') return `${form}-text-${point}`;
  if (code === 'ground' && subject !== PROHIBITION) return `${form}-ground-${subject}`;
  return `${form}-${subject}-${code}`;
}

function Group({
  name,
  points,
  form,
}: {
  readonly name: string;
  readonly points: readonly PointProgress[];
  readonly form: string;
}): ReactNode {
  const { t } = useTranslation(['decision-desk', 'permits-desk']);
  const done = points.filter((one) => one.done).length;
  const jump = (point: PointProgress): void => {
    const field = document.getElementById(fieldOf(form, point));
    field?.scrollIntoView({ block: 'center' });
    const inner = field?.matches('input, textarea, select, button')
      ? field
      : field?.querySelector<HTMLElement>('input, textarea, select, button');
    (inner ?? field)?.focus({ preventScroll: true });
  };
  const words = ({ subject, code }: PointProgress): string =>
    subject === 'act'
      ? t(`permits-desk:point.${code}.name` as never)
      : t(`decision-desk:point.${code}` as never);
  return (
    <li className={classes.group}>
      <p className={classes.groupHead}>
        <strong>{name}</strong>
        <span>{t('progress.of', { done, count: points.length })}</span>
      </p>
      <Progress
        value={(done / points.length) * 100}
        color={done === points.length ? 'green' : 'blue'}
        aria-label={name}
      />
      {done === points.length && (
        <p className={classes.complete}>
          <IconCircleCheck size={18} aria-hidden /> {t('progress.complete')}
        </p>
      )}
      <ul className={classes.jumps}>
        {points
          .filter((one) => !one.done)
          .map((one) => (
            <li key={one.code}>
              <button type="button" className={classes.jump} onClick={() => jump(one)}>
                {words(one)}
              </button>
            </li>
          ))}
      </ul>
    </li>
  );
}

/** What the reasons still lack, by restriction; stays in view, and each point leads to its field. */
export function MissingPanel({ form, basis, editing }: MissingPanelProps): ReactNode {
  const { t } = useTranslation('decision-desk');
  const name = useSubjectName(basis);
  const progress = progressOf(editing.draft, basis.points);
  const open = progress.filter(({ done }) => !done).length;
  const subjects = [...new Set(progress.map(({ subject }) => subject))];
  if (progress.length === 0) return null;
  return (
    <aside className={classes.panel} aria-label={t('missing.title')}>
      <h3 className={classes.panelTitle}>{t('missing.title')}</h3>
      <p role="status" className={open > 0 ? classes.open : classes.complete}>
        {open > 0 ? t('missing.count', { count: open }) : t('missing.none')}
      </p>
      <ul className={classes.groups}>
        {subjects.map((subject) => (
          <Group
            key={subject}
            name={name(subject)}
            points={progress.filter((one) => one.subject === subject)}
            form={form}
          />
        ))}
      </ul>
    </aside>
  );
}
