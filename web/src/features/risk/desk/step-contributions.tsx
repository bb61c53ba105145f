import { Button, NativeSelect } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Day, LongText, ShortText } from './step-fields.js';
import { AGENCIES, type Contribution } from './step-values.js';
import classes from './steps.module.css';
import type { StepEditing } from './use-step.js';

const BLANK = { agency: 'fire', name: '', text: '', source: '', receivedOn: '' } as const;

/** What other agencies contributed, entered with its source and the day it came. */
export function Contributions({ editing }: { readonly editing: StepEditing }): ReactNode {
  const { t } = useTranslation('risk-steps-desk');
  const { values, change } = editing;
  const list = values.contributions;
  const set = (contributions: readonly Contribution[]): void =>
    change({ ...values, contributions });
  const put = (at: number, more: Partial<Contribution>): void =>
    set(list.map((one, index) => (index === at ? { ...one, ...more } : one)));
  return (
    <div className={classes.stack}>
      {list.map((one, at) => {
        const path = (name: string) => ({ editing, path: `contributions-${at}-${name}` });
        return (
          <fieldset key={at} className={classes.card}>
            <legend>{one.name || t(`agency.${one.agency}`)}</legend>
            <div className={classes.short}>
              <NativeSelect
                id={`${editing.form}-contributions-${at}-agency`}
                label={t('field.agency')}
                data={AGENCIES.map((each) => ({ value: each, label: t(`agency.${each}`) }))}
                value={one.agency}
                onChange={(event) =>
                  put(at, { agency: event.currentTarget.value as Contribution['agency'] })
                }
              />
              <ShortText
                {...path('name')}
                value={one.name}
                onChange={(name) => put(at, { name })}
              />
              <ShortText
                {...path('source')}
                value={one.source}
                onChange={(source) => put(at, { source })}
              />
              <Day
                {...path('receivedOn')}
                value={one.receivedOn}
                onChange={(receivedOn) => put(at, { receivedOn })}
              />
            </div>
            <LongText {...path('text')} value={one.text} onChange={(text) => put(at, { text })} />
            <div>
              <Button
                variant="subtle"
                size="compact-sm"
                color="brick"
                leftSection={<IconTrash size={16} aria-hidden />}
                onClick={() => set(list.filter((_, index) => index !== at))}
              >
                {t('contributions.remove')}
              </Button>
            </div>
          </fieldset>
        );
      })}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => set([...list, BLANK])}
        >
          {t('contributions.add')}
        </Button>
      </div>
    </div>
  );
}
