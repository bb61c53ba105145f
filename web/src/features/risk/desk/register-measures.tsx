import { ActionIcon, Button, NativeSelect, Textarea } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../lib/languages.js';
import { localized } from '../../../lib/localized.js';
import { said, type HazardDraft, type MeasureDraft } from './register-values.js';
import type { LinkableCondition } from './risk-words.js';
import classes from './risk.module.css';

const LONGEST = 1000;

export interface RegisterMeasuresProps {
  /** Beginning of the ids of this hazard's fields. */
  readonly id: string;
  readonly hazard: HazardDraft;
  readonly conditions: readonly LinkableCondition[];
  readonly language: Language;
  /** Sentences by `m<place>-<field>`. */
  readonly errorOf: (name: string) => string | undefined;
  readonly onChange: (hazard: HazardDraft) => void;
  readonly onAdd: () => void;
}

/** One select for both: police, or the condition the measure rests on. */
function Rest({
  measure,
  conditions,
  label,
  id,
  error,
  onChange,
}: {
  readonly measure: MeasureDraft;
  readonly conditions: readonly LinkableCondition[];
  readonly label: string;
  readonly id: string;
  readonly error: string | undefined;
  readonly onChange: (measure: MeasureDraft) => void;
}): ReactNode {
  const { t } = useTranslation('risk-desk');
  const choices = [
    { value: '', label: t('measure.police') },
    ...conditions.map((condition) => ({ value: condition.id, label: condition.label })),
  ];
  return (
    <NativeSelect
      id={id}
      aria-label={label}
      data={choices}
      value={measure.kind === 'condition' ? measure.conditionId : ''}
      error={error}
      onChange={(event) => {
        const conditionId = event.currentTarget.value;
        onChange({ ...measure, conditionId, kind: conditionId ? 'condition' : 'police' });
      }}
    />
  );
}

/** The measures under a hazard: words, and who answers for each. */
export function RegisterMeasures(props: RegisterMeasuresProps): ReactNode {
  const { id, hazard, conditions, language, errorOf, onChange, onAdd } = props;
  const { t } = useTranslation('risk-desk');
  const change = (changed: MeasureDraft): void =>
    onChange({
      ...hazard,
      measures: hazard.measures.map((one) => (one.key === changed.key ? changed : one)),
    });
  const remove = (key: string): void =>
    onChange({ ...hazard, measures: hazard.measures.filter((one) => one.key !== key) });
  return (
    <div className={classes.measureEdits}>
      {hazard.measures.map((measure, index) => {
        const place = { code: hazard.code, number: index + 1 };
        return (
          <div key={measure.key} className={classes.measureEdit}>
            <Textarea
              id={`${id}-m${index}-text`}
              aria-label={t('measure.textOf', place)}
              lang={language}
              autosize
              minRows={1}
              maxLength={LONGEST}
              placeholder={localized(measure.text, language) ?? ''}
              value={measure.text[language] ?? ''}
              error={errorOf(`m${index}-text`)}
              onChange={(event) =>
                change({
                  ...measure,
                  text: said(measure.text, language, event.currentTarget.value),
                })
              }
            />
            <Rest
              id={`${id}-m${index}-conditionId`}
              measure={measure}
              conditions={conditions}
              label={t('measure.restOf', place)}
              error={errorOf(`m${index}-conditionId`)}
              onChange={change}
            />
            <ActionIcon
              aria-label={t('measure.remove', place)}
              color="brick"
              onClick={() => remove(measure.key)}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </div>
        );
      })}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={onAdd}
      >
        {t('measure.add')}
      </Button>
    </div>
  );
}
