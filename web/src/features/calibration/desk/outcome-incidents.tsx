import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { INCIDENT_KINDS, SEVERITIES, type IncidentValues } from './outcome-values.js';
import classes from './calibration.module.css';

export interface OutcomeIncidentsProps {
  readonly id: string;
  readonly value: readonly IncidentValues[];
  readonly error: string | undefined;
  readonly onChange: (value: readonly IncidentValues[]) => void;
}

/** Incidents by kind and severity: counts from lists, no words on anybody. */
export function OutcomeIncidents(props: OutcomeIncidentsProps): ReactNode {
  const { id, value, error, onChange } = props;
  const { t } = useTranslation('class-desk');
  const put = (index: number, more: Partial<IncidentValues>): void =>
    onChange(value.map((each, nth) => (nth === index ? { ...each, ...more } : each)));
  const kinds = INCIDENT_KINDS.map((kind) => ({ value: kind, label: t(`incident.${kind}`) }));
  const severities = SEVERITIES.map((severity) => ({
    value: String(severity),
    label: t(`severity.${severity}`),
  }));
  return (
    <fieldset className={classes.fieldset} id={id} tabIndex={-1}>
      <legend>{t('outcome.incidents')}</legend>
      {error && <p className={classes.wrong}>{error}</p>}
      {value.length === 0 && <p className={classes.soft}>{t('outcome.noIncidents')}</p>}
      {value.map((each, index) => (
        // Rows have no identity of their own before they are saved.
        <div key={`${index}-${value.length}`} className={classes.incident}>
          <NativeSelect
            label={t('outcome.kind')}
            data={kinds}
            value={each.kind}
            onChange={(event) => put(index, { kind: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('outcome.severity')}
            data={severities}
            value={each.severity}
            onChange={(event) => put(index, { severity: event.currentTarget.value })}
          />
          <TextInput
            label={t('outcome.count')}
            inputMode="numeric"
            value={each.count}
            onChange={(event) => put(index, { count: event.currentTarget.value })}
          />
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('outcome.remove', { number: index + 1 })}
            onClick={() => onChange(value.filter((_, nth) => nth !== index))}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() => onChange([...value, { kind: 'other', severity: '1', count: '1' }])}
      >
        {t('outcome.add')}
      </Button>
    </fieldset>
  );
}
