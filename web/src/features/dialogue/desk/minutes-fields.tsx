import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../../ui/form/day-field.js';
import classes from './dialogue.module.css';
import type { MeetingCondition } from './meeting-types.js';
import {
  EMPTY_ACTION,
  EMPTY_ITEM,
  EMPTY_PERSON,
  POLICE_FUNCTIONS,
  type ActionValues,
  type ItemValues,
  type PersonValues,
} from './minutes-values.js';

const STATUS = ['invited', 'present', 'excused'] as const;
const OUTCOMES = ['noted', 'agreed', 'disagreed'] as const;
const OWNERS = ['organiser', 'police', 'partner'] as const;

type Typed = { readonly currentTarget: { readonly value: string } };

interface RowsProps<Row> {
  readonly rows: readonly Row[];
  readonly onChange: (rows: readonly Row[]) => void;
}

/** Changes one row of a list, takes it out or adds one. */
function rowsOf<Row extends object>({ rows, onChange }: RowsProps<Row>, empty: Row) {
  return {
    set: (index: number, patch: Partial<Row>) =>
      onChange(rows.map((row, at) => (at === index ? { ...row, ...patch } : row))),
    remove: (index: number) => onChange(rows.filter((_, at) => at !== index)),
    add: () => onChange([...rows, empty]),
  };
}

function Remove({ what, onClick }: { readonly what: string; readonly onClick: () => void }) {
  const { t } = useTranslation('dialogue-desk');
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      aria-label={t('minutes.removeOne', { what })}
      onClick={onClick}
    >
      {t('minutes.remove')}
    </Button>
  );
}

function Add({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <div>
      <Button
        size="compact-md"
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={onClick}
      >
        {label}
      </Button>
    </div>
  );
}

/** Who was invited, there, or excused. */
export function AttendanceFields(props: RowsProps<PersonValues>): ReactNode {
  const { t } = useTranslation('dialogue-desk');
  const words = useTranslation('dialogue');
  const { set, remove, add } = rowsOf(props, EMPTY_PERSON);
  return (
    <fieldset className={classes.rows}>
      <legend>{t('minutes.attendance')}</legend>
      {props.rows.map(({ name, organisation, status, side, function: role }, index) => (
        <div key={index} className={classes.row}>
          <TextInput
            label={t('minutes.name')}
            maxLength={200}
            value={name}
            onChange={(event) => set(index, { name: event.currentTarget.value })}
          />
          <TextInput
            label={t('minutes.organisation')}
            maxLength={200}
            value={organisation}
            onChange={(event) => set(index, { organisation: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('minutes.status')}
            data={STATUS.map((one) => ({
              value: one,
              label: words.t(`meeting.attendance.${one}`),
            }))}
            value={status}
            onChange={(event) => set(index, { status: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('minutes.side')}
            data={OWNERS.map((one) => ({ value: one, label: words.t(`meeting.owner.${one}`) }))}
            value={side}
            onChange={(event) => set(index, { side: event.currentTarget.value })}
          />
          {side === 'police' && (
            <NativeSelect
              label={t('minutes.function')}
              data={POLICE_FUNCTIONS.map((one) => ({
                value: one,
                label: words.t(`meeting.function.${one}`),
              }))}
              value={role}
              onChange={(event) => set(index, { function: event.currentTarget.value })}
            />
          )}
          <Remove what={name || `${index + 1}`} onClick={() => remove(index)} />
        </div>
      ))}
      <Add label={t('minutes.addPerson')} onClick={add} />
    </fieldset>
  );
}

export interface ItemFieldsProps extends RowsProps<ItemValues> {
  readonly conditions: readonly MeetingCondition[];
}

/** What was said item by item, and where each ended. */
export function ItemFields(props: ItemFieldsProps): ReactNode {
  const { t } = useTranslation('dialogue-desk');
  const words = useTranslation('dialogue');
  const { set, remove, add } = rowsOf(props, EMPTY_ITEM);
  return (
    <fieldset className={classes.rows}>
      <legend>{t('minutes.items')}</legend>
      {props.rows.map((item, index) => {
        const name = t('minutes.item', { number: index + 1 });
        const typed = (field: 'title' | 'positions' | 'conclusion') => ({
          value: item[field],
          onChange: (event: Typed) => set(index, { [field]: event.currentTarget.value }),
        });
        return (
          <div key={index} className={classes.item} role="group" aria-label={name}>
            <p className={classes.head}>
              <strong>{name}</strong>
              <Remove what={name} onClick={() => remove(index)} />
            </p>
            <TextInput label={t('minutes.itemTitle')} maxLength={300} {...typed('title')} />
            <Textarea label={t('minutes.positions')} autosize minRows={2} {...typed('positions')} />
            <NativeSelect
              label={t('minutes.outcome')}
              data={OUTCOMES.map((one) => ({
                value: one,
                label: words.t(`meeting.outcome.${one}`),
              }))}
              value={item.outcome}
              onChange={(event) => set(index, { outcome: event.currentTarget.value })}
            />
            <Textarea
              label={t('minutes.conclusion')}
              autosize
              maxLength={2000}
              {...typed('conclusion')}
            />
            {props.conditions.length > 0 && (
              <Checkbox.Group
                label={t('minutes.conditions')}
                value={[...item.conditionIds]}
                onChange={(conditionIds) => set(index, { conditionIds })}
              >
                <div className={classes.buttons}>
                  {props.conditions.map(({ id, number }) => (
                    <Checkbox key={id} value={id} label={number} />
                  ))}
                </div>
              </Checkbox.Group>
            )}
          </div>
        );
      })}
      <Add label={t('minutes.addItem')} onClick={add} />
    </fieldset>
  );
}

/** What was promised, by whom, by when. */
export function ActionFields(props: RowsProps<ActionValues>): ReactNode {
  const { t } = useTranslation('dialogue-desk');
  const words = useTranslation('dialogue');
  const { set, remove, add } = rowsOf(props, EMPTY_ACTION);
  return (
    <fieldset className={classes.rows}>
      <legend>{t('minutes.actions')}</legend>
      {props.rows.map((action, index) => (
        <div key={index} className={classes.row}>
          <TextInput
            label={t('minutes.action')}
            maxLength={1000}
            value={action.text}
            onChange={(event) => set(index, { text: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('minutes.owner')}
            data={OWNERS.map((one) => ({ value: one, label: words.t(`meeting.owner.${one}`) }))}
            value={action.owner}
            onChange={(event) => set(index, { owner: event.currentTarget.value })}
          />
          <TextInput
            label={t('minutes.ownerName')}
            maxLength={200}
            value={action.ownerName}
            onChange={(event) => set(index, { ownerName: event.currentTarget.value })}
          />
          <DayField
            id={`action-${index}-due`}
            label={t('minutes.due')}
            value={action.dueOn}
            onChange={(dueOn) => set(index, { dueOn })}
          />
          <Remove what={action.text || `${index + 1}`} onClick={() => remove(index)} />
        </div>
      ))}
      <Add label={t('minutes.addAction')} onClick={add} />
    </fieldset>
  );
}
