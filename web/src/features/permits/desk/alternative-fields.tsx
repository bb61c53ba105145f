import { Button, NativeSelect, Textarea } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../../ui/form/day-field.js';
import classes from './decision-desk.module.css';
import type { RestrictionPartProps } from './restriction-part.js';
import { ALTERNATIVE_KINDS, NEW_ALTERNATIVE, type AlternativeDraft } from './restriction-values.js';

const LONGEST = 4000;

interface AlternativeProps extends RestrictionPartProps {
  readonly one: AlternativeDraft;
  readonly index: number;
  readonly put: (changed: Partial<AlternativeDraft>) => void;
  readonly drop: () => void;
}

function Alternative(props: AlternativeProps): ReactNode {
  const { form, subject, editing, one, index, put, drop } = props;
  const { t } = useTranslation('decision-desk');
  const { problems, draft } = editing;
  const at = `${subject}-alternative-${index}`;
  return (
    <fieldset className={classes.item}>
      <legend>{t('alternative.title', { number: index + 1 })}</legend>
      <div className={classes.row}>
        <NativeSelect
          label={t('alternative.kind')}
          data={ALTERNATIVE_KINDS.map((value) => ({
            value,
            label: t(`alternativeKind.${value}`),
          }))}
          value={one.kind}
          onChange={(event) => put({ kind: event.currentTarget.value })}
        />
        <DayField
          id={`${form}-${at}-day`}
          label={t('alternative.day')}
          value={one.offeredOn}
          error={problems.by[`${at}-day`]}
          onChange={(offeredOn) => put({ offeredOn })}
        />
      </div>
      <div className={classes.two}>
        <Textarea
          id={`${form}-${at}-text`}
          label={t('alternative.text')}
          lang={draft.language}
          autosize
          minRows={2}
          maxLength={LONGEST}
          value={one.text}
          error={problems.by[`${at}-text`]}
          onChange={(event) => put({ text: event.currentTarget.value })}
        />
        <Textarea
          id={`${form}-${at}-insufficient`}
          label={t('alternative.insufficient')}
          lang={draft.language}
          autosize
          minRows={2}
          maxLength={LONGEST}
          value={one.insufficient}
          error={problems.by[`${at}-insufficient`]}
          onChange={(event) => put({ insufficient: event.currentTarget.value })}
        />
      </div>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={drop}
      >
        {t('alternative.remove', { number: index + 1 })}
      </Button>
    </fieldset>
  );
}

/** Lighter ways that were offered to the organiser, and why they do not suffice. */
export function AlternativeFields(props: RestrictionPartProps): ReactNode {
  const { form, subject, own, set } = props;
  const { t } = useTranslation('decision-desk');
  const { alternatives } = own;
  const put = (index: number, changed: Partial<AlternativeDraft>): void =>
    set({
      alternatives: alternatives.map((one, place) =>
        place === index ? { ...one, ...changed } : one,
      ),
    });
  return (
    <div className={classes.prose}>
      <p className={classes.label}>{t('point.alternatives')}</p>
      {alternatives.map((one, index) => (
        <Alternative
          key={index}
          {...props}
          one={one}
          index={index}
          put={(changed) => put(index, changed)}
          drop={() => set({ alternatives: alternatives.filter((_one, place) => place !== index) })}
        />
      ))}
      <Button
        id={`${form}-${subject}-alternatives`}
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() => set({ alternatives: [...alternatives, NEW_ALTERNATIVE] })}
      >
        {t('alternative.add')}
      </Button>
    </div>
  );
}
