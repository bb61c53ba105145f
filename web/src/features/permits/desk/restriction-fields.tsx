import { Button, Checkbox, NativeSelect, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { localized } from '../../../lib/localized.js';
import { DayField } from '../../../ui/form/day-field.js';
import { AlternativeFields } from './alternative-fields.js';
import classes from './decision-desk.module.css';
import type { DecisionBasis } from './decision-values.js';
import { FactFields } from './fact-fields.js';
import {
  HEARING_FORMS,
  NO_REASONS,
  PROHIBITION,
  REACHES,
  type RestrictionDraft,
} from './restriction-values.js';
import type { RestrictionPartProps } from './restriction-part.js';
import type { DecisionEditing } from './use-decision-draft.js';

const LONGEST = 4000;

type ProseCode = 'policeMeasures' | 'organiserMeasures' | 'proportionality' | 'neutrality';

/** A prose point, with the sentences of the act's language to begin with. */
function Prose({
  code,
  form,
  subject,
  basis,
  editing,
  own,
  set,
}: RestrictionPartProps & { readonly code: ProseCode }): ReactNode {
  const { t } = useTranslation('decision-desk');
  const { language } = editing.draft;
  const blocks = basis.blocks.filter(({ part }) => part === code);
  return (
    <div className={classes.prose}>
      <Textarea
        id={`${form}-${subject}-${code}`}
        label={t(`point.${code}`)}
        description={t(`hint.${code}`)}
        lang={language}
        autosize
        minRows={2}
        maxLength={LONGEST}
        value={own[code]}
        onChange={(event) => set({ [code]: event.currentTarget.value })}
      />
      {!own[code] &&
        blocks.map((block) => (
          <Button
            key={block.code}
            variant="subtle"
            size="compact-sm"
            onClick={() => set({ [code]: localized(block.text, language) ?? '' })}
          >
            {t('block.insert', {
              state: t(
                `translation.${block.translations.find((one) => one.language === language)?.state ?? 'missing'}`,
              ),
            })}
          </Button>
        ))}
    </div>
  );
}

function Grounds({ form, subject, basis, editing, own, set }: RestrictionPartProps): ReactNode {
  const { t } = useTranslation('decision-desk');
  const { language } = editing.draft;
  if (subject !== PROHIBITION) return null;
  return (
    <Checkbox.Group
      id={`${form}-${subject}-ground`}
      label={t('point.ground')}
      description={t('hint.ground')}
      value={[...own.groundCodes]}
      onChange={(groundCodes) => set({ groundCodes })}
    >
      <div className={classes.choices} lang={language}>
        {basis.grounds
          .filter(({ kind }) => kind === 'base')
          .map(({ code, citation }) => (
            <Checkbox key={code} value={code} label={localized(citation, language) ?? code} />
          ))}
      </div>
    </Checkbox.Group>
  );
}

function Reach({ form, subject, own, set }: RestrictionPartProps): ReactNode {
  const { t } = useTranslation('decision-desk');
  return (
    <div className={classes.row}>
      <NativeSelect
        id={`${form}-${subject}-reach`}
        label={t('reach.label')}
        data={REACHES.map((value) => ({ value, label: t(`reach.${value}`) }))}
        value={own.reach}
        onChange={(event) => set({ reach: event.currentTarget.value })}
      />
      <Checkbox
        className={classes.beside ?? ''}
        label={t('unforeseen.label')}
        description={t('unforeseen.hint')}
        checked={own.unforeseen}
        onChange={(event) => set({ unforeseen: event.currentTarget.checked })}
      />
    </div>
  );
}

function Hearing({ form, subject, editing, own, set }: RestrictionPartProps): ReactNode {
  const { t } = useTranslation('decision-desk');
  const { problems, draft } = editing;
  const { hearing } = own;
  const change = (changed: Partial<RestrictionDraft['hearing']>): void =>
    set({ hearing: { ...hearing, ...changed } });
  return (
    <fieldset className={classes.item}>
      <legend>{t('point.hearing')}</legend>
      <div className={classes.row}>
        <DayField
          id={`${form}-${subject}-hearing-day`}
          label={t('hearing.day')}
          value={hearing.day}
          error={problems.by[`${subject}-hearing-day`]}
          onChange={(day) => change({ day })}
        />
        <NativeSelect
          label={t('hearing.form')}
          data={HEARING_FORMS.map((value) => ({ value, label: t(`hearingForm.${value}`) }))}
          value={hearing.form}
          onChange={(event) => change({ form: event.currentTarget.value })}
        />
      </div>
      <Textarea
        id={`${form}-${subject}-hearing`}
        label={t('hearing.said')}
        lang={draft.language}
        autosize
        minRows={2}
        maxLength={LONGEST}
        value={hearing.said}
        error={problems.by[`${subject}-hearing`]}
        onChange={(event) => change({ said: event.currentTarget.value })}
      />
    </fieldset>
  );
}

export interface RestrictionFieldsProps {
  readonly form: string;
  readonly subject: string;
  /** What it is called on the page. */
  readonly title: string;
  readonly basis: DecisionBasis;
  readonly editing: DecisionEditing;
}

/** The reasons of one restriction, point by point, each under its own name. */
export function RestrictionFields(props: RestrictionFieldsProps): ReactNode {
  const { form, subject, title, basis, editing } = props;
  const { t } = useTranslation('decision-desk');
  const { draft, change } = editing;
  const own = draft.restrictions[subject] ?? NO_REASONS;
  const set = (changed: Partial<RestrictionDraft>): void =>
    change({
      ...draft,
      restrictions: { ...draft.restrictions, [subject]: { ...own, ...changed } },
    });
  const part: RestrictionPartProps = { form, subject, basis, editing, own, set };
  return (
    <fieldset className={classes.restriction} id={`${form}-${subject}`} tabIndex={-1}>
      <legend>{title}</legend>
      <p className={classes.soft}>{t('restriction.intro')}</p>
      <FactFields {...part} />
      <Grounds {...part} />
      <Reach {...part} />
      <div className={classes.two}>
        <Prose {...part} code="policeMeasures" />
        <Prose {...part} code="organiserMeasures" />
      </div>
      <AlternativeFields {...part} />
      <Hearing {...part} />
      <div className={classes.two}>
        <Prose {...part} code="proportionality" />
        <Prose {...part} code="neutrality" />
      </div>
    </fieldset>
  );
}
