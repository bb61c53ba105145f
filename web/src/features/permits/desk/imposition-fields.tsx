import { Button, Checkbox, NativeSelect, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { ConditionStateBadge } from '../../negotiations/desk/parts.js';
import {
  imposable,
  type DecisionBasis,
  type DecisionCondition,
  type ImpositionDraft,
} from './decision-values.js';
import classes from './permits.module.css';
import type { DecisionEditing } from './use-decision-draft.js';

const LONGEST_REASON = 2000;

interface OneProps {
  readonly form: string;
  readonly condition: DecisionCondition;
  readonly basis: DecisionBasis;
  readonly editing: DecisionEditing;
}

/** Why this condition alone is imposed, and on what ground. */
function Why({ form, condition, basis, editing }: OneProps): ReactNode {
  const { t } = useTranslation('permits-desk');
  const say = useLocalized();
  const { draft, change, problems, moved } = editing;
  const own = draft.impositions.find(({ conditionId }) => conditionId === condition.id);
  if (!own) return null;
  const set = (changed: Partial<ImpositionDraft>): void =>
    change({
      ...draft,
      impositions: draft.impositions.map((one) =>
        one.conditionId === condition.id ? { ...one, ...changed } : one,
      ),
    });
  const bases = basis.grounds.filter(({ kind }) => kind === 'base');
  const usual = ({ code }: { code: string }) => condition.catalogueKind.groundCodes.includes(code);
  const choice = ({ code, citation }: (typeof bases)[number]) => ({
    value: code,
    label: say(citation) ?? code,
  });
  const groups = [
    { group: t('impose.usual'), items: bases.filter(usual).map(choice) },
    { group: t('impose.others'), items: bases.filter((ground) => !usual(ground)).map(choice) },
  ].filter(({ items }) => items.length > 0);
  const agreedOnly = condition.catalogueKind.groundCodes.length === 0;
  return (
    <div className={classes.why}>
      {moved.has(condition.id) && (
        <Notice
          tone="warn"
          title={t('impose.moved')}
          actions={
            <Button variant="default" onClick={() => set({ seen: condition.version })}>
              {t('impose.takeNew')}
            </Button>
          }
        />
      )}
      <Textarea
        id={`${form}-reason-${condition.id}`}
        label={t('impose.reason')}
        description={t('impose.reasonHint')}
        autosize
        minRows={2}
        maxLength={LONGEST_REASON}
        value={own.reason}
        error={problems.by[`reason-${condition.id}`]}
        onChange={(event) => set({ reason: event.currentTarget.value })}
      />
      <NativeSelect
        id={`${form}-ground-${condition.id}`}
        label={t('impose.ground')}
        description={agreedOnly ? t('impose.agreedOnly') : undefined}
        data={[{ value: '', label: t('impose.choose') }, ...groups]}
        value={own.ground}
        error={problems.by[`ground-${condition.id}`]}
        onChange={(event) => set({ ground: event.currentTarget.value })}
      />
    </div>
  );
}

function One(props: OneProps): ReactNode {
  const { condition, editing } = props;
  const say = useLocalized();
  const { draft, change } = editing;
  const { id, version, number, kind, state, catalogueKind, current } = condition;
  const chosen = draft.impositions.some(({ conditionId }) => conditionId === id);
  const toggle = (on: boolean): void => {
    const others = draft.impositions.filter(({ conditionId }) => conditionId !== id);
    const own = { conditionId: id, seen: version, reason: '', ground: '' };
    change({ ...draft, impositions: on ? [...others, own] : others });
  };
  return (
    <li className={classes.card}>
      <div className={classes.cardHead}>
        <Checkbox
          label={`${number} · ${say(catalogueKind.label) ?? kind}`}
          checked={chosen}
          onChange={(event) => toggle(event.currentTarget.checked)}
        />
        <ConditionStateBadge state={state} size="sm" />
      </div>
      <p className={classes.quote}>{say(current.text)}</p>
      <Why {...props} />
    </li>
  );
}

export interface ImpositionFieldsProps {
  readonly form: string;
  readonly basis: DecisionBasis;
  readonly editing: DecisionEditing;
}

/** Conditions nobody agreed on: each may be imposed, each with its own reason and ground. */
export function ImpositionFields({ form, basis, editing }: ImpositionFieldsProps): ReactNode {
  const { t } = useTranslation('permits-desk');
  const open = imposable(basis.event.conditions);
  return (
    <fieldset className={classes.fieldset} id={`${form}-impositions`} tabIndex={-1}>
      <legend>{t('impose.title')}</legend>
      <p className={classes.soft}>{t(open.length > 0 ? 'impose.hint' : 'impose.none')}</p>
      <ul className={classes.cards}>
        {open.map((condition) => (
          <One
            key={condition.id}
            form={form}
            condition={condition}
            basis={basis}
            editing={editing}
          />
        ))}
      </ul>
    </fieldset>
  );
}
