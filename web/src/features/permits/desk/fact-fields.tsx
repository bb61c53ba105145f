import { Button, NativeSelect, TextInput, Textarea } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../../ui/form/day-field.js';
import classes from './decision-desk.module.css';
import type { RestrictionPartProps } from './restriction-part.js';
import { FACT_NATURES, FACT_SOURCES, NEW_FACT, type FactDraft } from './restriction-values.js';

const LONGEST = 4000;
const LONGEST_REFERENCE = 200;

interface FactProps extends RestrictionPartProps {
  readonly fact: FactDraft;
  readonly index: number;
  readonly put: (changed: Partial<FactDraft>) => void;
  readonly drop: () => void;
}

/** The answered advice a fact may be taken from. */
function AdviceLink({ form, subject, basis, fact, index, put }: FactProps): ReactNode {
  const { t } = useTranslation('decision-desk');
  const given = basis.event.advice.filter(({ state }) => state === 'answered');
  if (fact.source !== 'advice' || given.length === 0) return null;
  const choose = (id: string): void => {
    const advice = given.find((one) => one.id === id);
    const named = advice?.adviser?.name ?? '';
    const day = advice?.answeredAt?.slice(0, 10) ?? '';
    put({
      recordId: id || null,
      reference: fact.reference || named,
      day: fact.day || day,
    });
  };
  return (
    <NativeSelect
      id={`${form}-${subject}-fact-${index}-record`}
      label={t('fact.record')}
      data={[
        { value: '', label: t('fact.noRecord') },
        ...given.map(({ id, adviser }) => ({ value: id, label: adviser?.name ?? id })),
      ]}
      value={fact.recordId ?? ''}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
}

function Fact(props: FactProps): ReactNode {
  const { form, subject, editing, fact, index, put, drop } = props;
  const { t } = useTranslation('decision-desk');
  const { problems, draft } = editing;
  const at = `${subject}-fact-${index}`;
  return (
    <fieldset className={classes.item}>
      <legend>{t('fact.title', { number: index + 1 })}</legend>
      <div className={classes.row}>
        <NativeSelect
          label={t('fact.nature')}
          description={t('fact.natureHint')}
          data={FACT_NATURES.map((value) => ({ value, label: t(`nature.${value}`) }))}
          value={fact.nature}
          onChange={(event) => put({ nature: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('fact.source')}
          description={t('fact.sourceHint')}
          data={FACT_SOURCES.map((value) => ({ value, label: t(`source.${value}`) }))}
          value={fact.source}
          onChange={(event) => put({ source: event.currentTarget.value, recordId: null })}
        />
        <AdviceLink {...props} />
        <TextInput
          id={`${form}-${at}-reference`}
          label={t('fact.reference')}
          description={t('fact.referenceHint')}
          maxLength={LONGEST_REFERENCE}
          value={fact.reference}
          error={problems.by[`${at}-reference`]}
          onChange={(event) => put({ reference: event.currentTarget.value })}
        />
        <DayField
          id={`${form}-${at}-day`}
          label={t('fact.day')}
          description={t('fact.dayHint')}
          value={fact.day}
          error={problems.by[`${at}-day`]}
          onChange={(day) => put({ day })}
        />
      </div>
      <Textarea
        id={`${form}-${at}-text`}
        label={t('fact.text')}
        lang={draft.language}
        autosize
        minRows={2}
        maxLength={LONGEST}
        value={fact.text}
        error={problems.by[`${at}-text`]}
        onChange={(event) => put({ text: event.currentTarget.value })}
      />
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={drop}
      >
        {t('fact.remove', { number: index + 1 })}
      </Button>
    </fieldset>
  );
}

/** The concrete facts of a restriction: what, since when, from which source. */
export function FactFields(props: RestrictionPartProps): ReactNode {
  const { form, subject, own, set } = props;
  const { t } = useTranslation('decision-desk');
  const { facts } = own;
  const put = (index: number, changed: Partial<FactDraft>): void =>
    set({ facts: facts.map((one, place) => (place === index ? { ...one, ...changed } : one)) });
  return (
    <div className={classes.prose}>
      <p className={classes.label}>{t('point.facts')}</p>
      {facts.map((fact, index) => (
        <Fact
          key={index}
          {...props}
          fact={fact}
          index={index}
          put={(changed) => put(index, changed)}
          drop={() => set({ facts: facts.filter((_one, place) => place !== index) })}
        />
      ))}
      <Button
        id={`${form}-${subject}-facts`}
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() => set({ facts: [...facts, NEW_FACT] })}
      >
        {t('fact.add')}
      </Button>
    </div>
  );
}
