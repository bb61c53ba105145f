import { NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessmentAgency, AssessmentStepMark } from '../../../gql/desk/graphql.js';
import { AGENCIES, DERIVED, NEVER_ASIDE } from './step-values.js';
import classes from './steps.module.css';
import type { StepEditing } from './use-step.js';

const LONGEST_REASON = 1000;

/** Someone who may own a step. */
export interface StepOwner {
  readonly id: string;
  readonly name: string;
}

interface HeadProps {
  readonly stepKey: string;
  readonly owners: readonly StepOwner[];
  readonly editing: StepEditing;
}

/** How far the step is, as far as a person says so. */
function Mark({ stepKey, editing }: Omit<HeadProps, 'owners'>): ReactNode {
  const { t } = useTranslation('risk-steps-desk');
  const { values, change, form, errorOf } = editing;
  const marks: readonly AssessmentStepMark[] = DERIVED.includes(stepKey)
    ? ['open', 'setAside']
    : ['open', 'inProgress', 'done', 'setAside'];
  if (NEVER_ASIDE.includes(stepKey)) return null;
  return (
    <>
      <Radio.Group
        id={`${form}-state`}
        label={t('field.state')}
        value={values.state}
        error={errorOf('state')}
        onChange={(state) => change({ ...values, state: state as AssessmentStepMark })}
      >
        <div className={classes.radios}>
          {marks.map((mark) => (
            <Radio
              key={mark}
              value={mark}
              label={
                DERIVED.includes(stepKey) && mark === 'open' ? t('followed') : t(`state.${mark}`)
              }
            />
          ))}
        </div>
      </Radio.Group>
      {values.state === 'setAside' && (
        <Textarea
          id={`${form}-setAsideReason`}
          label={t('field.setAsideReason')}
          withAsterisk
          autosize
          maxLength={LONGEST_REASON}
          value={values.setAsideReason}
          error={errorOf('setAsideReason')}
          onChange={(event) => change({ ...values, setAsideReason: event.currentTarget.value })}
        />
      )}
    </>
  );
}

/** Who sees to a step, for which agency, and how far it is. */
export function StepHead({ stepKey, owners, editing }: HeadProps): ReactNode {
  const { t } = useTranslation('risk-steps-desk');
  const { values, change, form, errorOf } = editing;
  return (
    <div className={classes.stack}>
      <div className={classes.short}>
        <NativeSelect
          id={`${form}-ownerId`}
          label={t('field.ownerId')}
          data={[
            { value: '', label: t('nobody') },
            ...owners.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={values.ownerId}
          error={errorOf('ownerId')}
          onChange={(event) => change({ ...values, ownerId: event.currentTarget.value })}
        />
        <NativeSelect
          id={`${form}-agency`}
          label={t('field.agency')}
          data={AGENCIES.map((each) => ({ value: each, label: t(`agency.${each}`) }))}
          value={values.agency}
          onChange={(event) =>
            change({ ...values, agency: event.currentTarget.value as AssessmentAgency })
          }
        />
        <TextInput
          id={`${form}-agencyName`}
          label={t('field.agencyName')}
          maxLength={200}
          value={values.agencyName}
          error={errorOf('agencyName')}
          onChange={(event) => change({ ...values, agencyName: event.currentTarget.value })}
        />
      </div>
      <Mark stepKey={stepKey} editing={editing} />
    </div>
  );
}
