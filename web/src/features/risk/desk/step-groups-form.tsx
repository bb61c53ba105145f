import { Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/feedback/notice.js';
import { Choice, LongText, Persons, ShortText, type StepFormProps } from './step-fields.js';
import { BLANK_GROUP, type GroupContent } from './step-values.js';
import classes from './steps.module.css';

const TEXTS = ['identity', 'aims', 'sensitivities', 'history', 'policeRelation'] as const;
const BOUNDS = ['low', 'likely', 'high'] as const;
const BASES = ['organiser', 'police', 'history'] as const;

/** Actors and groups by what they do; there is no field for a cause. */
export function GroupsForm({ content, editing, onChange }: StepFormProps<'actors'>): ReactNode {
  const { t } = useTranslation('risk-steps-desk');
  const { groups } = content;
  const put = (at: number, more: Partial<GroupContent>): void =>
    onChange({ groups: groups.map((one, index) => (index === at ? { ...one, ...more } : one)) });
  return (
    <div className={classes.stack}>
      <Notice tone="info" title={t('actors.neverCause')}>
        {t('actors.neverCauseText')}
      </Notice>
      {groups.map((group, at) => (
        <fieldset key={at} className={classes.card}>
          <legend>{group.name || t('actors.unnamed', { number: at + 1 })}</legend>
          <ShortText
            {...{ editing, path: `groups-${at}-name`, value: group.name }}
            onChange={(name) => put(at, { name })}
          />
          <div className={classes.pairs}>
            {TEXTS.map((name) => (
              <LongText
                key={name}
                {...{ editing, path: `groups-${at}-${name}`, value: group[name] }}
                hint={t(`actors.hint.${name}`)}
                onChange={(text) => put(at, { [name]: text })}
              />
            ))}
          </div>
          <div className={classes.short}>
            {BOUNDS.map((name) => (
              <Persons
                key={name}
                {...{ editing, path: `groups-${at}-${name}`, value: group[name] }}
                onChange={(persons) => put(at, { [name]: persons })}
              />
            ))}
            <Choice
              {...{ editing, path: `groups-${at}-basis`, words: 'basis', values: BASES }}
              value={group.basis ?? 'police'}
              onChange={(basis) => put(at, { basis: basis || null })}
            />
          </div>
          <div>
            <Button
              variant="subtle"
              size="compact-sm"
              color="brick"
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => onChange({ groups: groups.filter((_, index) => index !== at) })}
            >
              {t('actors.remove', { name: group.name || at + 1 })}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => onChange({ groups: [...groups, BLANK_GROUP] })}
        >
          {t('actors.add')}
        </Button>
      </div>
    </div>
  );
}
