import { Button, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { restrictedBy, type DecisionBasis, type PointDraft } from './decision-values.js';
import classes from './permits.module.css';
import { PER_RESTRICTION } from './restriction-values.js';
import type { DecisionEditing } from './use-decision-draft.js';

const LONGEST_TEXT = 10_000;
const LONGEST_GAP = 2000;

interface PointProps {
  readonly form: string;
  readonly point: number;
  readonly code: string;
  readonly editing: DecisionEditing;
}

function Point({ form, point, code, editing }: PointProps): ReactNode {
  const { t } = useTranslation('permits-desk');
  const { draft, change, problems } = editing;
  const own: PointDraft = draft.points[point] ?? { text: '', gap: null };
  const set = (changed: Partial<PointDraft>): void =>
    change({ ...draft, points: { ...draft.points, [point]: { ...own, ...changed } } });
  const name = `${point}. ${t(`point.${code}.name`)}`;
  return (
    <div className={classes.point}>
      {own.gap === null ? (
        <Textarea
          id={`${form}-text-${point}`}
          label={name}
          description={t(`point.${code}.hint`)}
          autosize
          minRows={2}
          maxLength={LONGEST_TEXT}
          value={own.text}
          error={problems.by[`text-${point}`]}
          onChange={(event) => set({ text: event.currentTarget.value })}
        />
      ) : (
        <Textarea
          id={`${form}-gap-${point}`}
          label={`${name}: ${t('point.gap')}`}
          description={t('point.gapHint')}
          autosize
          minRows={2}
          maxLength={LONGEST_GAP}
          value={own.gap}
          error={problems.by[`gap-${point}`]}
          onChange={(event) => set({ gap: event.currentTarget.value })}
        />
      )}
      {own.text.trim() === '' && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => set({ gap: own.gap === null ? '' : null })}
        >
          {t(own.gap === null ? 'point.leave' : 'point.write', { point })}
        </Button>
      )}
    </div>
  );
}

export interface ReasonFieldsProps {
  readonly form: string;
  readonly basis: DecisionBasis;
  readonly editing: DecisionEditing;
}

/** The checklist of reasons: a text at each point, or a named person says why it stays empty. */
export function ReasonFields({ form, basis, editing }: ReasonFieldsProps): ReactNode {
  const { t } = useTranslation('permits-desk');
  const heavy = restrictedBy(editing.draft).length > 0;
  const list = (points: DecisionBasis['points']): ReactNode => (
    <div className={classes.points}>
      {points.map(({ point, code }) => (
        <Point key={point} form={form} point={point} code={code} editing={editing} />
      ))}
    </div>
  );
  const single = basis.points.filter(({ point }) => PER_RESTRICTION.has(point));
  return (
    <fieldset className={classes.fieldset} id={`${form}-reasoning`} tabIndex={-1}>
      <legend>{t('point.title')}</legend>
      <p className={classes.soft}>{t('point.intro')}</p>
      {heavy ? (
        <>
          {list(basis.points.filter(({ point }) => !PER_RESTRICTION.has(point)))}
          <details>
            <summary>{t('point.perRestriction')}</summary>
            {list(single)}
          </details>
        </>
      ) : (
        list(basis.points)
      )}
    </fieldset>
  );
}
