import { NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { useDossierReading } from '../../events/desk/index.js';
import { useLocalized } from '../../../lib/localized.js';
import { QUALIFICATIONS } from './plan-words.js';
import { UNIT_TYPES, type Plan } from './plan-types.js';
import { PostReasonsDocument } from './plans.desk.graphql.js';
import classes from './plan.module.css';
import { POST_FIELDS, type PostValues } from './post-values.js';
import { fieldId, type FieldErrors } from './use-field-errors.js';

export interface PostFieldsProps {
  readonly form: string;
  readonly plan: Plan;
  readonly values: PostValues;
  readonly errors: FieldErrors;
  readonly onChange: (values: PostValues) => void;
}

function useField({ form, values, errors, onChange }: PostFieldsProps) {
  const { t } = useTranslation('deployments-desk');
  return (name: keyof PostValues) => ({
    id: fieldId(form, name),
    label: t(`post.field.${name}`),
    value: values[name],
    error: errors[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ ...values, [name]: event.currentTarget.value }),
  });
}

function Place(props: PostFieldsProps): ReactNode {
  const { t } = useTranslation('deployments-desk');
  const say = useLocalized();
  const field = useField(props);
  const { plan, values, onChange } = props;
  return (
    <fieldset className={classes.fieldset}>
      <legend>{t('post.group.place')}</legend>
      <div className={classes.pair}>
        <NativeSelect
          data={plan.sectors.map(({ id, code, name }) => ({
            value: id,
            label: `${code} – ${say(name) ?? ''}`,
          }))}
          {...field('sectorId')}
        />
        <TextInput maxLength={20} {...field('code')} />
        <TextInput maxLength={200} lang="nl" {...field('nameNl')} />
        <TextInput maxLength={200} lang="fr" {...field('nameFr')} />
        <TextInput inputMode="decimal" {...field('lon')} />
        <TextInput inputMode="decimal" {...field('lat')} />
      </div>
      <div className={classes.pair}>
        <Textarea autosize minRows={2} maxLength={2000} lang="nl" {...field('taskNl')} />
        <Textarea autosize minRows={2} maxLength={2000} lang="fr" {...field('taskFr')} />
      </div>
      <Radio.Group
        label={t('post.field.presence')}
        value={values.presence}
        onChange={(presence) => onChange({ ...values, presence })}
      >
        <div className={classes.choices}>
          <Radio value="visible" label={t('presence.visible')} />
          <Radio value="reserve" label={t('presence.reserve')} />
        </div>
      </Radio.Group>
    </fieldset>
  );
}

function Needs(props: PostFieldsProps): ReactNode {
  const { t } = useTranslation('deployments-desk');
  const field = useField(props);
  const none = { value: '', label: t('post.any') };
  return (
    <fieldset className={classes.fieldset}>
      <legend>{t('post.group.needs')}</legend>
      <div className={classes.pair}>
        <TextInput inputMode="numeric" maxLength={4} {...field('requiredStrength')} />
        <NativeSelect
          data={[none, ...UNIT_TYPES.map((value) => ({ value, label: t(`unitType.${value}`) }))]}
          {...field('requiredType')}
        />
        <NativeSelect
          data={[
            none,
            ...QUALIFICATIONS.map((value) => ({ value, label: t(`qualification.${value}`) })),
          ]}
          {...field('requiredQualification')}
        />
        <TextInput inputMode="numeric" maxLength={4} {...field('requiredCount')} />
      </div>
    </fieldset>
  );
}

function Reasons(props: PostFieldsProps): ReactNode {
  const { t } = useTranslation('deployments-desk');
  const say = useLocalized();
  const field = useField(props);
  const { data } = useDossierReading(PostReasonsDocument);
  const hazards = data?.event.riskAssessment?.hazards ?? [];
  const conditions = data?.event.conditions ?? [];
  return (
    <fieldset className={classes.fieldset}>
      <legend>{t('post.group.why')}</legend>
      <NativeSelect {...field('measureId')}>
        <option value="">{t('post.noMeasure')}</option>
        {hazards.map((hazard) => (
          <optgroup key={hazard.id} label={`${hazard.code} ${say(hazard.title) ?? ''}`}>
            {hazard.measures.map((measure) => (
              <option key={measure.id} value={measure.id}>
                {measure.code} {say(measure.text)}
              </option>
            ))}
          </optgroup>
        ))}
      </NativeSelect>
      <NativeSelect {...field('conditionId')}>
        <option value="">{t('post.noCondition')}</option>
        {conditions.map(({ id, number, current }) => (
          <option key={id} value={id}>
            {number} {say(current.text)}
          </option>
        ))}
      </NativeSelect>
    </fieldset>
  );
}

/** Every field of a post. */
export function PostFields(props: PostFieldsProps): ReactNode {
  return (
    <>
      <Place {...props} />
      <Needs {...props} />
      <Reasons {...props} />
    </>
  );
}

export interface PostSidesProps {
  readonly values: PostValues;
  readonly beside: PostValues | null;
}

/** One side of a conflict: the fields that differ. Links and sectors are told as different only. */
export function PostSides({ values, beside }: PostSidesProps): ReactNode {
  const { t } = useTranslation('deployments-desk');
  const format = useFormat();
  const differing = POST_FIELDS.filter((name) => !beside || beside[name] !== values[name]);
  if (differing.length === 0) return t('form.same');
  return (
    <ul className={classes.plain}>
      {differing.map((name) => (
        <li key={name}>
          {t(`post.field.${name}`) + format.colon}
          <strong>{/Id$/.test(name) ? t('form.other') : values[name] || '–'}</strong>
        </li>
      ))}
    </ul>
  );
}
